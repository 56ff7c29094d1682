package org.peerage.profile;

import java.util.List;

/**
 * A role and what fills it in a line.
 *
 * @param role its name in the vocabulary
 * @param values the headline value first; several where the role takes many, or where testimonies differ
 * @param differ whether the values contradict each other: the role takes one, and there are several
 */
public record Term(String role, List<Value> values, boolean differ) {
    public Term {
        values = List.copyOf(values);
    }

    /** The value that the headline rule puts first. */
    public Value headline() {
        return values.getFirst();
    }
}
