package org.peerage.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked for.
 *
 * @param url as it was found; it need not be a right one
 * @param validators of what is known already
 * @param limit the most bytes of a body, instead of that of the settings
 * @param gap the least time between two requests to its host, where it is more than that of the settings
 * @param patience how long to wait for a turn at the host, instead of that of the settings; zero never waits
 */
public record FetchRequest(
        String url,
        Optional<Validators> validators,
        Optional<Integer> limit,
        Optional<Duration> gap,
        Optional<Duration> patience) {
    /** @throws IllegalArgumentException where a limit is below one byte, a gap or a patience below zero */
    public FetchRequest {
        if (limit.filter(bytes -> bytes < 1).isPresent()
                || Stream.of(gap, patience).flatMap(Optional::stream).anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("limits are positive: " + limit + ", " + gap + ", " + patience);
        }
    }

    public static FetchRequest of(String url) {
        return new FetchRequest(url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, unless nothing has changed. */
    public FetchRequest unless(Validators known) {
        return new FetchRequest(url, Optional.of(known), limit, gap, patience);
    }

    /** The same with at most so many bytes. */
    public FetchRequest within(int bytes) {
        return new FetchRequest(url, validators, Optional.of(bytes), gap, patience);
    }

    /** The same, with at least this between it and the next request to its host. */
    public FetchRequest apart(Optional<Duration> least) {
        return new FetchRequest(url, validators, limit, least, patience);
    }

    /** The same, waiting no longer for its turn. */
    public FetchRequest waiting(Duration longest) {
        return new FetchRequest(url, validators, limit, gap, Optional.of(longest));
    }
}
