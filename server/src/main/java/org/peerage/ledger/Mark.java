package org.peerage.ledger;

/**
 * A state of the ledger, as far as companies are derived, by the last numbers of what counts in it. Not by time: what comes in later has higher numbers, whatever its
 * day.
 *
 * @param claim the last claim
 * @param retraction the last retraction
 * @param correction the last correction
 * @param reversal the last reversal of a review
 */
public record Mark(long claim, long retraction, long correction, long reversal) {
    /** Whether something may count here that did not at an earlier mark. */
    boolean isAfter(Mark earlier) {
        return claim > earlier.claim
                || retraction > earlier.retraction
                || correction > earlier.correction
                || reversal > earlier.reversal;
    }
}
