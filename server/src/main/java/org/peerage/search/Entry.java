package org.peerage.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One thing to find, with all that it is found by. An entry replaces the one of the same type and id. */
public sealed interface Entry {
    /**
     * @param names all of them, at least one, the one to show first
     * @param places where it is: they tell companies of one name apart
     * @param identifiers such as an LEI or a ticker, found as exact names are
     * @param claims how many there are about it: of equally good matches the one with more comes first
     */
    record Company(long id, List<String> names, List<String> places, List<String> identifiers, int claims)
            implements Entry {
        public Company {
            names = atLeastOne(names);
            places = List.copyOf(places);
            identifiers = List.copyOf(identifiers);
        }
    }

    /**
     * @param names all of them, at least one, the one to show first
     * @param companies names of the companies that the person is with: they tell people of one name apart
     * @param claims how many there are about the person
     */
    record Person(long id, List<String> names, List<String> companies, int claims) implements Entry {
        public Person {
            names = atLeastOne(names);
            companies = List.copyOf(companies);
        }
    }

    /**
     * @param published the day its article was published
     * @param places names of all places in it
     * @param publisher of its article
     * @param text its sentences
     */
    record Claim(
            String id,
            String kind,
            String stage,
            String stance,
            Optional<LocalDate> published,
            List<String> places,
            Optional<String> publisher,
            String text)
            implements Entry {
        public Claim {
            places = List.copyOf(places);
        }
    }

    /** @param text the main text; it is searched, not kept */
    record Article(
            String id, Optional<String> title, Optional<String> publisher, Optional<LocalDate> published, String text)
            implements Entry {}

    /** Takes out what a retraction or a join left without a place; nothing happens where it was not there. */
    record Removal(EntryType type, String id) implements Entry {}

    private static List<String> atLeastOne(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("nobody finds what has no name");
        }
        return List.copyOf(names);
    }
}
