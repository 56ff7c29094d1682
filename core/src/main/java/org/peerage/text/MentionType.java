package org.peerage.text;

import java.util.Locale;

/** What a mention names. */
public enum MentionType {
    /** Any organisation that does business, agencies, funds and public bodies included. */
    COMPANY,
    PERSON,
    PLACE,
    /** A product, service, brand, sector or subject. */
    THING,
    MONEY,
    /** Anything counted or measured. */
    QUANTITY,
    DATE,
    /** A post, such as "chief executive". */
    TITLE;

    /** The name in the reading contract: "company". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is no such type */
    public static MentionType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether mentions of this type name an entity, which may have several names in an article. */
    public boolean named() {
        return compareTo(THING) <= 0;
    }
}
