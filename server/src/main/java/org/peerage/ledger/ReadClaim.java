package org.peerage.ledger;

import java.util.Optional;
import org.peerage.claim.Claim;

/**
 * A claim as it was read in an article, and what has become of it.
 *
 * @param number its own, from 1
 * @param claim as it is shown: with the stage that people put right
 * @param fate whether it counts
 * @param author who corrected or retracted it
 * @param why the reason
 */
public record ReadClaim(long number, Claim claim, Fate fate, Optional<String> author, Optional<String> why) {
    /** Whether a claim counts. */
    public enum Fate {
        /** It counts as it was read. */
        STANDS,
        /** It counts, with a stage that people put right. */
        CORRECTED,
        /** A newer reading of the article does not have it. */
        SUPERSEDED,
        /** A person took it back, or all of its article. */
        RETRACTED
    }

    /** Whether it counts. */
    public boolean counts() {
        return fate == Fate.STANDS || fate == Fate.CORRECTED;
    }
}
