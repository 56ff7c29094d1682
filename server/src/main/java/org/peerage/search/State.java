package org.peerage.search;

/** How an index stands to its ledger. */
public enum State {
    /** It holds all of the ledger. */
    CURRENT,
    /** What the ledger got after {@link SearchIndex#upTo()} is missing: add it. */
    BEHIND,
    /** It holds more than the ledger, so it is of another one, or of one that was restored since. */
    AHEAD,
    /** Another version of Peerage made it. */
    OUTDATED,
    /** A file is missing, cut off or altered. */
    DAMAGED,
    /** There is none. */
    ABSENT;

    /** Whether only building it anew helps. */
    public boolean needsRebuild() {
        return this != CURRENT && this != BEHIND;
    }
}
