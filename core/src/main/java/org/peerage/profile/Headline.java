package org.peerage.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.peerage.claim.Stance;

/**
 * The rule that picks the headline where several values answer one question.
 *
 * <ol>
 *   <li>Stance: what is asserted stands before what is asserted and denied, and that before what is only denied or refused.
 *   <li>Independent sources: more before fewer. Copies of a story are one source, and so are reports of one outlet and reports
 *       that cite the same one; a speaker heard by two outlets is two.
 *   <li>Source reliability: not known yet, so it decides nothing.
 *   <li>Recency: what was published later first; an article without a date is the oldest.
 * </ol>
 *
 * <p>Where all are equal the alphabet decides, so that the same input gives the same profile. The rule never drops a value: the
 * others stand beside the headline.
 *
 * <p>Where a line stands on its life cycle is no matter of headlines but of time: the stage that was reached last counts, each
 * stage dated by the first testimony that asserts it, so that a later article's look back does not undo a closing.
 */
public final class Headline {
    /** The rule in one sentence, for the foot of a profile. */
    public static final String RULE =
            "Headlines: stance first (asserted, then disputed, then denied), then the number of independent sources, then"
                    + " the reliability of sources (not known yet), then recency. Nothing is dropped: other values stand beside the"
                    + " headline.";

    private Headline() {}

    /** Which part of the rule decided. */
    public enum Reason {
        STANCE("stance"),
        SOURCES("independent sources"),
        RELIABILITY("source reliability"),
        RECENCY("recency"),
        NONE("the alphabet alone");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** As it is shown: "independent sources". */
        public String word() {
            return word;
        }
    }

    /** What the rule weighs: the testimonies of one value, and the words that break a tie. */
    record Candidate(Collection<Testimony> testimonies, String words) {
        private int stance() {
            boolean denied = testimonies.stream().anyMatch(t -> t.claim().stance() == Stance.DENIES);
            boolean asserted = testimonies.stream().anyMatch(Testimony::asserts);
            return asserted ? denied ? 1 : 0 : 2;
        }

        private int sources() {
            return Origins.independent(
                    testimonies.stream().filter(Testimony::asserts).toList());
        }

        private LocalDate latest() {
            return testimonies.stream()
                    .map(Testimony::published)
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
        }
    }

    private static final Comparator<Candidate> BY_STANCE = Comparator.comparingInt(Candidate::stance);
    private static final Comparator<Candidate> BY_SOURCES =
            Comparator.comparingInt(Candidate::sources).reversed();
    private static final Comparator<Candidate> BY_RECENCY =
            Comparator.comparing(Candidate::latest).reversed();

    /** The headline first. */
    static final Comparator<Candidate> ORDER =
            BY_STANCE.thenComparing(BY_SOURCES).thenComparing(BY_RECENCY).thenComparing(Candidate::words);

    /** Which part of the rule puts {@code first} before {@code second}. */
    static Reason reason(Candidate first, Candidate second) {
        if (BY_STANCE.compare(first, second) != 0) {
            return Reason.STANCE;
        }
        if (BY_SOURCES.compare(first, second) != 0) {
            return Reason.SOURCES;
        }
        return BY_RECENCY.compare(first, second) != 0 ? Reason.RECENCY : Reason.NONE;
    }
}
