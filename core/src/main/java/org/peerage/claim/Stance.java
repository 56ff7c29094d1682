package org.peerage.claim;

import java.util.Locale;

/** How the speaker stands to what the claim says. */
public enum Stance {
    /** It is so. */
    ASSERTS,
    /** It is not so. */
    DENIES,
    /** The speaker will not comment on it. */
    DECLINES;

    /** The name in the reading contract: "asserts". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is no such stance */
    public static Stance of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
