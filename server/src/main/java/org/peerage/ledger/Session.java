package org.peerage.ledger;

import java.time.Instant;

/**
 * A browser in which a user is signed in.
 *
 * @param seen when it asked last, to the minute
 * @param expires when it ends, however much it is used
 * @param agent what the browser calls itself
 * @param address from where it was opened, shortened to its network
 */
public record Session(
        long id, User user, Instant created, Instant seen, Instant expires, String agent, String address) {}
