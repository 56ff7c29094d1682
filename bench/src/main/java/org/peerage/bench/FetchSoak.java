package org.peerage.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peerage.crawl.Crawl;
import org.peerage.crawl.Crawler;
import org.peerage.crawl.Digestion;
import org.peerage.crawl.Readings;
import org.peerage.crawl.SourceFolder;
import org.peerage.extract.Reader;
import org.peerage.fetch.AddressRange;
import org.peerage.fetch.FetchSettings;
import org.peerage.fetch.Fetcher;
import org.peerage.ledger.Database;
import org.peerage.ledger.Ledger;
import org.peerage.search.SearchIndex;
import org.peerage.source.Intake;
import org.peerage.source.Source;
import org.peerage.text.Sentences;

/**
 * Fetches from a paper on loopback that prints articles at a steady pace: {@code FetchSoak HOME RATE MINUTES FILE}. Each article is of the day and
 * says three sentences of those in FILE, drawn anew; every tenth is an earlier one, printed again under another headline. At the end it says how many of the articles are
 * missing or doubled, how many stories they tell, how often any was asked for, and how the heap went.
 */
final class FetchSoak {
    private static final int SENTENCES = 3;
    private static final int LONGEST = 200;
    private static final int SHORTEST = 50;
    private static final int REPRINT = 10;
    private static final int LISTED = 12_000;
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final List<String> sentences;
    private final int rate;
    private final Instant begun = Instant.now();
    private final Instant last;
    private final Map<Integer, Integer> asked = new ConcurrentHashMap<>();
    private final HttpServer server;

    private FetchSoak(List<String> sentences, int rate, Duration time) throws IOException {
        this.sentences = sentences;
        this.rate = rate;
        last = begun.plus(time);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static void main(String[] args) throws Exception {
        Path home = Files.createDirectories(Path.of(args[0]));
        var soak = new FetchSoak(
                sentences(Path.of(args[3])), Integer.parseInt(args[1]), Duration.ofMinutes(Long.parseLong(args[2])));
        Path sources = Files.createDirectories(home.resolve("sources"));
        Files.writeString(
                sources.resolve("paper.yaml"),
                "name: Paper\npublisher: Paper\nfind: {feed: \"%s\"}\nevery: 1 min\nrevisit: []\n"
                        .formatted(soak.url("/feed")));
        Consumer<String> said = System.err::println;
        try (Database database = Database.open(Optional.empty(), home, said);
                SearchIndex index = SearchIndex.open(home.resolve("search"))) {
            soak.run(database, index, sources);
        } finally {
            soak.server.stop(0);
        }
    }

    private static List<String> sentences(Path file) throws IOException {
        try (var intakes = new Source().read(List.of(file.toString()), System.in)) {
            return intakes.filter(Intake.Read.class::isInstance)
                    .map(intake -> ((Intake.Read) intake).article().text())
                    .flatMap(text -> Sentences.of(text).stream()
                            .map(sentence -> sentence.span().of(text)))
                    .filter(sentence -> sentence.length() >= SHORTEST && sentence.length() <= LONGEST)
                    .toList();
        }
    }

    private void run(Database database, SearchIndex index, Path sources) throws Exception {
        Clock clock = Clock.systemUTC();
        Ledger ledger = Ledger.in(database.dataSource());
        var digestion = new Digestion(ledger, index, clock);
        var fetcher = new Fetcher(
                FetchSettings.of("soak@example.org")
                        .allowing(List.of(AddressRange.of("127.0.0.0/8")), Set.of())
                        .pacing(Duration.ZERO, Duration.ofSeconds(30)),
                clock);
        var crawl = new Crawl(ledger.frontier(), fetcher, Readings.of(ledger, Reader::load, 2), clock, digestion::take);
        List<Long> heaps = new ArrayList<>();
        try (Crawler _ = Crawler.start(crawl, fetcher, digestion, () -> SourceFolder.of(sources), clock)) {
            Instant end = last.plus(GRACE);
            while (Instant.now().isBefore(end) && ledger.size().articles() < Math.max(printed(), total())) {
                Thread.sleep(60_000);
                heaps.add(heap());
                System.out.printf(
                        "%,d printed, %,d in the ledger, heap %,d MiB%n",
                        printed(), ledger.size().articles(), heaps.getLast());
            }
        }
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select count(*), count(distinct url), (select count(distinct story) from story) from article")) {
            row.next();
            System.out.printf(
                    "%,d printed: %,d in the ledger, %,d missing, %,d doubled, %,d stories; %,d asked for more than once; heap %s MiB%n",
                    total(),
                    row.getLong(1),
                    total() - row.getLong(2),
                    row.getLong(1) - row.getLong(2),
                    row.getLong(3),
                    asked.values().stream().filter(times -> times > 1).count(),
                    heaps);
        }
    }

    /** After a collection. */
    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private int total() {
        return (int) Duration.between(begun, last).toSeconds() * rate;
    }

    private int printed() {
        return (int) Math.min(total(), Duration.between(begun, Instant.now()).toMillis() * rate / 1000);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = path.equals("/feed") ? feed() : path.equals("/robots.txt") ? "" : article(path);
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", path.equals("/feed") ? "application/rss+xml" : "text/html");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String article(String path) {
        int number = Integer.parseInt(path.substring(1));
        asked.merge(number, 1, Integer::sum);
        return "<html lang=en><title>Report %d</title><meta property=article:published_time content=%s><article><h1>Report %d</h1><p>%s</p></article></html>"
                .formatted(number, LocalDate.now(ZoneOffset.UTC), number, said(number));
    }

    private String said(int number) {
        int first = number % REPRINT == 0 && number > 0 ? number - REPRINT / 2 : number;
        return new Random(first)
                .ints(SENTENCES, 0, sentences.size())
                .mapToObj(sentences::get)
                .collect(Collectors.joining(" "));
    }

    private String feed() {
        int now = printed();
        return IntStream.range(Math.max(0, now - LISTED), now)
                .mapToObj(number ->
                        "<item><title>Report %d</title><link>%s</link></item>".formatted(number, url("/" + number)))
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>Paper</title>", "</channel></rss>"));
    }
}
