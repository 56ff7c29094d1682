package org.peerage.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each URL of hostile-urls.tsv is refused on its ground, and the server on loopback hears nothing of any. */
class HostileUrlsTest {
    private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final FetchSettings PUBLIC_ONLY = FetchSettings.of("crawler@operator.example");

    private static RawServer server;

    record Hostile(String url, Ground ground, String words, String addresses) {
        private static Hostile of(String line) {
            String[] cells = line.split("\t", -1);
            String url = CHARACTER
                    .matcher(cells[0])
                    .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
            return new Hostile(url, Ground.valueOf(cells[1]), cells[2], cells.length > 3 ? cells[3] : "");
        }

        private String atRealPort() {
            return url.replace("{port}", Integer.toString(server.port()));
        }

        private List<InetAddress> resolved(String host) throws UnknownHostException {
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return Stream.of(addresses.split(",")).map(InetAddress::ofLiteral).toList();
        }
    }

    @BeforeAll
    static void listens() throws IOException {
        server = new RawServer().on("/", RawServer.page("secret"));
    }

    @AfterAll
    static void heardNothing() throws IOException {
        server.close();
    }

    static Stream<Hostile> hostile() throws IOException {
        try (var in = Objects.requireNonNull(HostileUrlsTest.class.getResourceAsStream("hostile-urls.tsv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Hostile::of);
        }
    }

    @Test
    void theListIsLong() throws IOException {
        assertThat(hostile().map(Hostile::url)).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefused(Hostile hostile) throws InterruptedException {
        int before = server.asked().size();
        Clock clock = Clock.systemUTC();
        try (var fetcher = new Fetcher(PUBLIC_ONLY, clock, Waiter.by(clock), hostile::resolved)) {
            assertThat(fetcher.fetch(FetchRequest.of(hostile.atRealPort())))
                    .isInstanceOfSatisfying(Fetched.Refused.class, refused -> {
                        assertThat(refused.ground()).as(refused.why()).isEqualTo(hostile.ground);
                        assertThat(refused.why()).contains(hostile.words).doesNotContainPattern("\\p{Cntrl}");
                    });
        }
        assertThat(server.asked()).hasSize(before);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedWhereARedirectLeads(Hostile hostile) throws InterruptedException, IOException {
        // what a Location cannot hold, or what stands there for a path of the same host
        if (hostile.ground == Ground.MALFORMED
                || hostile.url.startsWith("http:127")
                || hostile.url.chars().anyMatch(c -> c > 126)) {
            return;
        }
        try (var away = new RawServer("127.77.0.1")) {
            away.on("/", RawServer.redirect(302, hostile.atRealPort()));
            FetchSettings settings = PUBLIC_ONLY.allowing(List.of(AddressRange.of("127.77.0.0/16")), Set.of());
            int before = server.asked().size();
            Clock clock = Clock.systemUTC();
            Resolver resolver = host -> host.equals("start.example")
                    ? List.of(InetAddress.ofLiteral("127.77.0.1"))
                    : hostile.resolved(host);
            try (var fetcher = new Fetcher(settings, clock, Waiter.by(clock), resolver)) {
                Fetched fetched = fetcher.fetch(FetchRequest.of(away.url("start.example", "/")));
                assertThat(fetched)
                        .isInstanceOfSatisfying(
                                Fetched.Refused.class,
                                refused -> assertThat(refused.ground()).isEqualTo(hostile.ground));
            }
            assertThat(away.pages()).hasSize(1);
            assertThat(server.asked()).hasSize(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::ffff:127.0.0.1]", "localhost"
            })
    void isReachedWhereTheOperatorAllowsIt(String host) throws InterruptedException {
        try (Fetcher fetcher = Loopback.fetcher()) {
            assertThat(fetcher.fetch(FetchRequest.of(server.url(host, "/")))).isInstanceOf(Fetched.Body.class);
        }
    }
}
