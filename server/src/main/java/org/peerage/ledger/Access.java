package org.peerage.ledger;

import java.util.Locale;

/** What a user may do. Each may do all that the ones before may. */
public enum Access {
    /** Reads. */
    READER,
    /** Corrects what was read. */
    ANALYST,
    /** Lets others in. */
    ADMIN;

    /** Whether this is enough where {@code needed} is asked for. */
    public boolean covers(Access needed) {
        return compareTo(needed) >= 0;
    }

    /** In lower case, as tables and pages have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Access of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
