package org.peerage.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.extract.Reader;
import org.peerage.fetch.AddressRange;
import org.peerage.fetch.FetchSettings;
import org.peerage.fetch.Fetcher;
import org.peerage.ledger.Database;
import org.peerage.ledger.Doomed;
import org.peerage.ledger.KnownArticle;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.TestDatabase;

/** A process that crawls is killed at random points, as often as the system property {@code peerage.kills} says; each goes on where the one before stood. */
class CrawlKillTest {
    @RegisterExtension
    static final TestDatabase STORE = new TestDatabase();

    private static final int KILLS = Integer.getInteger("peerage.kills", 3);
    private static final int ARTICLES = 20 + 10 * KILLS;

    @TempDir
    private Path folder;

    private final Map<String, Integer> served = new ConcurrentHashMap<>();

    @Test
    void nothingIsLostNothingDoubledAndLittleFetchedTwice() throws Exception {
        HttpServer paper = paper();
        try {
            Files.writeString(
                    folder.resolve("lamp.yaml"),
                    "name: Lamp\npublisher: Lamp\nfind: {feed: \"%s\"}\nrevisit: []\n".formatted(url(paper, "/feed")));
            var random = new Random(7);
            for (int kill = 0; kill < KILLS; kill++) {
                killed(crawler(kill), 1 + random.nextInt(12), random.nextInt(30));
            }
            assertThat(crawler(KILLS).waitFor()).isZero();
        } finally {
            paper.stop(0);
        }
        try (Database database = STORE.open()) {
            Ledger ledger = Ledger.in(database.dataSource());
            List<KnownArticle> articles = ledger.library().articlesOf("Lamp", 0, ARTICLES * 2);
            Set<String> urls = articles.stream()
                    .map(known -> known.article().url().orElseThrow())
                    .collect(Collectors.toSet());
            assertThat(articles).hasSize(ARTICLES);
            assertThat(urls).hasSize(ARTICLES);
            assertThat(ledger.check().faults()).isEmpty();
        }
        int twice = served.entrySet().stream()
                .filter(page -> page.getKey().startsWith("/news/"))
                .mapToInt(page -> page.getValue() - 1)
                .sum();
        System.out.printf("%d kills, %d articles, %d fetched again%n", KILLS, ARTICLES, twice);
        // what was under way when it was killed
        assertThat(twice).isLessThanOrEqualTo(KILLS * 8);
    }

    /** After it has said that so many articles are stored, and a moment more. */
    private static void killed(Process crawler, int stored, int moment) throws IOException, InterruptedException {
        try (BufferedReader out = crawler.inputReader()) {
            out.lines().limit(stored).forEach(_ -> {});
            Thread.sleep(moment);
            crawler.toHandle().destroyForcibly();
            crawler.waitFor();
        }
    }

    private HttpServer paper() throws IOException {
        HttpServer paper = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        paper.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        paper.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            served.merge(path, 1, Integer::sum);
            answer(exchange, path.equals("/feed") ? feed(paper) : article(path));
        });
        paper.start();
        return paper;
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, body.isEmpty() ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String article(String path) {
        return path.startsWith("/news/")
                ? "<html lang=en><article><h1>Mill %1$s</h1><p>Alderbrook Mills agreed to buy mill number %1$s from Tarn Grain, it said on Monday.</p></article></html>"
                        .formatted(path.substring(6))
                : "";
    }

    private static String feed(HttpServer paper) {
        return IntStream.range(0, ARTICLES)
                .mapToObj(i ->
                        "<item><title>Mill %d</title><link>%s</link></item>".formatted(i, url(paper, "/news/" + i)))
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>Lamp</title>", "</channel></rss>"));
    }

    private static String url(HttpServer paper, String path) {
        return "http://127.0.0.1:" + paper.getAddress().getPort() + path;
    }

    /** @param turn which one it is: the clock of each is an hour later than that of the one before, so that what that one had in hand is anybody's */
    private Process crawler(int turn) throws IOException {
        return Doomed.running(Crawling.class, STORE.url(), folder, turn)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    /** Crawls once, and prints a line for each article that is stored. */
    static final class Crawling {
        private Crawling() {}

        public static void main(String[] args) throws InterruptedException {
            Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(Long.parseLong(args[2])));
            FetchSettings settings = FetchSettings.of("lamp@example.org")
                    .allowing(List.of(AddressRange.of("127.0.0.0/8")), Set.of())
                    .pacing(Duration.ZERO, Duration.ofSeconds(30));
            try (Database database = Database.open(Optional.of(args[0]), Path.of("unused"), _ -> {});
                    var fetcher = new Fetcher(settings, clock)) {
                Ledger ledger = Ledger.in(database.dataSource());
                var crawl =
                        new Crawl(ledger.frontier(), fetcher, Readings.of(ledger, Reader::load, 2), clock, stored -> {
                            if (stored.added().articles() > 0) {
                                System.out.println("stored");
                                System.out.flush();
                            }
                        });
                crawl.round(SourceFolder.of(Path.of(args[1])).sources());
                ledger.derive();
            }
        }
    }
}
