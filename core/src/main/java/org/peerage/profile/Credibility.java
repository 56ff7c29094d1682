package org.peerage.profile;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * How credible a piece of information is, after the Admiralty scale (NATO AJP-2.1), which asks: is it confirmed, and does it agree with
 * what else is known? The answer is counted, not felt, in independent sources:
 *
 * <ul>
 *   <li>6, nobody asserts or denies it: all decline to comment;
 *   <li>5, more deny it than assert it, or each of its sources has said otherwise since;
 *   <li>4, somebody denies it; or as many or more give another value;
 *   <li>3, one source whose reliability is less than {@link Reliability#B} or cannot be judged, and nothing against it;
 *   <li>2, one source of reliability A or B, and nothing against it; or several, and fewer give another value;
 *   <li>1, two or more, and nothing against it.
 * </ul>
 */
public enum Credibility {
    CONFIRMED(1, "confirmed by other sources"),
    PROBABLE(2, "probably true"),
    POSSIBLE(3, "possibly true"),
    DOUBTFUL(4, "doubtful"),
    IMPROBABLE(5, "improbable"),
    NOT_JUDGED(6, "truth cannot be judged");

    private final int number;
    private final String words;

    Credibility(int number, String words) {
        this.number = number;
        this.words = words;
    }

    /** From 1 to 6. */
    public int number() {
        return number;
    }

    /** As the scale has it: "probably true". */
    public String words() {
        return words;
    }

    /**
     * Counts.
     *
     * @param said who says it
     * @param others who says something else in its place
     * @param denied who denies it
     */
    static Credibility of(Collection<Testimony> said, Collection<Testimony> others, Collection<Testimony> denied) {
        int sources = Origins.independent(said);
        int denials = Origins.independent(denied);
        int rivals = Origins.independent(others);
        if (sources + denials == 0) {
            return NOT_JUDGED;
        }
        if (denials > sources || isTakenBack(said, others)) {
            return IMPROBABLE;
        }
        if (denials > 0 || rivals >= sources) {
            return DOUBTFUL;
        }
        if (sources > 1) {
            return rivals > 0 ? PROBABLE : CONFIRMED;
        }
        return Reliability.best(said).compareTo(Reliability.B) <= 0 ? PROBABLE : POSSIBLE;
    }

    /** Whether each source says something else later. */
    private static boolean isTakenBack(Collection<Testimony> said, Collection<Testimony> others) {
        return !others.isEmpty()
                && said.stream().allMatch(t -> others.stream().anyMatch(o -> isLater(o, t) && isOfOneSource(o, t)));
    }

    private static boolean isLater(Testimony a, Testimony b) {
        return a.published().flatMap(day -> b.published().map(day::isAfter)).orElse(false);
    }

    private static boolean isOfOneSource(Testimony a, Testimony b) {
        Set<String> common = new TreeSet<>(a.origins());
        common.retainAll(b.origins());
        return !common.isEmpty();
    }
}
