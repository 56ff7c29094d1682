package org.peerage.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An address from which a sample was asked for.
 *
 * @param key what its links are made of; a secret
 * @param email in lower case
 * @param language of the form that was used last, as BCP 47 has it
 * @param confirmed when a link that was sent there was used first; until then anybody may have typed the address
 * @param seen the last time that anything was asked for or answered
 */
public record Lead(
        long id, UUID key, String email, String language, Instant created, Optional<Instant> confirmed, Instant seen) {}
