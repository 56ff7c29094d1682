package org.peerage.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerage.ledger.Access;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent to the API, the answer is a plain one, tells nothing of what is inside, and the next caller is answered as before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileRequestsTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.closed();

    /** What no answer has: names of classes, traces, the database's or the server's own words. */
    static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat (org|java|jakarta|jdk|tools)\\.|org\\.(peerage|springframework|apache|postgresql)|java\\.(lang|util|net|time)"
                    + "|SQLSTATE|syntax error|Tomcat|Lucene|Jackson");

    private static final Pattern REPEATED = Pattern.compile("\\{([^{}]+)\\*(\\d+)}");
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");
    /** Whoever is not answered by then never is. */
    private static final int PATIENCE = 30_000;

    private static List<Program> programs = List.of();

    @BeforeAll
    static void keys() {
        programs = List.of(Program.of(SITE, Access.READER, false), Program.of(SITE, Access.READER, false));
    }

    /**
     * A request, as a line of the file.
     *
     * @param status of the answer
     * @param isOurs whether the application answers
     */
    record Hostile(int status, boolean isOurs, String line, List<String> headers) {
        static Hostile of(String row) {
            List<String> parts = List.of(row.split(" \\| "));
            String status = parts.getFirst().strip();
            return new Hostile(
                    Integer.parseInt(status.replace("!", "")),
                    !status.endsWith("!"),
                    parts.get(1),
                    parts.subList(2, parts.size()));
        }

        byte[] bytes(String key) {
            StringBuilder text = new StringBuilder(line);
            text.append(line.contains(" HTTP/") ? "" : " HTTP/1.1").append("\r\n");
            if (!has("Host")) {
                text.append("Host: localhost\r\n");
            }
            if (!has("Authorization")) {
                text.append("Authorization: Bearer {key}\r\n");
            }
            text.append("Connection: close\r\n");
            headers.stream()
                    .filter(header -> !header.startsWith("-") && !header.startsWith("> "))
                    .forEach(header -> text.append(header).append("\r\n"));
            text.append("\r\n");
            headers.stream().filter(header -> header.startsWith("> ")).forEach(body -> text.append(body.substring(2)));
            return bytes(text, key);
        }

        private boolean has(String name) {
            return headers.stream().anyMatch(header -> header.startsWith(name + ":") || header.equals("-" + name));
        }

        private static byte[] bytes(CharSequence text, String key) {
            String written = REPEATED.matcher(text.toString().replace("{key}", key))
                    .replaceAll(
                            times -> Matcher.quoteReplacement(times.group(1).repeat(Integer.parseInt(times.group(2)))));
            return BYTE.matcher(written.replace("\\r", "\r").replace("\\n", "\n"))
                    .replaceAll(one ->
                            Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(one.group(1), 16))))
                    .getBytes(ISO_8859_1);
        }

        @Override
        public String toString() {
            return status + " " + line + " " + String.join(" ", headers);
        }
    }

    /** What came back. */
    record Answered(int status, String head, String body) {
        static Answered of(String all) {
            String text = all.replaceFirst("^HTTP/1.1 100 \\r\\n\\r\\n", "");
            int end = text.indexOf("\r\n\r\n");
            assertThat(end).as("an answer of HTTP: " + text).isPositive();
            return new Answered(
                    Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
        }
    }

    static Stream<Hostile> requests() throws Exception {
        URI file = HostileRequestsTest.class.getResource("hostile.txt").toURI();
        return Files.readAllLines(Path.of(file)).stream()
                .filter(row -> !row.isBlank() && !row.startsWith("#"))
                .map(Hostile::of);
    }

    @ParameterizedTest
    @Order(1)
    @MethodSource("requests")
    void theAnswerIsPlainAndTheNextOneAsBefore(Hostile request) throws Exception {
        Answered answer = send(request.bytes(programs.getFirst().key()));
        assertThat(answer.status).as(answer.head + answer.body).isEqualTo(request.status);
        assertThat(answer.head + answer.body).doesNotContainPattern(INSIDE);
        if (answer.status >= 400 && request.isOurs) {
            isProblem(answer);
        }
        assertThat(programs.getLast().get("/api/v1/companies?limit=1").statusCode())
                .isEqualTo(200);
    }

    private static Answered send(byte[] request) throws IOException {
        return Answered.of(exchange(request));
    }

    private static String exchange(byte[] request) throws IOException {
        URI site = URI.create(SITE.url("/"));
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static void isProblem(Answered answer) {
        assertThat(answer.head).contains("application/problem+json");
        JsonNode problem = JsonMapper.shared()
                .readTree(answer.body.substring(answer.body.indexOf('{'), answer.body.lastIndexOf('}') + 1));
        assertThat(problem.path("status").asInt()).isEqualTo(answer.status);
        for (String key : List.of("type", "title", "detail", "remedy", "instance")) {
            assertThat(problem.path(key).asString()).as(key).isNotBlank();
        }
    }

    /** What one reads as the end of a message and another as its middle: there is one answer, and then the end. */
    @Test
    @Order(2)
    void noRequestHidesInAnother() throws Exception {
        for (String body : List.of(
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/kinds HTTP/1.1\r\nHost: a\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\nGET /api/v1/kinds HTTP/1.1\r\nHost: a\r\n\r\n",
                "Transfer-Encoding: xchunked\r\nContent-Length: 0\r\n\r\nGET /api/v1/kinds HTTP/1.1\r\nHost: a\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: 44\r\n\r\nGET /api/v1/kinds HTTP/1.1\r\nHost: a\r\n\r\n")) {
            String all = exchange(("POST /api/v1/nothing HTTP/1.1\r\nHost: localhost\r\n" + body).getBytes(ISO_8859_1));
            assertThat(all.split("HTTP/1\\.1 \\d{3}", -1)).as(body + all).hasSize(2);
        }
    }

    @Test
    @Order(3)
    void whoFloodsWaitsAndNobodyElse() throws Exception {
        Program flooding = Program.of(SITE, Access.READER, false);
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> ask = () -> flooding.get("/api/v1/nothing");
            for (var answer : threads.invokeAll(Collections.nCopies(WebSettings.RATE + 200, ask))) {
                answers.add(answer.get());
            }
        }
        List<HttpResponse<String>> refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(refused).isNotEmpty();
        assertThat(answers).allMatch(answer -> answer.statusCode() == 404 || answer.statusCode() == 429);
        HttpResponse<String> one = refused.getFirst();
        assertThat(one.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
        assertThat(one.headers().firstValue("RateLimit-Policy")).contains("\"key\";q=" + WebSettings.RATE + ";w=60");
        assertThat(one.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"key\";r=0;t=");
        assertThat(one.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(programs.getLast().get("/api/v1/companies?limit=1").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(4)
    void whoGuessesKeysWaitsAndWhoHasOneDoesNot() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int guess = 0; guess < 40; guess++) {
            statuses.add(Program.with(SITE, "peerage_" + "A".repeat(41) + (10 + guess))
                    .get("/api/v1/companies")
                    .statusCode());
        }
        assertThat(statuses).containsOnly(401, 429).endsWith(429);
        assertThat(programs.getLast().get("/api/v1/companies?limit=1").statusCode())
                .isEqualTo(200);
    }
}
