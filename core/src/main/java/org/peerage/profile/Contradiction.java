package org.peerage.profile;

import java.util.List;
import org.peerage.vocabulary.Kind;

/**
 * Values that cannot all be true, beside each other.
 *
 * @param kind of the claims
 * @param question what they answer differently, in words: "revenue, 2024"
 * @param sides the headline first, at least two
 * @param decided which part of the rule put the first side first
 */
public record Contradiction(Kind kind, String question, List<Side> sides, Headline.Reason decided) {
    public Contradiction {
        sides = List.copyOf(sides);
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
