package org.peerage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for all commands: usage, exit status, and what becomes of documents that cannot be read. */
class CommandLineTest {
    private static final String NEWS = "Hollin Brickworks has acquired Sarn Tile for $6.6 million.\n";

    @TempDir
    private Path folder;

    @Test
    void whatCannotBeReadIsToldAndTheRestIsRead() throws IOException {
        Path good = Files.writeString(folder.resolve("a.txt"), NEWS);
        Path empty = Files.writeString(folder.resolve("b.txt"), "");
        Path broken = Files.writeString(
                folder.resolve("c.jsonl"),
                "{\"text\":\"Sarn Tile opened a plant in Leeds.\"}\n{oops\n{\"text\":\"Sarn Tile hired Ada Pell as chief executive.\"}\n");
        Screen read = Screen.of("article", good.toString(), empty.toString(), "absent.txt", broken.toString());
        assertThat(read.status()).isEqualTo(1);
        assertThat(read.lines())
                .extracting(line ->
                        JsonMapper.shared().readTree(line).get("document").asString())
                .containsExactly("a.txt", "c.jsonl#1", "c.jsonl#3");
        assertThat(read.err().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).contains("b.txt"),
                        line -> assertThat(line).contains("absent.txt"),
                        line -> assertThat(line).contains("c.jsonl line 2"));
        assertThat(read.err()).doesNotContain("\tat ");
    }

    @Test
    void standardInputIsADocument() {
        Screen read = Screen.of(NEWS, false, "article", "-");
        assertThat(read.status()).isZero();
        assertThat(read.out()).contains("Hollin Brickworks");
    }

    @ParameterizedTest
    @MethodSource
    void wrongUsageIsToldInOneLine(List<String> arguments) {
        Screen result = Screen.of(arguments.toArray(String[]::new));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .startsWith("peerage")
                .contains("--help");
    }

    static Stream<List<String>> wrongUsageIsToldInOneLine() {
        return Stream.of(
                List.of("reed", "x"),
                List.of("read"),
                List.of("read", "x", "--threads", "0"),
                List.of("read", "x", "--format", "xml"),
                List.of("read", "x", "--model", "no-such-model"),
                List.of("profile", "Marrowick", "x", "--as-of", "yesterday"),
                List.of("add"),
                List.of("join", "Marrowick", "Nimbria"),
                List.of("deals", "changes", "--since", "yesterday"));
    }

    @Test
    void withoutACommandTheUsageIsShown() {
        Screen result = Screen.of();
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("Usage: peerage", "peerage demo");
    }

    @Test
    void coloursAreForTerminalsThatTakeThem() {
        assertThat(Terminal.takesColours(Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.takesColours(Map.of("TERM", "xterm", "NO_COLOR", "")))
                .isTrue();
        assertThat(Terminal.takesColours(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
        assertThat(Terminal.takesColours(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Screen.of("", true, "read", "--help").out()).contains("\u001b[");
        assertThat(Screen.of("read", "--help").out()).doesNotContain("\u001b");
    }

    @Test
    void helpIsACommandToo() {
        assertThat(Screen.of("help", "read").out())
                .isEqualTo(Screen.of("read", "--help").out());
        assertThat(Screen.of("help").out()).isEqualTo(Screen.of("--help").out());
        assertThat(Screen.of("help", "raed").status()).isEqualTo(2);
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        String version = Jsoup.parse(Files.readString(Path.of("pom.xml")), Parser.xmlParser())
                .expectFirst("parent > version")
                .text();
        assertThat(Screen.of("--version").out().strip()).isEqualTo("peerage " + version.replace("-SNAPSHOT", ""));
    }
}
