package org.peerage.fetch;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Fetchers that may go to loopback, where each host is. */
final class Loopback {
    static final FetchSettings SETTINGS = FetchSettings.of("https://operator.example/crawler")
            .allowing(List.of(AddressRange.of("127.0.0.0/8")), Set.of())
            .within(1 << 20, Duration.ofSeconds(5), Duration.ofSeconds(20), 10)
            .pacing(Duration.ZERO, Duration.ofSeconds(30));

    static final Resolver HERE = _ -> List.of(InetAddress.getLoopbackAddress());

    private Loopback() {}

    static Fetcher fetcher() {
        return fetcher(SETTINGS);
    }

    static Fetcher fetcher(FetchSettings settings) {
        Clock clock = Clock.systemUTC();
        return new Fetcher(settings, clock, Waiter.by(clock), HERE);
    }

    static Fetcher fetcher(FetchSettings settings, FastClock clock) {
        return new Fetcher(settings, clock, clock, HERE);
    }
}
