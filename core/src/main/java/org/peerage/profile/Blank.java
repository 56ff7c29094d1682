package org.peerage.profile;

import java.util.Locale;

/** Why a fact has no value that can be relied on. */
public enum Blank {
    /** No article read says it. */
    UNKNOWN,
    /** Asked for, and kept back: somebody declined to say. */
    UNDISCLOSED,
    /** Nothing was read that could say it. */
    NOT_LOOKED_FOR,
    /** Said, but so long ago that it may have changed; the value stands beside the blank. */
    STALE;

    /** As it is shown: "not looked for". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
