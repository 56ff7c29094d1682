package org.peerage.identity;

import java.util.Set;

/**
 * A name as articles use it, with what they say of the company that bears it.
 *
 * @param name in any script, with or without its legal form
 * @param facts what is known of the bearer, maybe nothing
 */
public record Bearer(String name, Set<Fact> facts) {
    public Bearer {
        facts = Set.copyOf(facts);
    }

    public static Bearer of(String name, Fact... facts) {
        return new Bearer(name, Set.of(facts));
    }
}
