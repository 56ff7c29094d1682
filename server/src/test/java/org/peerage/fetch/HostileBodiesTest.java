package org.peerage.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.fetch.RawServer.answer;
import static org.peerage.fetch.RawServer.bytes;
import static org.peerage.fetch.RawServer.raw;
import static org.peerage.fetch.RawServer.redirect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Servers that mean ill or are broken: each comes to an end, and the fetch says how. */
class HostileBodiesTest {
    private static final int LIMIT = 100_000;
    private static final FetchSettings SETTINGS =
            Loopback.SETTINGS.within(LIMIT, Duration.ofSeconds(5), Duration.ofSeconds(20), 4);
    private static final FetchSettings HURRIED =
            Loopback.SETTINGS.within(LIMIT, Duration.ofSeconds(5), Duration.ofMillis(1500), 4);
    private static final String HTML = "Content-Type: text/html\r\n";
    /** Fifty million zeros, as a Brotli encoder writes them. */
    private static final String BROTLI_BOMB =
            "cbffff3ff82700e2b14020f7fe8fffff7ff04f00c4611180eefd1fffffffe09f0088c30200ddfb3f"
                    + "feffffc13f0110870500baf77ffcffff837f02200e0b0074effff20f5e0fff04401c1600e8a0eb01";

    private static final String GZIP = "Content-Encoding: gzip\r\n";

    private RawServer server;
    private FastClock clock;

    @BeforeEach
    void begin() throws IOException {
        server = new RawServer();
        clock = new FastClock();
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    private record Case(RawServer.Script script, FetchSettings settings, Consumer<Fetched> expected) {}

    @TestFactory
    Stream<DynamicTest> eachEnds() throws IOException {
        Map<String, Case> cases = cases();
        assertThat(cases).hasSizeGreaterThan(40);
        return cases.entrySet().stream()
                .map(test -> DynamicTest.dynamicTest(test.getKey(), () -> {
                    try (var host = new RawServer()) {
                        host.on("/it", test.getValue().script);
                        try (Fetcher fetcher = Loopback.fetcher(test.getValue().settings, new FastClock())) {
                            Fetched fetched = fetcher.fetch(FetchRequest.of(host.url("/it")));
                            test.getValue().expected.accept(fetched);
                            host.on("/fine", RawServer.page("fine"));
                            assertThat(fetcher.fetch(FetchRequest.of(host.url("localhost", "/fine"))))
                                    .as("the next fetch is untouched")
                                    .isInstanceOf(Fetched.Body.class);
                        }
                    }
                }));
    }

    private static Map<String, Case> cases() throws IOException {
        Map<String, Case> cases = new TreeMap<>();
        bodies(cases);
        codings(cases);
        slowness(cases);
        heads(cases);
        redirects(cases);
        return cases;
    }

    private static void bodies(Map<String, Case> cases) {
        put(
                cases,
                "body longer than the limit, announced",
                answer("200 OK", HTML, "x".repeat(LIMIT + 1)),
                failed("larger than", false));
        put(
                cases,
                "body of more bytes than there are in the world, announced",
                raw("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nx"),
                failed("larger than", false));
        put(cases, "body as long as the limit", answer("200 OK", HTML, "x".repeat(LIMIT)), body(LIMIT));
        put(
                cases,
                "body without end or length",
                endless("HTTP/1.1 200 OK\r\n\r\n", "x".repeat(1000)),
                failed("larger than", false));
        put(
                cases,
                "body in chunks without end",
                endless(chunked(""), "3e8\r\n" + "x".repeat(1000) + "\r\n"),
                failed("larger than", false));
        put(
                cases,
                "body in chunks of one byte without end",
                endless(chunked(""), "1\r\nx\r\n".repeat(100)),
                failed("larger than", false));
        put(
                cases,
                "extension of a chunk without end",
                endless(chunked("") + "1;", "x".repeat(1000)),
                failed("far more than", false));
        put(
                cases,
                "extensions of chunks that outweigh the body",
                endless(chunked(""), "1;" + "x".repeat(1000) + "\r\nx\r\n"),
                failed("far more than", false));
        put(
                cases,
                "trailers without end",
                endless(chunked("") + "1\r\nx\r\n0\r\n", "X-Trailer: x\r\n".repeat(100)),
                failed("127.0.0.1", true));
        put(cases, "chunk of a size that is no number", raw(chunked("") + "zz\r\nxx\r\n"), failed("no HTTP", true));
        put(cases, "chunk of a size below zero", raw(chunked("") + "-5\r\nxx\r\n"), failed("no HTTP", true));
        put(
                cases,
                "chunk larger than a number holds",
                raw(chunked("") + "fffffffffffffffff\r\nxx\r\n"),
                failed("", true));
        put(cases, "chunks that break off", raw(chunked("") + "5\r\nhel"), failed("broke off", true));
        put(
                cases,
                "body shorter than announced",
                raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"),
                failed("broke off", true));
        put(
                cases,
                "body longer than announced",
                raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nshort and then some"),
                body(5));
        put(
                cases,
                "two lengths that differ",
                raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nshorter"),
                one(Fetched.Body.class, Fetched.Failed.class));
        put(
                cases,
                "a length below zero",
                raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nshort"),
                failed("could not be read", false));
        put(cases, "a length that is no number", raw("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nshort"), body(5));
        put(
                cases,
                "both a length and chunks",
                raw(
                        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n0\r\n\r\n"),
                body(5));
        put(
                cases,
                "204 with a body",
                raw("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nshort"),
                failed("", true, false));
        put(
                cases,
                "205 and nothing",
                raw("HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n"),
                failed("205", false));
        put(
                cases,
                "206 where no part was asked for",
                answer("206 Partial Content", HTML + "Content-Range: bytes 0-3/10\r\n", "part"),
                failed("206", false));
        put(cases, "304 where nothing was known", raw("HTTP/1.1 304 Not Modified\r\n\r\n"), failed("304", true));
        put(
                cases,
                "charset that is none",
                answer("200 OK", "Content-Type: text/html; charset=\"utf-\u0000no such\"\r\n", "page"),
                one(Fetched.Body.class, Fetched.Failed.class));
        put(
                cases,
                "charset that nobody knows",
                answer("200 OK", "Content-Type: text/html; charset=klingon\r\n", "page"),
                fetched ->
                        assertThat(((Fetched.Body) fetched).content().charset()).isEmpty());
        put(
                cases,
                "type that is none",
                answer("200 OK", "Content-Type: ;;;///\r\n", "page"),
                fetched -> assertThat(((Fetched.Body) fetched).content().type()).isEmpty());
        put(
                cases,
                "garbage after the answer",
                raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"),
                body(2));
    }

    private static void codings(Map<String, Case> cases) throws IOException {
        byte[] bomb = gzip(new byte[50_000_000]);
        put(cases, "gzip bomb", bytes("200 OK", GZIP, bomb), failed("larger than", false));
        cases.put(
                "gzip bomb below the limit",
                new Case(
                        bytes("200 OK", GZIP, gzip(new byte[5_000_000])),
                        Loopback.SETTINGS.within(10_000_000, Duration.ofSeconds(5), Duration.ofSeconds(20), 4),
                        failed("bomb", false)));
        put(
                cases,
                "gzip bomb within gzip",
                bytes("200 OK", "Content-Encoding: gzip, gzip\r\n", gzip(bomb)),
                failed("larger than", false));
        put(
                cases,
                "gzip twice",
                bytes("200 OK", "Content-Encoding: gzip, gzip\r\n", gzip(gzip("hello".getBytes(ISO_8859_1)))),
                body(5));
        put(
                cases,
                "gzip ten times",
                bytes(
                        "200 OK",
                        "Content-Encoding: "
                                + String.join(
                                        ",", Arrays.asList("gzip,".repeat(10).split(","))) + "\r\n",
                        new byte[] {1}),
                failed("10 times", false));
        put(cases, "gzip in chunks without end", gzipWithoutEnd(), failed("larger than", false));
        put(cases, "gzip cut short", bytes("200 OK", GZIP, half(gzip(noise()))), failed("broke off", true));
        put(
                cases,
                "gzip cut within its head",
                bytes("200 OK", GZIP, new byte[] {31, (byte) 139, 8}),
                failed("broke off", true));
        put(
                cases,
                "gzip that is none",
                answer("200 OK", GZIP, "<html>plain</html>"),
                failed("compressed in a broken way", true));
        put(
                cases,
                "gzip with a wrong sum",
                bytes("200 OK", GZIP, wrongSum(gzip(noise()))),
                failed("compressed in a broken way", true));
        put(cases, "gzip of nothing at all", answer("200 OK", GZIP, ""), body(0));
        put(
                cases,
                "gzip with garbage behind it",
                bytes("200 OK", GZIP, joined(gzip("hello".getBytes(ISO_8859_1)), "garbage".getBytes(ISO_8859_1))),
                body(5));
        put(
                cases,
                "deflate bomb",
                bytes("200 OK", "Content-Encoding: deflate\r\n", deflate(new byte[50_000_000])),
                failed("larger than", false));
        put(
                cases,
                "deflate that is none",
                answer("200 OK", "Content-Encoding: deflate\r\n", "<html>plain</html>"),
                failed("", true));
        put(
                cases,
                "brotli bomb",
                bytes("200 OK", "Content-Encoding: br\r\n", HexFormat.of().parseHex(BROTLI_BOMB)),
                failed("larger than", false));
        put(
                cases,
                "brotli that is none",
                answer("200 OK", "Content-Encoding: br\r\n", "<html>plain</html>"),
                failed("", true));
        put(
                cases,
                "coding that was not asked for",
                answer("200 OK", "Content-Encoding: zstd\r\n", "x"),
                failed("'zstd'", false));
        put(
                cases,
                "coding with a name of control characters",
                answer("200 OK", "Content-Encoding: \u0001\u0002" + "z".repeat(500) + "\r\n", "x"),
                failed("", true, false));
    }

    private static void slowness(Map<String, Case> cases) {
        hurried(cases, "silence", (_, _) -> Thread.sleep(60_000), failed("in time", true));
        hurried(
                cases,
                "slow loris: a header byte by byte",
                slowly("HTTP/1.1 200 OK\r\nX-Header: ", "x"),
                failed("in time", true));
        hurried(
                cases,
                "slow loris: a body byte by byte",
                slowly("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", "x"),
                failed("in time", true));
        hurried(cases, "slow loris: chunks byte by byte", slowly(chunked(""), "1\r\nx\r\n"), failed("in time", true));
        hurried(
                cases,
                "slow loris: gzip byte by byte",
                slowly("HTTP/1.1 200 OK\r\n" + GZIP + "\r\n", "\u001f"),
                failed("", true));
        hurried(
                cases,
                "promises of an answer without end",
                slowly("", "HTTP/1.1 102 Processing\r\n\r\n"),
                failed("", true));
        hurried(
                cases,
                "redirects that take their time",
                (request, out) -> {
                    Thread.sleep(600);
                    redirect(302, "/it?" + Math.random()).answer(request, out);
                },
                failed("", true, false));
    }

    private static void heads(Map<String, Case> cases) {
        put(
                cases,
                "headers without end",
                endless("HTTP/1.1 200 OK\r\n", "X-Flood: " + "x".repeat(1000) + "\r\n"),
                failed("", true));
        put(
                cases,
                "many short headers",
                raw("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(100_000) + "\r\n"),
                failed("", true));
        put(cases, "a header without end", endless("HTTP/1.1 200 OK\r\nX-Flood: ", "x".repeat(1000)), failed("", true));
        put(cases, "a status line without end", endless("HTTP/1.1 200 ", "O".repeat(1000)), failed("", true));
        put(
                cases,
                "headers that are none",
                raw("HTTP/1.1 200 OK\r\nno colon here\r\n: no name\r\n\r\nbody"),
                one(Fetched.Body.class, Fetched.Failed.class));
        put(cases, "no HTTP at all", raw("SSH-2.0-OpenSSH_9.9\r\n"), failed("no HTTP", true));
        put(
                cases,
                "TLS where none is spoken",
                raw("\u0016\u0003\u0001\u0000\u0005hello\r\n\r\n"),
                failed("no HTTP", true));
        put(cases, "status that is no number", raw("HTTP/1.1 abc OK\r\n\r\n"), failed("no HTTP", true));
        put(cases, "status 999", raw("HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n"), failed("", true));
        put(cases, "nothing, and the end", raw(""), failed("", true));
        put(cases, "the end within the head", raw("HTTP/1.1 200 OK\r\nContent-Ty"), failed("", true));
        put(cases, "cookies to be sent back", answer("200 OK", "Set-Cookie: a=b\r\n".repeat(50), "page"), body(4));
    }

    private static void redirects(Map<String, Case> cases) {
        put(cases, "redirect to itself", redirect(302, "/it"), failed("in circles", false));
        put(
                cases,
                "redirect without a place",
                raw("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"),
                failed("without saying where", false));
        put(
                cases,
                "redirects without end",
                (request, out) -> redirect(
                                301,
                                "/it?" + request.path().length()
                                        + "x".repeat(request.path().length()))
                        .answer(request, out),
                failed("", true, false));
        put(cases, "redirect to a file", redirect(301, "file:///etc/passwd"), refused(Ground.SCHEME));
        put(cases, "redirect to gopher", redirect(307, "gopher://127.0.0.1:6379/_FLUSHALL"), refused(Ground.SCHEME));
        put(cases, "redirect to data", redirect(302, "data:text/html,hello"), refused(Ground.SCHEME));
        put(cases, "redirect to another network", redirect(308, "http://10.0.0.1/"), refused(Ground.ADDRESS));
        put(
                cases,
                "redirect to a cloud's secrets",
                redirect(302, "//169.254.169.254/latest/"),
                refused(Ground.ADDRESS));
        put(cases, "redirect with a password", redirect(302, "http://a:b@news.example/"), refused(Ground.CREDENTIALS));
        put(cases, "redirect to a mail server", redirect(302, "http://news.example:25/"), refused(Ground.PORT));
        put(
                cases,
                "redirect to something of 20,000 letters",
                redirect(302, "/" + "x".repeat(20_000)),
                refused(Ground.MALFORMED));
    }

    private static void put(Map<String, Case> cases, String name, RawServer.Script script, Consumer<Fetched> expected) {
        cases.put(name, new Case(script, SETTINGS, expected));
    }

    private static void hurried(
            Map<String, Case> cases, String name, RawServer.Script script, Consumer<Fetched> expected) {
        cases.put(name, new Case(script, HURRIED, expected));
    }

    private static Consumer<Fetched> failed(String words, boolean... retryable) {
        return fetched -> assertThat(fetched).isInstanceOfSatisfying(Fetched.Failed.class, failed -> {
            assertThat(failed.why()).contains(words).hasSizeLessThan(700).doesNotContainPattern("\\p{Cntrl}");
            assertThat(IntStream.range(0, retryable.length).mapToObj(i -> retryable[i]))
                    .contains(failed.retryable());
        });
    }

    private static Consumer<Fetched> body(int size) {
        return fetched -> assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Body.class,
                        body -> assertThat(body.content().size()).isEqualTo(size));
    }

    private static Consumer<Fetched> refused(Ground ground) {
        return fetched -> assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Refused.class,
                        refused -> assertThat(refused.ground()).isEqualTo(ground));
    }

    private static Consumer<Fetched> one(Class<?>... of) {
        return fetched -> assertThat(of).anyMatch(type -> type.isInstance(fetched));
    }

    private static String chunked(String headers) {
        return "HTTP/1.1 200 OK\r\n" + headers + "Transfer-Encoding: chunked\r\n\r\n";
    }

    private static RawServer.Script endless(String head, String again) {
        return (_, out) -> {
            out.write(head.getBytes(ISO_8859_1));
            byte[] more = again.getBytes(ISO_8859_1);
            while (true) {
                out.write(more);
            }
        };
    }

    private static RawServer.Script slowly(String head, String again) {
        return (_, out) -> {
            out.write(head.getBytes(ISO_8859_1));
            while (true) {
                out.write(again.getBytes(ISO_8859_1));
                Thread.sleep(50);
            }
        };
    }

    private static RawServer.Script gzipWithoutEnd() {
        return (_, out) -> {
            out.write(("HTTP/1.1 200 OK\r\n" + GZIP + "\r\n").getBytes(ISO_8859_1));
            try (var zip = new GZIPOutputStream(out)) {
                while (true) {
                    zip.write(noise());
                }
            }
        };
    }

    private static byte[] noise() {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        return packed(plain, GZIPOutputStream::new);
    }

    private static byte[] deflate(byte[] plain) throws IOException {
        return packed(plain, DeflaterOutputStream::new);
    }

    private interface Packing {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] plain, Packing packing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream zip = packing.around(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] wrongSum(byte[] zip) {
        zip[zip.length - 6] ^= 1;
        return zip;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void noCookieComesBack() throws InterruptedException {
        server.on("/it", answer("200 OK", "Set-Cookie: a=b\r\n", "page"));
        try (Fetcher fetcher = Loopback.fetcher(SETTINGS, clock)) {
            fetcher.fetch(FetchRequest.of(server.url("/it")));
            fetcher.fetch(FetchRequest.of(server.url("/it")));
        }
        assertThat(server.asked())
                .hasSizeGreaterThan(2)
                .allSatisfy(request -> assertThat(request.header("Cookie")).isEmpty());
    }
}
