package org.peerage.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peerage.fetch.RawServer.answer;
import static org.peerage.fetch.RawServer.bytes;
import static org.peerage.fetch.RawServer.page;
import static org.peerage.fetch.RawServer.redirect;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.mail.Certificate;

/** What a fetch sends, and what it makes of right answers. */
class FetcherTest {
    private static final String HTML = "Content-Type: text/html\r\n";

    private RawServer server;
    private FastClock clock;
    private Fetcher fetcher;

    @BeforeEach
    void begin() throws IOException {
        server = new RawServer();
        clock = new FastClock();
        fetcher = Loopback.fetcher(Loopback.SETTINGS, clock);
    }

    @AfterEach
    void end() throws IOException {
        fetcher.close();
        server.close();
    }

    private Fetched fetch(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.of(server.url(path)));
    }

    private Fetched.Body body(String path) throws InterruptedException {
        Fetched fetched = fetch(path);
        assertThat(fetched).isInstanceOf(Fetched.Body.class);
        return (Fetched.Body) fetched;
    }

    private static String text(Fetched.Body body) {
        return new String(body.content().bytes(), UTF_8);
    }

    @Test
    void bringsWhatIsThere() throws InterruptedException, IOException {
        server.on(
                "/news",
                answer("200 OK", "Content-Type: Text/HTML; Charset=\"ISO-8859-15\"\r\nETag: W/\"1\"\r\n", "<p>News"));

        Fetched.Body body = body("/news#part");
        assertThat(body.url()).isEqualTo(URI.create(server.url("/news")));
        assertThat(body.lasting()).isEqualTo(body.url());
        assertThat(body.redirects()).isEmpty();
        assertThat(body.status()).isEqualTo(200);
        assertThat(body.content().type()).contains("text/html");
        assertThat(body.content().charset().map(Object::toString)).contains("ISO-8859-15");
        assertThat(text(body)).isEqualTo("<p>News");
        assertThat(body.content().stream().readAllBytes())
                .isEqualTo(body.content().bytes());
        assertThat(body.validators()).isEqualTo(new Validators(body.url(), Optional.of("W/\"1\""), Optional.empty()));
        assertThat(body.retrieved()).isEqualTo(FastClock.START);
    }

    @Test
    void saysWhoAsks() throws InterruptedException {
        server.on("/news", page("news"));
        body("/news?a=b c&d=ä");

        assertThat(server.asked()).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.header("User-Agent")).isEqualTo("Peerage/0.1 (+https://operator.example/crawler)");
            assertThat(asked.header("Accept-Encoding")).isEqualTo("gzip, deflate, br");
            assertThat(asked.header("Host")).isEqualTo("127.0.0.1:" + server.port());
            assertThat(asked.headers()).hasSize(5);
        });
        assertThat(server.pages().getFirst().path()).isEqualTo("/news?a=b%20c&d=%C3%A4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "me",
                "operator.example",
                "ftp://operator.example",
                "a@b",
                "a@b.example\r\nX: y",
                "https://operator.example/ü"
            })
    void sitesMustKnowWhomToTurnTo(String operator) {
        assertThatThrownBy(() -> FetchSettings.of(operator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write an address such as");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "x-gzip", "GZIP", "deflate", "raw deflate", "identity", "gzip, identity", "deflate, gzip"
            })
    void readsWhatIsCompressed(String coding) throws InterruptedException, IOException {
        byte[] plain = "Peerage reads. ".repeat(1000).getBytes(UTF_8);
        byte[] packed = switch (coding.toLowerCase(java.util.Locale.ROOT)) {
            case "deflate" -> deflated(plain, false);
            case "raw deflate" -> deflated(plain, true);
            case "identity" -> plain;
            case "deflate, gzip" -> zipped(deflated(plain, false));
            default -> zipped(plain);
        };
        server.on("/news", bytes("200 OK", "Content-Encoding: " + coding.replace("raw ", "") + "\r\n", packed));

        assertThat(body("/news").content().bytes()).isEqualTo(plain);
    }

    /** As a Brotli encoder writes "hello hello hello hello hello\n". */
    @Test
    void readsBrotli() throws InterruptedException {
        server.on(
                "/news",
                bytes(
                        "200 OK",
                        "Content-Encoding: br\r\n",
                        HexFormat.of().parseHex("1b1d00f88d946ede445586d60a206c6f4a117ae280522d00")));

        assertThat(text(body("/news"))).isEqualTo("hello hello hello hello hello\n");
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] plain, boolean raw) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, raw))) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void followsRedirectsAndKnowsWhichOfThemLast() throws InterruptedException {
        server.on("/a", redirect(301, "/b"))
                .on("/b", redirect(308, server.url("other.example", "/c")))
                .on("/c", redirect(302, "d"))
                .on("/d", redirect(301, "?x"))
                .on("/d?x", page("d"));
        server.on(
                "/d",
                (request, out) ->
                        (request.path().endsWith("?x") ? page("d") : redirect(301, "?x")).answer(request, out));

        Fetched.Body body = body("/a");
        assertThat(body.redirects().stream().map(Redirect::permanent)).containsExactly(true, true, false, true);
        assertThat(body.url()).isEqualTo(URI.create(server.url("other.example", "/d?x")));
        assertThat(body.lasting()).isEqualTo(URI.create(server.url("other.example", "/c")));
    }

    @ParameterizedTest
    @CsvSource({"301, true", "302, false", "303, false", "307, false", "308, true"})
    void lastingIsWherePermanentOnesLead(int status, boolean permanent) throws InterruptedException {
        server.on("/a", redirect(status, "/b")).on("/b", page("b"));

        assertThat(body("/a").lasting()).isEqualTo(URI.create(server.url(permanent ? "/b" : "/a")));
    }

    @Test
    void asksOnlyWhetherItChanged() throws InterruptedException {
        String date = "Mon, 02 Mar 2026 07:00:00 GMT";
        server.on("/feed", answer("200 OK", "ETag: \"one\"\r\nLast-Modified: " + date + "\r\n", "feed"));
        Validators known = body("/feed").validators();

        server.on("/feed", answer("304 Not Modified", "ETag: \"two\"\r\n", ""));
        Fetched fetched = fetcher.fetch(FetchRequest.of(server.url("/feed")).unless(known));
        assertThat(server.pages().getLast().header("If-None-Match")).isEqualTo("\"one\"");
        assertThat(server.pages().getLast().header("If-Modified-Since")).isEqualTo(date);
        assertThat(fetched)
                .isEqualTo(new Fetched.Unchanged(
                        known.url(),
                        new Validators(known.url(), Optional.of("\"two\""), Optional.of(date)),
                        FastClock.START));
    }

    @Test
    void asksNoOtherAddressWhetherItChanged() throws InterruptedException {
        server.on("/latest", redirect(302, "/one")).on("/one", answer("200 OK", "ETag: \"1\"\r\n", "one"));
        Validators known = body("/latest").validators();
        assertThat(known.url()).isEqualTo(URI.create(server.url("/one")));

        server.on("/latest", redirect(302, "/two")).on("/two", answer("200 OK", "ETag: \"1\"\r\n", "two"));
        assertThat(fetcher.fetch(FetchRequest.of(server.url("/latest")).unless(known)))
                .isInstanceOf(Fetched.Body.class);
        assertThat(server.pages())
                .allSatisfy(asked -> assertThat(asked.header("If-None-Match")).isEmpty());

        server.on("/latest", redirect(302, "/one")).on("/one", answer("304 Not Modified", "", ""));
        assertThat(fetcher.fetch(FetchRequest.of(server.url("/latest")).unless(known)))
                .isInstanceOf(Fetched.Unchanged.class);
    }

    @Test
    void validatorsThatNobodyCanSendAreNotKept() throws InterruptedException {
        server.on(
                "/feed",
                answer("200 OK", "ETag: \"\u00fc\u0007\"\r\nLast-Modified: " + "x".repeat(2000) + "\r\n", "feed"));

        assertThat(body("/feed").validators().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"401, SIGN_IN, sign in", "402, PAYWALL, paid", "403, FORBIDDEN, does not let us", "451, LAW, by law"})
    void whatIsRefusedStaysSo(int status, Ground ground, String words) throws InterruptedException {
        server.on("/news", answer(status + " No", HTML, "<html><title>Subscribe\n now</title>"));

        assertThat(fetch("/news")).isInstanceOfSatisfying(Fetched.Refused.class, refused -> {
            assertThat(refused.ground()).isEqualTo(ground);
            assertThat(refused.why()).contains("127.0.0.1", words, Integer.toString(status), "it says: Subscribe");
        });
        assertThat(server.pages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void whatIsGoneIsGone(int status) throws InterruptedException {
        server.on("/news", answer(status + " Gone", "Content-Type: text/plain\r\n", "We moved on.\nBye."));

        assertThat(fetch("/news")).isInstanceOfSatisfying(Fetched.Gone.class, gone -> {
            assertThat(gone.status()).isEqualTo(status);
            assertThat(gone.why()).endsWith("it says: We moved on.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "202, true",
        "400, false",
        "405, false",
        "406, false",
        "408, true",
        "414, false",
        "425, true",
        "500, true",
        "501, false",
        "502, true",
        "520, true"
    })
    void otherwiseItFailed(int status, boolean retryable) throws InterruptedException {
        server.on("/news", answer(status + " What", HTML, ""));

        assertThat(fetch("/news")).isInstanceOfSatisfying(Fetched.Failed.class, failed -> {
            assertThat(failed.why()).contains("127.0.0.1", Integer.toString(status));
            assertThat(failed.retryable()).isEqualTo(retryable);
        });
        assertThat(server.pages()).hasSize(1);
    }

    @Test
    void aRequestMayHaveItsOwnLimit() throws InterruptedException {
        server.on("/news", page("0123456789"));
        FetchRequest request = FetchRequest.of(server.url("/news"));

        assertThat(fetcher.fetch(request.within(9))).isInstanceOf(Fetched.Failed.class);
        assertThat(fetcher.fetch(request.within(10))).isInstanceOf(Fetched.Body.class);
        assertThatThrownBy(() -> request.within(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHostWithoutAddressIsSaid() throws InterruptedException {
        FetchSettings settings = Loopback.SETTINGS;
        try (var lost = new Fetcher(settings, clock, clock, host -> {
            throw new java.net.UnknownHostException(host);
        })) {
            assertThat(lost.fetch(FetchRequest.of("https://nowhere.example/")))
                    .isEqualTo(new Fetched.Failed(
                            "no address is known for nowhere.example; is its name right, and does this machine reach a name server?",
                            true));
        }
    }

    @Test
    void anInterruptEndsIt() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        server.on("/silent", (_, _) -> {
            asked.countDown();
            Thread.sleep(60_000);
        });
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                fetch("/silent");
            } catch (InterruptedException e) {
                ended.set(e);
            }
        });
        asked.await();
        thread.interrupt();
        thread.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        server.on("/news", page("news"));
        assertThat(fetch("/news")).as("the turn was given back").isInstanceOf(Fetched.Body.class);
    }

    @Test
    void anotherServerOfHttpIsReadAsWell() throws IOException, InterruptedException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] told = ("asked for " + exchange.getRequestURI()).getBytes(UTF_8);
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/robots.txt") ? 404 : 200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(told);
            }
        });
        other.start();
        try {
            assertThat(fetcher.fetch(FetchRequest.of(
                            "http://127.0.0.1:" + other.getAddress().getPort() + "/x")))
                    .isInstanceOfSatisfying(
                            Fetched.Body.class, body -> assertThat(text(body)).isEqualTo("asked for /x"));
        } finally {
            other.stop(0);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused(@TempDir Path folder) throws Exception {
        HttpsServer other = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.setHttpsConfigurator(new HttpsConfigurator(Certificate.in(folder).context()));
        other.start();
        try {
            assertThat(fetcher.fetch(FetchRequest.of(
                            "https://127.0.0.1:" + other.getAddress().getPort() + "/")))
                    .isInstanceOfSatisfying(Fetched.Failed.class, failed -> {
                        assertThat(failed.why()).contains("no safe connection to 127.0.0.1", "certificate");
                        assertThat(failed.retryable()).isTrue();
                    });
        } finally {
            other.stop(0);
        }
    }

    @Test
    void settingsThatMakeNoSenseAreSaid() {
        FetchSettings settings = Loopback.SETTINGS;
        assertThatThrownBy(() -> settings.within(0, Duration.ofSeconds(1), Duration.ofSeconds(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.within(1, Duration.ZERO, Duration.ofSeconds(1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settings.allowing(List.of(), Set.of()).reach().against(22)).isPresent();
    }
}
