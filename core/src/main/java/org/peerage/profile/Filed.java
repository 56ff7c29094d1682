package org.peerage.profile;

import java.time.Instant;
import java.util.Optional;
import org.peerage.source.Dated;

/**
 * Under what an article is kept, since when, and what is known of its day.
 *
 * @param key names the article for good
 * @param retrieved when it was taken in
 * @param dated its day of publication, where that was read and why it is doubted; empty where it has none
 */
public record Filed(String key, Instant retrieved, Optional<Dated> dated) {
    /** Of an article of whose day nothing is known but what the article says. */
    public Filed(String key, Instant retrieved) {
        this(key, retrieved, Optional.empty());
    }

    /** Whether its day is hardly right. */
    public boolean isDoubted() {
        return dated.filter(day -> day.doubt().isPresent()).isPresent();
    }
}
