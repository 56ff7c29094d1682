package org.peerage.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.peerage.fetch.Exchange.Answer;

/** What the status codes of HTTP mean to us (RFC 9110, 15; RFC 6585, 4). */
final class Status {
    static final int OK = 200;
    static final int NOT_ITS_OWN = 203;
    static final int UNCHANGED = 304;
    static final int TOO_MANY = 429;
    static final int UNAVAILABLE = 503;

    private static final int SUCCESS = 2;
    private static final int CLIENT = 4;
    private static final int CLASS = 100;
    /** From here it is the host or what stands before it, below (500, 501) one page. */
    private static final int BAD_GATEWAY = 502;

    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> FOR_NOW = Set.of(302, 303, 307);
    private static final Set<Integer> PASSING = Set.of(202, 408, 421, 425, 500);
    private static final Pattern SECONDS = Pattern.compile("\\d+");
    private static final int MOST_DIGITS = 9;

    private Status() {}

    static boolean isSuccess(int status) {
        return status / CLASS == SUCCESS;
    }

    static boolean isOfClient(int status) {
        return status / CLASS == CLIENT;
    }

    static boolean isBody(int status) {
        return status == OK || status == NOT_ITS_OWN;
    }

    static boolean isRedirect(int status) {
        return FOR_GOOD.contains(status) || FOR_NOW.contains(status);
    }

    static boolean isForGood(int status) {
        return FOR_GOOD.contains(status);
    }

    /** Whether all of the host is in trouble, or has enough of us. */
    static boolean isTrouble(int status) {
        return status == TOO_MANY || status >= BAD_GATEWAY;
    }

    /** Whether it may be otherwise the next time. */
    static boolean isPassing(int status) {
        return PASSING.contains(status) || isTrouble(status);
    }

    /** On which ground a status refuses; empty where it does not. */
    static Optional<Ground> ground(int status) {
        return switch (status) {
            case 401 -> Optional.of(Ground.SIGN_IN);
            case 402 -> Optional.of(Ground.PAYWALL);
            case 403 -> Optional.of(Ground.FORBIDDEN);
            case 451 -> Optional.of(Ground.LAW);
            default -> Optional.empty();
        };
    }

    /** Where a redirect leads, as it stands there. */
    static Optional<String> location(Answer answer) {
        return answer.header("Location").filter(_ -> isRedirect(answer.status()));
    }

    /** When to ask again (RFC 9110, 10.2.3), in seconds or as a date; empty where it does not say, or what is past. */
    static Optional<Instant> retryAfter(Answer answer, Instant now) {
        return answer.header("Retry-After")
                .map(String::strip)
                .flatMap(text -> SECONDS.matcher(text).matches() ? after(now, text) : date(answer))
                .filter(now::isBefore);
    }

    private static Optional<Instant> after(Instant now, String seconds) {
        // whoever writes more digits means forever, and that is cut elsewhere
        String few = seconds.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : seconds;
        return Optional.of(now.plus(Duration.ofSeconds(Long.parseLong(few))));
    }

    private static Optional<Instant> date(Answer answer) {
        try {
            return Optional.ofNullable(answer.headers().getInstant("Retry-After"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
