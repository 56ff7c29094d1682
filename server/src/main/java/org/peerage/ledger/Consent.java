package org.peerage.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * That a lead wants news by mail.
 *
 * @param wording exactly as it was shown
 * @param version of the wording
 * @param how in what way it was given
 * @param network from where; empty after a while
 */
public record Consent(
        String wording,
        String version,
        String language,
        Instant given,
        String how,
        String network,
        Optional<Instant> withdrawn) {
    /** Whether it holds. */
    public boolean stands() {
        return withdrawn.isEmpty();
    }
}
