package org.peerage.page;

import java.util.Locale;
import org.peerage.claim.Stance;
import org.peerage.profile.Line;

/** Which of a company's deals are shown. */
public enum DealFilter {
    ALL("all"),
    OPEN("open"),
    COMPLETED("completed"),
    ENDED("ended"),
    DENIED("with a denial");

    private final String word;

    DealFilter(String word) {
        this.word = word;
    }

    /** As it is shown: "with a denial". */
    public String word() {
        return word;
    }

    /** The filter of a word in an address; all where there is none of it. */
    public static DealFilter of(String word) {
        for (DealFilter filter : values()) {
            if (filter.name().toLowerCase(Locale.ROOT).equals(word)) {
                return filter;
            }
        }
        return ALL;
    }

    public boolean takes(Line deal) {
        String standing = deal.standing().orElse("considered");
        boolean ended = DealStages.isEnd(standing);
        boolean completed = standing.equals("completed");
        return switch (this) {
            case ALL -> true;
            case OPEN -> !ended && !completed;
            case COMPLETED -> completed;
            case ENDED -> ended;
            case DENIED -> deal.has(Stance.DENIES);
        };
    }
}
