package org.peerage.profile;

import java.util.Map;
import java.util.Set;

/**
 * A company as somebody has decided who it is: a registry, or {@link Lookup} from the names alone.
 *
 * @param name to show
 * @param names all names that are its own, as claims use them; they are compared without case, accents and punctuation, and
 *     nothing beyond them is guessed
 * @param others for names of other companies the one word that stands for each: names of equal words are one company, names of
 *     different words are two. A name that is not in it is compared without its legal form
 */
public record Company(String name, Set<String> names, Map<String, String> others) {
    public Company {
        names = Set.copyOf(names);
        others = Map.copyOf(others);
    }

    /** A company of which nothing is known about others. */
    public Company(String name, Set<String> names) {
        this(name, names, Map.of());
    }
}
