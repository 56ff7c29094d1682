package org.peerage.identity;

import java.util.Map;

/**
 * How two names are to each other, whatever is known of their bearers.
 *
 * @param kind the first kind that holds
 * @param says what the words for it in "likeness.yaml" have in braces
 */
record Resemblance(Kind kind, Map<String, String> says) {
    enum Kind {
        EQUAL,
        KNOWN,
        EQUAL_BUT_ARTICLE,
        EQUAL_BUT_FORM,
        EQUAL_BUT_GROUP,
        EQUAL_BUT_HOLDING,
        TRANSLITERATED,
        SOUNDING,
        MISSPELLED,
        WORDED,
        REORDERED,
        ACRONYM,
        ABBREVIATED,
        BLEND,
        TICKER,
        CAPITALS,
        BEGINNING,
        LONGER,
        BODY,
        BODY_IN_FULL,
        ENDING,
        WITHIN,
        LINE,
        PART,
        LOCAL,
        REGION,
        NUMBERED,
        SHARING,
        OTHER;

        /** Whether one name has words that the other has not, and these may be left out. */
        boolean shortens() {
            return switch (this) {
                case EQUAL_BUT_GROUP, EQUAL_BUT_HOLDING, BEGINNING, LONGER, ENDING, WITHIN, LINE, BODY, BODY_IN_FULL ->
                    true;
                default -> false;
            };
        }

        /** Whether one name has words that the other has not. */
        boolean leavesOut() {
            return shortens() || this == PART || this == LOCAL || this == REGION;
        }

        /** Whether articles often use one for the other after they have told the whole of it. */
        boolean isBrief() {
            return switch (this) {
                case BEGINNING, LONGER, ENDING, WITHIN, LINE, BODY, BODY_IN_FULL -> true;
                default -> false;
            };
        }

        /** Whether one may be a unit of the other: such share people and products with it, so that these alone never make them one. */
        boolean isUnit() {
            return this == PART || this == LOCAL || this == REGION || this == LINE || this == NUMBERED;
        }

        /** Whether the names are near enough for that they are different to say something. */
        boolean isNear() {
            return isEqual() || leavesOut() || this == NUMBERED || this == MISSPELLED;
        }

        /** Whether nothing of the name itself differs. */
        boolean isEqual() {
            return switch (this) {
                case EQUAL,
                        KNOWN,
                        EQUAL_BUT_ARTICLE,
                        EQUAL_BUT_FORM,
                        EQUAL_BUT_GROUP,
                        EQUAL_BUT_HOLDING,
                        TRANSLITERATED -> true;
                default -> false;
            };
        }
    }

    static Resemblance of(Kind kind) {
        return new Resemblance(kind, Map.of());
    }

    static Resemblance of(Kind kind, String words) {
        return new Resemblance(kind, Map.of("words", words));
    }
}
