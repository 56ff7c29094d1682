package org.peerage.identity;

/**
 * Something an article says of a company that helps to tell it from others.
 *
 * @param kind what the value is to the company, such as "headquarters", "executive", "founded" or "partner"; "likeness.yaml" says how much each counts
 * @param value the place, person, year, company or other thing, in the article's words
 */
public record Fact(String kind, String value) {
    /** Both names stand in the article {@code document}. */
    public static Fact article(String document) {
        return new Fact("article", document);
    }

    /** An article says that the company bore, or took, the name {@code other}. */
    public static Fact renamed(String other) {
        return new Fact("renamed", other);
    }

    /** An article uses {@code other} as another name of the company. */
    public static Fact alias(String other) {
        return new Fact("alias", other);
    }
}
