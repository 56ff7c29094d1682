package org.peerage.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.peerage.claim.Stance;

/**
 * The rule that picks the headline where several values answer one question.
 *
 * <ol>
 *   <li>Stance: what is asserted stands before what is asserted and denied, and that before what is only denied or refused.
 *   <li>Independent sources: more before fewer. Copies of a story are one source, and so are reports of one outlet and reports
 *       that cite the same one; a speaker heard by two outlets is two.
 *   <li>Source reliability: that of the best source that asserts it, see {@link Reliability}.
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
                    + " the reliability of the best source, then recency. Nothing is dropped: other values stand beside the"
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

        private Reliability reliability() {
            List<Testimony> asserting =
                    testimonies.stream().filter(Testimony::asserts).toList();
            return Reliability.best(asserting.isEmpty() ? testimonies : asserting);
        }

        private LocalDate latest() {
            return testimonies.stream()
                    .map(Testimony::published)
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
        }
    }

    /**
     * One part of the rule, applied to two values.
     *
     * @param first what it weighs of the first: "asserted", "4", "B", "2026-03-01"
     * @param second the same of the second
     * @param equal whether it leaves both equal, so that the next part is asked
     */
    public record Weighing(Reason reason, String first, String second, boolean equal) {}

    private record Part(Reason reason, Comparator<Candidate> order, Function<Candidate, String> words) {
        private Weighing weigh(Candidate first, Candidate second) {
            return new Weighing(reason, words.apply(first), words.apply(second), order.compare(first, second) == 0);
        }
    }

    private static final List<String> STANCES = List.of("asserted", "asserted and denied", "denied or refused");

    private static final List<Part> RULE_IN_PARTS = List.of(
            new Part(Reason.STANCE, Comparator.comparingInt(Candidate::stance), c -> STANCES.get(c.stance())),
            new Part(
                    Reason.SOURCES,
                    Comparator.comparingInt(Candidate::sources).reversed(),
                    c -> String.valueOf(c.sources())),
            new Part(
                    Reason.RELIABILITY,
                    Comparator.comparing(Candidate::reliability),
                    c -> c.reliability().name()),
            new Part(
                    Reason.RECENCY,
                    Comparator.comparing(Candidate::latest).reversed(),
                    c -> c.latest().equals(LocalDate.MIN)
                            ? "no date"
                            : c.latest().toString()));

    /** The headline first. */
    static final Comparator<Candidate> ORDER = RULE_IN_PARTS.stream()
            .map(Part::order)
            .reduce(Comparator::thenComparing)
            .orElseThrow()
            .thenComparing(Candidate::words);

    /** The parts of the rule in their order, as far as they are asked: up to the one that tells the two apart. */
    static List<Weighing> weigh(Candidate first, Candidate second) {
        List<Weighing> weighed = new ArrayList<>();
        for (Part part : RULE_IN_PARTS) {
            weighed.add(part.weigh(first, second));
            if (!weighed.getLast().equal()) {
                break;
            }
        }
        return weighed;
    }
}
