package org.peerage.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a company, or one deal of it, is followed.
 *
 * @param name the number of a name of the company
 * @param company that name
 * @param deal the key of the deal's line; empty for all of the company
 * @param parts what of it, in words of the room {@code watch}; none for everything
 * @param since when it began
 * @param told what was told last
 */
public record Follow(
        long id, long name, String company, Optional<String> deal, List<String> parts, Instant since, Mark told) {
    public Follow {
        parts = List.copyOf(parts);
    }
}
