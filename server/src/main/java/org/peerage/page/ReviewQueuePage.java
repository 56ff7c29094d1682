package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Review;
import org.peerage.ledger.Suggestion;

/**
 * What is worth a look, to be answered one after another.
 *
 * @param reason only suggestions of this reason are shown
 * @param hasMore whether a next part holds more
 * @param said what was answered just now
 */
public record ReviewQueuePage(
        List<Suggestion> suggestions, Optional<Suggestion.Reason> reason, boolean hasMore, Optional<Review> said)
        implements Page {
    /** The last part of an address that asks for suggestions of a reason. */
    public String query() {
        return reason.map(only -> "?reason=" + only.word()).orElse("");
    }

    /** The address of the next part. */
    public String next() {
        return "/review?after=" + suggestions.getLast().place()
                + reason.map(only -> "&reason=" + only.word()).orElse("");
    }

    /** A share of one in whole percent. */
    public static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    @Override
    public String template() {
        return "review-queue.jte";
    }

    @Override
    public String title() {
        return "Review";
    }
}
