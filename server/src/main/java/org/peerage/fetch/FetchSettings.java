package org.peerage.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who we are, where we may go and how far.
 *
 * @param operator where whoever runs this can be reached: an http(s) address or an email address, told to every site
 * @param allowed ranges of addresses beside the public ones
 * @param ports beside 80, 443 and those from 1024
 * @param limit the most bytes of a body, without its content codings
 * @param connecting how long a connection may take
 * @param whole how long a whole fetch may take, redirects included, waiting for turns not
 * @param redirects the most that are followed
 * @param gap the least time between two requests to a host; one that asks for more by Crawl-delay gets it
 * @param patience how long a fetch waits for its turn before it answers {@link Fetched.Later}
 * @param firstPause how long a host in trouble is left alone at first; doubled each time
 * @param longestPause where doubling ends
 */
public record FetchSettings(
        String operator,
        List<AddressRange> allowed,
        Set<Integer> ports,
        int limit,
        Duration connecting,
        Duration whole,
        int redirects,
        Duration gap,
        Duration patience,
        Duration firstPause,
        Duration longestPause) {
    /** What robots.txt knows us by (RFC 9309, 2.2.1). */
    public static final String PRODUCT = "peerage";

    /** The standard gap between two requests to a host. */
    public static final Duration GAP = Duration.ofSeconds(5);

    private static final int TEN_MIB = 10 << 20;
    private static final int REDIRECTS = 10;
    private static final Pattern OPERATOR = Pattern.compile("(https?://|[\\w.+-]+@)[\\w-]+(\\.[\\w-]+)+[!-'*-~]*");

    /** @throws IllegalArgumentException where the operator is neither an http(s) nor an email address, or a limit makes no sense */
    public FetchSettings {
        if (!OPERATOR.matcher(operator).matches()) {
            throw new IllegalArgumentException(
                    "'" + operator
                            + "' tells no site whom to turn to; write an address such as https://example.org/crawler or crawler@example.org");
        }
        if (limit < 1 || redirects < 0 || connecting.isNegative() || connecting.isZero() || !whole.isPositive()) {
            throw new IllegalArgumentException("limits of fetching are positive: " + limit + " bytes, " + redirects
                    + " redirects, " + connecting + " for a connection, " + whole + " for all");
        }
        if (gap.isNegative()
                || patience.isNegative()
                || !firstPause.isPositive()
                || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("the pace of fetching goes forward: " + gap + " between requests, "
                    + patience + " for a turn, " + firstPause + " to " + longestPause + " for a host in trouble");
        }
        allowed = List.copyOf(allowed);
        ports = Set.copyOf(ports);
    }

    /** Public addresses only, 10 MiB, a minute, 10 redirects, 5 seconds between requests to a host. */
    public static FetchSettings of(String operator) {
        return new FetchSettings(
                operator,
                List.of(),
                Set.of(),
                TEN_MIB,
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                REDIRECTS,
                GAP,
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofHours(6));
    }

    /** The same, reaching these addresses and ports, too. */
    public FetchSettings allowing(List<AddressRange> ranges, Set<Integer> morePorts) {
        return new FetchSettings(
                operator,
                ranges,
                morePorts,
                limit,
                connecting,
                whole,
                redirects,
                gap,
                patience,
                firstPause,
                longestPause);
    }

    /** The same with other limits. */
    public FetchSettings within(int bytes, Duration connection, Duration all, int mostRedirects) {
        return new FetchSettings(
                operator,
                allowed,
                ports,
                bytes,
                connection,
                all,
                mostRedirects,
                gap,
                patience,
                firstPause,
                longestPause);
    }

    /** The same at another pace. */
    public FetchSettings pacing(Duration leastGap, Duration longestWait) {
        return new FetchSettings(
                operator,
                allowed,
                ports,
                limit,
                connecting,
                whole,
                redirects,
                leastGap,
                longestWait,
                firstPause,
                longestPause);
    }

    PublicAddresses reach() {
        return new PublicAddresses(allowed, ports);
    }

    /** What we call ourselves. */
    String userAgent() {
        String where = operator.contains("://") ? "+" + operator : operator;
        return "Peerage/0.1 (" + where + ")";
    }
}
