package org.peerage.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Errand;

/**
 * When addresses of a source are looked at again.
 *
 * @param every so often where articles are found
 * @param revisits so long after an article was there the first time, the second time and so on; after the last never again
 */
public record Schedule(Duration every, List<Duration> revisits) {
    static final Schedule STANDARD =
            new Schedule(Duration.ofMinutes(30), List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7)));

    /** So many failures in a row and a source is slowed down. */
    public static final int SLOWED = 10;

    /** A source that is slowed down, and what is refused, is tried so often. */
    private static final Duration SLOW = Duration.ofDays(1);

    /** So many failures in a row and an article is given up. */
    private static final int GIVEN_UP = 8;

    public Schedule {
        revisits = List.copyOf(revisits);
    }

    /** After it was there. */
    Optional<Instant> next(Errand errand, Instant now) {
        return switch (errand.purpose()) {
            case LIST -> Optional.of(now.plus(every));
            case ARTICLE ->
                errand.visits() < revisits.size()
                        ? Optional.of(now.plus(revisits.get(errand.visits())))
                        : Optional.empty();
        };
    }

    /**
     * After it failed: the pause doubles with each failure.
     *
     * @param mayPass whether the same may work another time without anybody doing anything
     */
    Optional<Instant> retry(Errand errand, Instant now, boolean mayPass) {
        return switch (errand.purpose()) {
            case LIST ->
                Optional.of(now.plus(
                        mayPass && errand.failures() + 1 < SLOWED ? pause(errand, every) : longer(SLOW, every)));
            case ARTICLE ->
                mayPass && errand.failures() + 1 < GIVEN_UP
                        ? Optional.of(now.plus(pause(errand, Duration.ofMinutes(10))))
                        : Optional.empty();
        };
    }

    private static Duration pause(Errand errand, Duration first) {
        Duration pause = first.multipliedBy(1L << Math.min(errand.failures(), SLOWED));
        return pause.compareTo(SLOW) > 0 ? longer(SLOW, first) : pause;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
