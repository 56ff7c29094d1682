package org.peerage.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.peerage.fetch.Exchange.Answer;
import org.peerage.fetch.Exchange.Limit;

/** The robots.txt of each site, asked for once a day (RFC 9309, 2.4). */
final class RobotsShelf {
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration RETRIED = Duration.ofHours(1);
    /** How long rules of old hold while there are no new ones; "a reasonably long period" (RFC 9309, 2.3.1.4). */
    private static final Duration STALE = Duration.ofDays(30);
    /** RFC 9309, 2.3.1.2. */
    private static final int REDIRECTS = 5;
    /** RFC 9309, 2.5. */
    private static final Limit LIMIT = new Limit(500 << 10, true);

    private static final int WEIGHT = 64 << 20;
    private static final int LEAST_WEIGHT = 1 << 10;

    private final Target targets;
    private final Clock clock;
    private final Cache<String, Kept> shelf = Caffeine.newBuilder()
            .maximumWeight(WEIGHT)
            .<String, Kept>weigher((_, kept) -> kept.weight + LEAST_WEIGHT)
            .build();

    RobotsShelf(Target targets, Clock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    /** Asks for an address. */
    interface Asking {
        Answer ask(HttpUrl url, Limit limit) throws Trouble, InterruptedException;
    }

    /**
     * Rules as they hold now.
     *
     * @param until when they are asked for anew
     * @param read when they were read from the site
     */
    record Kept(Robots robots, Instant read, Instant until, int weight) {}

    /** The rules of the address's site, where they were read not long ago. */
    Optional<Kept> known(HttpUrl url) {
        return kept(robots(url)).filter(kept -> kept.until.isAfter(clock.instant()));
    }

    /**
     * The rules of the address's site, as it says now.
     *
     * @param turn at the host of the site
     * @throws Trouble where the host cannot be asked at all
     */
    Kept asked(HttpUrl url, Turns.Turn turn, Asking asking) throws Trouble, InterruptedException {
        HttpUrl robots = robots(url);
        // somebody may have asked while we waited for the turn
        Optional<Kept> known = known(url);
        if (known.isPresent()) {
            return known.get();
        }
        Kept kept = asked(robots, turn, asking, kept(robots));
        shelf.put(robots.toString(), kept);
        return kept;
    }

    private Optional<Kept> kept(HttpUrl robots) {
        return Optional.ofNullable(shelf.getIfPresent(robots.toString()));
    }

    private static HttpUrl robots(HttpUrl url) {
        return url.newBuilder().encodedPath("/robots.txt").query(null).build();
    }

    private Kept asked(HttpUrl robots, Turns.Turn turn, Asking asking, Optional<Kept> known)
            throws Trouble, InterruptedException {
        Instant now = clock.instant();
        HttpUrl at = robots;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Answer answer = asking.ask(at, LIMIT);
            Optional<String> location = Status.location(answer);
            if (location.isEmpty()) {
                return judged(robots, answer, turn, known);
            }
            try {
                at = targets.of(at, location.get());
            } catch (Trouble e) {
                return unreachable(
                        "the robots.txt of " + robots.host() + " leads astray: " + e.why(), now.plus(RETRIED), known);
            }
        }
        return new Kept(Robots.none(), now, now.plus(FRESH), 0);
    }

    private Kept judged(HttpUrl robots, Answer answer, Turns.Turn turn, Optional<Kept> known) {
        Instant now = clock.instant();
        int status = answer.status();
        if (Status.isSuccess(status)) {
            byte[] text = whole(answer.content().bytes());
            return new Kept(Robots.read(robots.toString(), text), now, now.plus(FRESH), text.length);
        }
        if (Status.isOfClient(status) && status != Status.TOO_MANY) {
            return new Kept(Robots.none(), now, now.plus(FRESH), 0);
        }
        String why = "the robots.txt of " + robots.host() + " cannot be read (status " + status
                + "), and so nothing of the site may be";
        Instant until =
                Status.isTrouble(status) ? turn.troubled(Status.retryAfter(answer, now), why) : now.plus(RETRIED);
        return unreachable(why, until, known);
    }

    /** What was known before holds on, where it is not too old. */
    private Kept unreachable(String why, Instant until, Optional<Kept> known) {
        Instant oldest = clock.instant().minus(STALE);
        return known.filter(kept -> kept.robots.standing() != Robots.Standing.UNREACHABLE && kept.read.isAfter(oldest))
                .map(kept -> new Kept(kept.robots, kept.read, until, kept.weight))
                .orElseGet(() -> new Kept(Robots.unreachable(why), Instant.MIN, until, 0));
    }

    /** Without the line that the limit cut through. */
    private static byte[] whole(byte[] text) {
        int end = text.length;
        if (end == LIMIT.bytes()) {
            while (end > 0 && text[end - 1] != '\n') {
                end--;
            }
        }
        return Arrays.copyOf(text, end);
    }
}
