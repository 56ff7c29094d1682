package org.peerage.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What a program uses Peerage with, in the name of a user.
 *
 * @param id its number
 * @param user whose it is
 * @param name what the user calls it
 * @param beginning its first characters, by which people tell keys apart
 * @param writes whether it may add articles
 * @param used when last, to the minute
 */
public record ApiKey(
        long id,
        User user,
        String name,
        String beginning,
        boolean writes,
        Instant created,
        Optional<Instant> used,
        Optional<Instant> revoked) {}
