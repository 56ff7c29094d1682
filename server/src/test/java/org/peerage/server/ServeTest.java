package org.peerage.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as a process of its own, with the private database. */
class ServeTest {
    private static final Pattern AT = Pattern.compile("Peerage is at (http://127\\.0\\.0\\.1:(\\d+)/) until Ctrl-C\\.");

    @TempDir
    private Path folder;

    @Test
    void afterCtrlCWhatWasBegunIsAnsweredAndNothingRuns() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "no private server for this platform");
        Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
        Path log = folder.resolve("log");
        Process server = start(log, "serve", "--open", "--port", "0", "--log", "json", "--log-requests");
        try (BufferedReader out = server.inputReader()) {
            Matcher at = AT.matcher(String.valueOf(out.readLine()));
            assertThat(at.matches()).as(Files.readString(log)).isTrue();
            assertThat(get(at.group(1) + "health/ready")).contains("\"status\":\"up\"");
            assertThat(get(at.group(1) + "nothing?email=ada@example.org")).contains("There is no such page");
            ProcessHandle database = database();
            assertThat(answerToWhatWasBegunBeforeCtrlC(server, Integer.parseInt(at.group(2))))
                    .startsWith("HTTP/1.1 ");
            server.waitFor();
            assertThat(database.isAlive()).isFalse();
        } finally {
            server.destroy();
        }
        List<JsonNode> lines = Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("{"))
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.has("time") && line.has("level"));
        assertThat(lines.stream().map(line -> line.path("route").asString(""))).contains("/health/ready");
        assertThat(Files.readString(log)).doesNotContain("example.org", "nothing?", "127.0.0.1");
    }

    /** Half of a form is sent, then comes Ctrl-C, and the rest when nobody else is let in any more. */
    private static String answerToWhatWasBegunBeforeCtrlC(Process server, int port) throws Exception {
        try (var begun = new Socket(InetAddress.getLoopbackAddress(), port)) {
            begun.getOutputStream().write("""
                    POST /theme HTTP/1.1\r
                    Host: 127.0.0.1\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: 10\r
                    \r
                    theme""".getBytes(UTF_8));
            begun.getOutputStream().flush();
            signal(server, "-INT");
            while (isOpen(port)) {
                Thread.onSpinWait();
            }
            begun.getOutputStream().write("=dark".getBytes(UTF_8));
            begun.getOutputStream().flush();
            return String.valueOf(new BufferedReader(new InputStreamReader(begun.getInputStream(), UTF_8)).readLine());
        }
    }

    private static boolean isOpen(int port) throws IOException {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static void signal(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    private ProcessHandle database() throws IOException {
        String pid = Files.readAllLines(folder.resolve("home/postgresql/data/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private Process start(Path log, String... arguments) throws IOException {
        // whoever runs the tests in the background has Ctrl-C ignored, and processes inherit that
        var command = new ProcessBuilder(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Peerage.class.getName());
        command.command().addAll(List.of(arguments));
        command.command().addAll(List.of("--home", folder.resolve("home").toString()));
        return command.redirectError(log.toFile()).start();
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
