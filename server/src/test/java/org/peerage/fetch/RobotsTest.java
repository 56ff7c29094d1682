package org.peerage.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.fetch.RawServer.answer;
import static org.peerage.fetch.RawServer.bytes;
import static org.peerage.fetch.RawServer.page;
import static org.peerage.fetch.RawServer.redirect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** robots.txt after RFC 9309, whose sections are named. */
class RobotsTest {
    private static final String PLAIN = "Content-Type: text/plain\r\n";

    private RawServer server;
    private FastClock clock;
    private Fetcher fetcher;

    @BeforeEach
    void begin() throws IOException {
        server = new RawServer().on("/news", page("news")).on("/private", page("private"));
        clock = new FastClock();
        fetcher = Loopback.fetcher(Loopback.SETTINGS, clock);
    }

    @AfterEach
    void end() throws IOException {
        fetcher.close();
        server.close();
    }

    private void robots(String text) {
        server.on("/robots.txt", answer("200 OK", PLAIN, text));
    }

    private Fetched fetch(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.of(server.url(path)));
    }

    private int robotsAsked() {
        return server.asked().size() - server.pages().size();
    }

    private void assertRefused(String path) throws InterruptedException {
        assertThat(fetch(path)).isInstanceOfSatisfying(Fetched.Refused.class, refused -> {
            assertThat(refused.ground()).isEqualTo(Ground.ROBOTS);
            assertThat(refused.why()).contains("robots.txt", "127.0.0.1", path);
        });
        assertThat(server.pages()).noneMatch(asked -> asked.path().equals(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-agent: *\nDisallow: /private",
                "User-agent: peerage\nDisallow: /private",
                "User-agent: PEERAGE\r\nDisallow: /private\r\n",
                "user-AGENT : Peerage \rDISALLOW : /private \r",
                "\ufeffUser-agent: *\nDisallow: /private",
                "# all\nUser-agent: * # all\nDisallow: /private # not this",
                "User-agent: other\nUser-agent: peerage\nDisallow: /private",
                "User-agent: peerage\nDisallow: /x\n\nUser-agent: other\nDisallow: /news\n\nUser-agent: peerage\nDisallow: /private",
                "User-agent: *\nAllow: /\nDisallow: /private",
                "User-agent: *\nDisallow: /private\nAllow: /",
                "User-agent: *\nDisallow: /*vat",
                "User-agent: *\nDisallow: /private$",
                "User-agent: *\nDisallow: /%70rivate",
                "User-agent: *\n\nSitemap: https://news.example/map.xml\n\nDisallow: /private",
                "nonsense\nUser-agent: *\nnonsense: x\nDisallow: /private",
                "User-agent: peerage/2.0\nDisallow: /private"
            })
    void keepsOutOfWhatIsDisallowed(String text) throws InterruptedException {
        robots(text);

        assertRefused("/private");
        assertThat(fetch("/news")).isInstanceOf(Fetched.Body.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "User-agent: *\nDisallow:",
                "User-agent: other\nDisallow: /",
                "User-agent: *\nDisallow: /\n\nUser-agent: peerage\nDisallow:",
                "User-agent: peerage\nAllow: /\n\nUser-agent: *\nDisallow: /",
                "User-agent: *\nDisallow: /private\nAllow: /private",
                "User-agent: *\nDisallow: /\nAllow: /private",
                "User-agent: *\nDisallow: /Private",
                "User-agent: *\nDisallow: /private/",
                "User-agent: *\nDisallow: /priv$",
                "Disallow: /private",
                "<html><head><title>Not here</title></head><body>Welcome</body></html>"
            })
    void goesWhereItMay(String text) throws InterruptedException {
        robots(text);

        assertThat(fetch("/private")).isInstanceOf(Fetched.Body.class);
    }

    /** 2.3.1.3: unavailable, so all may be read. */
    @ParameterizedTest
    @ValueSource(strings = {"400 Bad", "401 Who", "403 No", "404 Not Found", "410 Gone", "451 Law"})
    void noneAllowsAll(String status) throws InterruptedException {
        server.on("/robots.txt", answer(status, PLAIN, "User-agent: *\nDisallow: /"));

        assertThat(fetch("/private")).isInstanceOf(Fetched.Body.class);
        assertThat(fetcher.robots(server.url("/")).standing()).isEqualTo(Robots.Standing.NONE);
    }

    /** 2.3.1.4: unreachable, so nothing may be read. */
    @ParameterizedTest
    @ValueSource(strings = {"500 Broken", "502 Bad", "503 Busy", "504 Late", "429 Too Many"})
    void unreachableAllowsNothing(String status) throws InterruptedException {
        server.on("/robots.txt", answer(status, "", ""));

        Fetched first = fetch("/news");
        assertThat(first).isInstanceOfSatisfying(Fetched.Later.class, later -> {
            assertThat(later.until()).isAfter(FastClock.START);
            assertThat(later.why()).contains("robots.txt of 127.0.0.1", status.substring(0, 3));
        });
        assertThat(server.pages()).isEmpty();

        robots("User-agent: *\nDisallow: /private");
        clock.until(((Fetched.Later) first).until());
        assertThat(fetch("/news")).isInstanceOf(Fetched.Body.class);
    }

    @Test
    void aBrokenConnectionIsToldAsItIs() throws InterruptedException {
        server.on("/robots.txt", RawServer.raw(""));

        assertThat(fetch("/news")).isInstanceOf(Fetched.Failed.class);
        assertThat(fetch("/news")).isInstanceOf(Fetched.Later.class);
        assertThat(server.pages()).isEmpty();
    }

    /** 2.4, 2.3.1.4: not longer than a day, but for what cannot be read anew. */
    @Test
    void holdsForADayAndLongerWhereItIsUnreachable() throws InterruptedException {
        robots("User-agent: *\nDisallow: /private");
        fetch("/news");
        clock.pass(Duration.ofHours(23));
        assertRefused("/private");
        assertThat(robotsAsked()).isEqualTo(1);

        server.on("/robots.txt", answer("500 Broken", "", ""));
        clock.pass(Duration.ofHours(2));
        assertRefused("/private");
        assertThat(fetch("/news")).isInstanceOf(Fetched.Body.class);
        assertThat(robotsAsked()).isEqualTo(2);

        robots("User-agent: *\nDisallow: /news");
        clock.pass(Duration.ofHours(2));
        assertThat(fetch("/private")).isInstanceOf(Fetched.Body.class);
        assertThat(robotsAsked()).isEqualTo(3);

        server.on("/robots.txt", answer("500 Broken", "", ""));
        clock.pass(Duration.ofDays(31));
        assertThat(fetch("/private")).isInstanceOf(Fetched.Later.class);
    }

    /** 2.3.1.2: five redirects are followed, to other hosts, too, and the rules are those of the first. */
    @Test
    void followsFiveRedirects() throws InterruptedException, IOException {
        try (var other = new RawServer()) {
            other.on("/rules", answer("200 OK", PLAIN, "User-agent: *\nDisallow: /private"));
            chain(4, other.url("localhost", "/rules"));

            assertRefused("/private");
        }
    }

    @Test
    void moreRedirectsAreNoRules() throws InterruptedException {
        server.on("/rules", answer("200 OK", PLAIN, "User-agent: *\nDisallow: /private"));
        chain(5, "/rules");

        assertThat(fetch("/private")).isInstanceOf(Fetched.Body.class);
        assertThat(server.asked()).noneMatch(asked -> asked.path().equals("/rules"));
    }

    private void chain(int between, String end) {
        server.on("/robots.txt", redirect(301, "/hop1"));
        for (int i = 1; i <= between; i++) {
            server.on("/hop" + i, redirect(302, i == between ? end : "/hop" + (i + 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/robots.txt", "http://10.0.0.1/robots.txt", "http://127.0.0.1:22/"})
    void rulesThatLeadAstrayAreUnreachable(String location) throws InterruptedException {
        server.on("/robots.txt", redirect(302, location));

        assertThat(fetch("/news"))
                .isInstanceOfSatisfying(
                        Fetched.Later.class, later -> assertThat(later.why()).contains("leads astray"));
        assertThat(server.pages()).isEmpty();
    }

    /** 2.5: at least 500 KiB are read; we read no more. */
    @Test
    void readsAHalfMegabyte() throws InterruptedException {
        String line = "# " + "x".repeat(97) + "\n";
        robots("User-agent: *\nDisallow: /news\n" + line.repeat(5110) + "Disallow: /private\n" + line.repeat(9000));
        assertRefused("/private");
        clock.pass(Duration.ofDays(2));

        robots("User-agent: *\nDisallow: /news\n" + line.repeat(5119) + "Disallow: /p" + "x".repeat(200)
                + "\nDisallow: /private\n");
        assertRefused("/news");
        assertThat(fetch("/private")).isInstanceOf(Fetched.Body.class);
    }

    @Test
    void rulesMayBeCompressed() throws InterruptedException, IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write("User-agent: *\nDisallow: /private".getBytes(UTF_8));
        }
        server.on("/robots.txt", bytes("200 OK", "Content-Encoding: gzip\r\n", bytes.toByteArray()));

        assertRefused("/private");
    }

    @Test
    void eachPortIsASiteOfItsOwn() throws InterruptedException, IOException {
        robots("User-agent: *\nDisallow: /");
        try (var other = new RawServer().on("/news", page("other news"))) {
            assertThat(fetcher.fetch(FetchRequest.of(other.url("/news")))).isInstanceOf(Fetched.Body.class);
            assertRefused("/news");
        }
    }

    @Test
    void theRulesOfWhereARedirectLeadsHoldThere() throws InterruptedException, IOException {
        try (var other = new RawServer().on("/secret", page("secret"))) {
            other.on("/robots.txt", answer("200 OK", PLAIN, "User-agent: *\nDisallow: /secret"));
            server.on("/news", redirect(302, other.url("localhost", "/secret")));

            assertThat(fetch("/news"))
                    .isInstanceOfSatisfying(
                            Fetched.Refused.class,
                            refused -> assertThat(refused.ground()).isEqualTo(Ground.ROBOTS));
            assertThat(other.pages()).isEmpty();
        }
    }

    @Test
    void whatIsRefusedTakesNoTurn() throws InterruptedException {
        robots("User-agent: *\nDisallow: /private\nCrawl-delay: 10");
        fetch("/news");
        assertRefused("/private");
        assertRefused("/private");

        assertThat(clock.waits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "0.5, 0.5", "3600, 3600"})
    void theDelayIsTheGap(String asked, double seconds) throws InterruptedException {
        robots("User-agent: *\nCrawl-delay: " + asked);
        FetchSettings patient = Loopback.SETTINGS.pacing(Duration.ofMillis(100), Duration.ofHours(2));
        try (Fetcher paced = Loopback.fetcher(patient, clock)) {
            for (int i = 0; i < 3; i++) {
                assertThat(paced.fetch(FetchRequest.of(server.url("/news")))).isInstanceOf(Fetched.Body.class);
            }
            assertThat(paced.robots(server.url("/")).crawlDelay()).contains(Duration.ofMillis((long) (seconds * 1000)));
        }

        assertThat(clock.instant()).isEqualTo(FastClock.START.plusMillis((long) (seconds * 2000)));
    }

    @Test
    void aDelayOfTwoDaysMeansStayAway() throws InterruptedException {
        robots("User-agent: *\nCrawl-delay: 172800");

        assertRefused("/news");
    }

    @Test
    void namesSitemaps() throws InterruptedException {
        robots(
                "Sitemap: https://news.example/one.xml\nUser-agent: other\nDisallow: /\nsitemap: https://news.example/two.xml.gz\n");
        Robots robots = fetcher.robots(server.url("/any/where?x=y"));

        assertThat(robots.standing()).isEqualTo(Robots.Standing.READ);
        assertThat(robots.sitemaps())
                .isEqualTo(List.of("https://news.example/one.xml", "https://news.example/two.xml.gz"));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void rulesThatCannotBeHadSayWhy() throws InterruptedException {
        Robots refused = fetcher.robots("http://10.0.0.1/");

        assertThat(refused.standing()).isEqualTo(Robots.Standing.UNREACHABLE);
        assertThat(refused.why().orElse("")).contains("private");
        assertThat(refused.allows("http://10.0.0.1/x")).isFalse();
        assertThat(refused.sitemaps()).isEmpty();
    }
}
