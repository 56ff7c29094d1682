package org.peerage.api;

import java.time.LocalDate;
import java.util.Optional;
import org.peerage.ledger.Outlet;

/**
 * A publisher.
 *
 * @param articles of it that were read
 * @param stories that they tell
 * @param claims of it that count
 * @param last the day of the newest article
 * @param reliability A to F: as whoever runs this says, else by its record; F where nobody knows
 */
public record SourceResource(
        String name, int articles, int stories, int claims, Optional<LocalDate> last, String reliability) {
    static SourceResource of(Outlet outlet, String reliability) {
        return new SourceResource(
                outlet.name(), outlet.articles(), outlet.stories(), outlet.claims(), outlet.last(), reliability);
    }
}
