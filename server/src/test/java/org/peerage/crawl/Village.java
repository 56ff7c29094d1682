package org.peerage.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peerage.access.MovingClock;

/**
 * A small web on loopback, by a clock of its own: a paper that prints an article a day and has its troubles, day by day from {@link #FIRST}.
 *
 * <p>The article of day 3 is edited on day 6, that of day 4 is behind a paywall, that of day 5 moved to another address, that of day 7 is gone on day 9 before
 * anybody looks again. On day 10 the paper asks to wait for two hours; from day 14 to day 16 it does not answer properly at all.
 */
final class Village implements AutoCloseable {
    static final LocalDate FIRST = LocalDate.ofInstant(MovingClock.START, ZoneOffset.UTC);

    /** What somebody asked for. */
    record Asked(Instant at, String path, int status, boolean conditional) {}

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Clock clock;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    Village(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** A page that stands at a path from now on. */
    void put(String path, String html) {
        pages.put(path, html);
    }

    List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    /** 1 on the first day. */
    private int day() {
        return (int) Duration.between(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant(), clock.instant())
                        .toDays()
                + 1;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Reply reply = reply(path);
        boolean conditional = exchange.getRequestHeaders().containsKey("If-None-Match");
        boolean same = Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"))
                .filter(reply.tag()::equals)
                .isPresent();
        int status = same && reply.status() == 200 ? 304 : reply.status();
        asked.add(new Asked(clock.instant(), path, status, conditional));
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.getResponseHeaders().add("ETag", reply.tag());
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(status, status == 304 || body.length == 0 ? -1 : body.length);
        if (status != 304 && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private record Reply(int status, Map<String, String> headers, String body) {
        String tag() {
            return "\"" + Integer.toHexString(body.hashCode()) + "\"";
        }

        static Reply page(String body) {
            return new Reply(200, Map.of("Content-Type", "text/html; charset=utf-8"), body);
        }

        static Reply status(int status) {
            return new Reply(status, Map.of(), "");
        }
    }

    private Reply reply(String path) {
        if (path.equals("/robots.txt")) {
            return new Reply(200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /private/\n");
        }
        if (day() >= 14 && day() <= 16) {
            return Reply.status(500);
        }
        if (isBusy()) {
            return new Reply(429, Map.of("Retry-After", "7200"), "");
        }
        if (path.equals("/old-feed")) {
            return new Reply(301, Map.of("Location", "/feed"), "");
        }
        if (path.equals("/feed")) {
            return new Reply(200, Map.of("Content-Type", "application/rss+xml"), feed());
        }
        return Optional.ofNullable(pages.get(path)).map(Reply::page).orElseGet(() -> article(path));
    }

    /** From noon of day 10, for two hours. */
    private boolean isBusy() {
        var noon = FIRST.plusDays(9).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return !clock.instant().isBefore(noon) && clock.instant().isBefore(noon.plus(Duration.ofHours(2)));
    }

    private Reply article(String path) {
        if (!path.startsWith("/news/") && !path.startsWith("/moved/")) {
            return Reply.status(404);
        }
        int number = Integer.parseInt(path.replaceAll("\\D", ""));
        if (number == 4) {
            return Reply.status(402);
        }
        if (number == 5 && path.startsWith("/news/")) {
            return new Reply(301, Map.of("Location", "/moved/5"), "");
        }
        if (number == 7 && day() >= 8) {
            return Reply.status(410);
        }
        return Reply.page(html(number, number == 3 && day() >= 6));
    }

    private static String html(int number, boolean edited) {
        String stage = edited ? "agreed to buy" : "is in talks to buy";
        return """
                <html lang="en"><head><title>Mill %1$d sold - The Village Lamp</title>
                <meta property="article:published_time" content="%2$s"></head><body><nav><a href="/">Home</a></nav>
                <article><h1>Mill %1$d to be sold</h1>
                <p>Alderbrook Mills %3$s Tarn Grain number %1$d, the company said on Monday in a statement to its workers.</p>
                <p>The mill at Pell has forty people, and its owner said that nobody would have to leave before the spring.</p>
                </article><footer>The Village Lamp</footer></body></html>""".formatted(number, FIRST.plusDays(number - 1), stage);
    }

    private String feed() {
        String items = IntStream.rangeClosed(1, Math.min(day(), 31))
                .mapToObj(number -> "<item><title>Mill %d</title><link>%s</link><pubDate>%s</pubDate></item>"
                        .formatted(
                                number,
                                url("/news/" + number),
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        FIRST.plusDays(number - 1).atTime(6, 0).atOffset(ZoneOffset.UTC))))
                .collect(Collectors.joining("\n"));
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Village Lamp</title><link>" + url("/")
                + "</link><description>d</description>" + items + "<item><title>Secret</title><link>"
                + url("/private/plans") + "</link></item></channel></rss>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
