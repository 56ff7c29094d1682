package org.peerage.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerage.ledger.Access;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is handed in as an article, it is stored or refused with a reason, and the next one is read. */
class HostileArticlesTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.closed();

    private static final String ARTICLES = "/api/v1/articles";
    private static final int MIB = 1 << 20;
    private static final long SEED = 8;
    private static final String ALIVE =
            "Sarn Tile has agreed to acquire Hollin Brickworks for $6 million, it said on Tuesday.";

    private static List<Program> programs = List.of();

    @BeforeAll
    static void key() {
        programs = List.of(Program.of(SITE, Access.ANALYST, true));
    }

    private static Program program() {
        return programs.getFirst();
    }

    /** @param statuses that it may be answered with */
    record Hostile(String what, List<Integer> statuses, String query, List<String> headers, BodyPublisher body) {
        static Hostile of(String what, int status, String type, byte[] body) {
            return new Hostile(
                    what, List.of(status), "", List.of("Content-Type", type), BodyPublishers.ofByteArray(body));
        }

        static Hostile of(String what, int status, String type, String body) {
            return of(what, status, type, body.getBytes(UTF_8));
        }

        Hostile or(int status) {
            return new Hostile(
                    what, Stream.concat(statuses.stream(), Stream.of(status)).toList(), query, headers, body);
        }

        Hostile asking(String query) {
            return new Hostile(what, statuses, query, headers, body);
        }

        Hostile with(String... more) {
            return new Hostile(
                    what,
                    statuses,
                    query,
                    Stream.concat(headers.stream(), Stream.of(more)).toList(),
                    body);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static byte[] zipped(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String HTML = "text/html";

    static Stream<Hostile> bodies() {
        return Stream.of(
                Hostile.of("nothing", 422, TEXT, ""),
                Hostile.of("blanks", 422, TEXT, " \n".repeat(100_000)),
                Hostile.of("NUL", 422, TEXT, "\0".repeat(100_000)),
                Hostile.of("more than an article has", 413, TEXT, "a ".repeat(9 * MIB)),
                Hostile.of("random bytes", 422, "application/octet-stream", random(MIB)),
                Hostile.of("a gzip bomb", 422, "application/gzip", zipped(new byte[200 * MIB])),
                Hostile.of("a gzip bomb in another", 422, "application/gzip", zipped(zipped(new byte[200 * MIB]))),
                Hostile.of("half a gzip", 422, "application/gzip", Arrays.copyOf(zipped(random(1000)), 500)),
                Hostile.of("an encoding that is not taken off", 422, TEXT, zipped(new byte[MIB]))
                        .with("Content-Encoding", "gzip"),
                Hostile.of("lists, 100,000 deep", 422, JSON, "[".repeat(100_000)),
                Hostile.of("objects, 100,000 deep", 422, JSON, "{\"a\":".repeat(100_000)),
                Hostile.of(
                        "a text, 100,000 deep",
                        422,
                        JSON,
                        "{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
                Hostile.of("a number as text", 422, JSON, "{\"text\": 5}"),
                Hostile.of("null as text", 422, JSON, "{\"text\": null}"),
                Hostile.of("an object as text", 422, JSON, "{\"text\": {\"text\": \"a\"}}"),
                Hostile.of("no text", 422, JSON, "{\"title\": \"a\"}"),
                Hostile.of("a number of a million digits", 422, JSON, "{\"text\": " + "9".repeat(MIB) + "}"),
                Hostile.of("a name of a million letters", 422, JSON, "{\"" + "a".repeat(MIB) + "\": 1}"),
                Hostile.of("no day", 422, JSON, "{\"text\": \"" + ALIVE + "\", \"published\": \"yesterday\"}")
                        .or(201)
                        .or(200),
                Hostile.of(
                                "a day too far",
                                422,
                                JSON,
                                "{\"text\": \"" + ALIVE + " And so on.\", \"published\": \"+999999999-12-31\"}")
                        .or(201),
                Hostile.of("half a character", 422, JSON, "{\"text\": \"" + ALIVE + " \\ud800 x\"}")
                        .or(201),
                Hostile.of("NUL in a text", 422, JSON, "{\"text\": \"" + ALIVE + " \\u0000 x\"}")
                        .or(201)
                        .or(200),
                Hostile.of(
                                "NUL in a publisher",
                                422,
                                JSON,
                                "{\"text\": \"" + ALIVE
                                        + " Three.\", \"publisher\": \"a\\u0000b\", \"title\": \"\\u0000\"}")
                        .or(201),
                Hostile.of("two articles", 422, JSON, "{\"text\": \"" + ALIVE + "\"}\n{\"text\": \"" + ALIVE + "\"}"),
                Hostile.of("half of JSON", 422, JSON, "{\"text\": \"" + ALIVE),
                Hostile.of("JSON that is HTML", 422, JSON, "<html>").or(201),
                Hostile.of("an encoding that nobody knows", 422, "text/plain; charset=klingon", ALIVE + " Four.")
                        .or(201)
                        .or(415),
                Hostile.of(
                                "an encoding that is another",
                                422,
                                "text/plain; charset=us-ascii",
                                (ALIVE + " Five. ü").getBytes(UTF_16LE))
                        .or(201),
                Hostile.of("no text in UTF-8", 422, TEXT, ("\u00ff\u00fe\u00fd" + ALIVE).getBytes(ISO_8859_1))
                        .or(201),
                Hostile.of("divisions, 100,000 deep", 422, HTML, "<div>".repeat(100_000) + ALIVE)
                        .or(201)
                        .or(200),
                Hostile.of("tags without an end", 422, HTML, "<a ".repeat(200_000))
                        .or(201),
                Hostile.of(
                                "entities of entities",
                                422,
                                HTML,
                                "<!DOCTYPE a [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;&a;\">]><p>&a;</p>")
                        .or(201),
                Hostile.of("a script", 422, HTML, "<script>".repeat(10_000)).or(201),
                Hostile.of("a form", 422, "application/x-www-form-urlencoded", "text=" + "a&b=".repeat(100_000))
                        .or(400)
                        .or(413),
                Hostile.of("a form that is broken", 422, "application/x-www-form-urlencoded", "url=%zz&text=%")
                        .or(400),
                Hostile.of(
                                "parts of a form",
                                422,
                                "multipart/form-data; boundary=x",
                                "--x\r\nContent-Disposition: form-data; name=\"url\"; filename=\"../../a\"\r\n\r\na\r\n--x--")
                        .or(400)
                        .or(201)
                        .or(415),
                Hostile.of("parts without a boundary", 422, "multipart/form-data", ALIVE)
                        .or(400)
                        .or(201)
                        .or(415)
                        .or(200),
                Hostile.of("a type that is none", 422, "a/b/c;;", ALIVE + " Six.")
                        .or(400)
                        .or(415)
                        .or(201),
                Hostile.of("a day in the address that is none", 400, TEXT, ALIVE)
                        .asking("?published=2026-13-01"),
                Hostile.of("NUL in the address", 400, TEXT, ALIVE).asking("?publisher=%00"),
                Hostile.of("a script as address", 201, TEXT, ALIVE + " Seven.")
                        .or(422)
                        .or(400)
                        .asking("?url=javascript:alert(1)"),
                Hostile.of("a blank word", 400, TEXT, ALIVE).with("Idempotency-Key", " "),
                Hostile.of("a word too long", 400, TEXT, ALIVE).with("Idempotency-Key", "a".repeat(5_000)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void itIsStoredOrRefused(Hostile hostile) throws Exception {
        HttpResponse<String> answer = program()
                .send(program()
                        .request(ARTICLES + hostile.query, hostile.headers.toArray(String[]::new))
                        .POST(hostile.body)
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isIn(hostile.statuses);
        assertThat(answer.body()).doesNotContainPattern(HostileRequestsTest.INSIDE);
        if (answer.statusCode() >= 400) {
            JsonNode problem = JsonMapper.shared().readTree(answer.body());
            assertThat(problem.path("detail").asString()).isNotBlank();
            assertThat(problem.path("remedy").asString()).isNotBlank();
        }
        readsStill();
    }

    private static void readsStill() throws IOException, InterruptedException {
        assertThat(program().post(ARTICLES, TEXT, ALIVE).statusCode()).isIn(200, 201);
    }

    /** A body without an end: the site stops listening long before the sender is tired. */
    @Test
    void whoNeverStopsIsCutOff() throws Exception {
        long sent = 0;
        String answer = "";
        URI site = URI.create(SITE.url("/"));
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + ARTICLES + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                            + program().key() + "\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n")
                    .getBytes(UTF_8));
            byte[] chunk = ("10000\r\n" + "a ".repeat(0x8000) + "\r\n").getBytes(UTF_8);
            while (sent < 200L * MIB) {
                out.write(chunk);
                sent += chunk.length;
            }
        } catch (SocketException closed) {
            answer = "closed";
        }
        assertThat(answer).as("%d bytes sent", sent).isEqualTo("closed");
        readsStill();
    }

    /** A length that is never reached, and a sender who has gone. */
    @Test
    void whoSendsLessThanAnnouncedStopsNothing() throws Exception {
        URI site = URI.create(SITE.url("/"));
        for (String length : List.of("10", "1000000000000", "9223372036854775807")) {
            try (var socket = new Socket(site.getHost(), site.getPort())) {
                socket.getOutputStream()
                        .write(("POST " + ARTICLES + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                                        + program().key() + "\r\nContent-Length: " + length + "\r\n\r\nabc")
                                .getBytes(UTF_8));
            }
            readsStill();
        }
    }

    @Test
    void eachLineOfManyHasItsAnswer() throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                "{\"text\": \"" + ALIVE + " One of many.\"}",
                "{",
                "[[[[",
                "null",
                "5",
                "\"a\"",
                "{}",
                "{\"text\": null}",
                "[".repeat(100_000),
                "x".repeat(MIB),
                "{\"text\": \"" + ALIVE + " \\u0000\"}"));
        lines.add("{\"text\": \"" + ALIVE + "\"}");
        HttpResponse<String> answer =
                program().post(ARTICLES + "/bulk", "application/x-ndjson", String.join("\n", lines));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContainPattern(HostileRequestsTest.INSIDE);
        List<JsonNode> answers =
                answer.body().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(answers).hasSize(lines.size());
        readsStill();
    }
}
