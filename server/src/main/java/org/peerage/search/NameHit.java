package org.peerage.search;

import java.util.List;

/**
 * A company or a person found by name.
 *
 * @param type {@link EntryType#COMPANY} or {@link EntryType#PERSON}
 * @param names all of them, the one to show first
 * @param found by which of its names it was found
 * @param claims how many there are about it
 */
public record NameHit(EntryType type, long id, List<String> names, String found, int claims, Match match) {
    public NameHit {
        names = List.copyOf(names);
    }

    /** The name to show. */
    public String name() {
        return names.getFirst();
    }
}
