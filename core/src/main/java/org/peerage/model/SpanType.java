package org.peerage.model;

import java.util.Locale;

/** What the networks call a stretch of text that may fill a role. The order is that of the training code. */
public enum SpanType {
    COMPANY,
    PERSON,
    PLACE,
    THING,
    TITLE,
    METRIC,
    /** A filler that is described, not named: "two executives", "a Chinese firm". */
    DESCRIPTION,
    DATE,
    NUMBER;

    /** Whether mentions of it name somebody or something that may have several names. */
    public boolean named() {
        return compareTo(THING) <= 0;
    }

    /** Its number in the networks. */
    @SuppressWarnings("EnumOrdinal") // the order is the model's; loading a model checks it
    public int number() {
        return ordinal();
    }

    static SpanType of(String label) {
        return switch (label) {
            case "desc" -> DESCRIPTION;
            case "num" -> NUMBER;
            default -> valueOf(label.toUpperCase(Locale.ROOT));
        };
    }
}
