package org.peerage.page;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Takes of things that are alike the first only. */
final class Once {
    private Once() {}

    /** @param key what alike things have in common; for one pass over one list */
    static <T> Predicate<T> by(Function<T, ?> key) {
        Set<Object> seen = new HashSet<>();
        return thing -> seen.add(key.apply(thing));
    }
}
