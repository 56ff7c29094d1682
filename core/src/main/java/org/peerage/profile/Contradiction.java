package org.peerage.profile;

import java.util.List;
import java.util.stream.Stream;
import org.peerage.vocabulary.Kind;

/**
 * Values that cannot all be true, beside each other.
 *
 * @param kind of the claims
 * @param question what they answer differently, in words: "revenue, 2024"
 * @param sides the headline first, at least two
 * @param weighed how {@link Headline} put the first side before the second: the parts of the rule that were asked, in their order
 */
public record Contradiction(Kind kind, String question, List<Side> sides, List<Headline.Weighing> weighed) {
    public Contradiction {
        sides = List.copyOf(sides);
        weighed = List.copyOf(weighed);
    }

    /** Which part of the rule put the first side first. */
    public Headline.Reason decided() {
        Headline.Weighing last = weighed.getLast();
        return last.equal() ? Headline.Reason.NONE : last.reason();
    }

    /** How sure a side is, which the others speak against. */
    public Certainty certainty(Side side) {
        List<Testimony> against = sides.stream()
                .filter(s -> !s.equals(side))
                .flatMap(s -> s.testimonies().stream())
                .toList();
        boolean denied = Stream.concat(side.testimonies().stream(), against.stream())
                        .map(t -> t.claim().stance())
                        .distinct()
                        .count()
                > 1;
        return Certainty.of(side.testimonies(), denied ? List.of() : against, denied ? against : List.of());
    }

    /**
     * One answer.
     *
     * @param value in the articles' words; "asserted" or "denied" where the stance is what differs
     * @param testimonies who gives it, in time order, never empty
     * @param sources how many independent sources they are
     */
    public record Side(String value, List<Testimony> testimonies, int sources) {
        public Side {
            testimonies = List.copyOf(testimonies);
        }
    }
}
