package org.peerage.offer;

import org.peerage.ledger.SampleRequest;

/** What somebody finds at the link that was sent. */
public record Sample(SampleRequest request, State state) {
    /** Whether the link works. */
    public enum State {
        WORKS,
        /** It was used as often as it may. */
        USED,
        EXPIRED
    }
}
