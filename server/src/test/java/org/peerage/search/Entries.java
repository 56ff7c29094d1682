package org.peerage.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Entries of invented companies, people and news. */
final class Entries {
    private Entries() {}

    static Entry.Company company(long id, int claims, String... names) {
        return new Entry.Company(id, List.of(names), List.of(), List.of(), claims);
    }

    static Entry.Person person(long id, int claims, String name, String... companies) {
        return new Entry.Person(id, List.of(name), List.of(companies), claims);
    }

    static Entry.Claim claim(String id, String kind, String stage, String day, String place, String text) {
        return new Entry.Claim(
                id,
                kind,
                stage,
                "asserts",
                Optional.of(LocalDate.parse(day)),
                List.of(place),
                Optional.of("The Sarn Courier"),
                text);
    }

    static Entry.Article article(String id, String title, String publisher, String day, String text) {
        return new Entry.Article(
                id, Optional.of(title), Optional.of(publisher), Optional.of(LocalDate.parse(day)), text);
    }
}
