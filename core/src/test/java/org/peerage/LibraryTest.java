package org.peerage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/library.md says of core as a library: its programs run, its list of types is whole, its class path is lean. */
class LibraryTest {
    private static final Path DOCS = Path.of("../docs/library.md");
    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    /** The class path is that of a user of core, without tests and their libraries; Java compiles the program and fails where it cannot. */
    @ParameterizedTest
    @MethodSource("programs")
    void aProgramOfTheDocsPrintsWhatStandsUnderIt(String program, String printed) throws Exception {
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("deal.jsonl"), """
                {"published": "2026-03-03", "publisher": "Leeds Ledger", "text": "Hollin Brickworks has agreed to acquire Sarn Tile for $6.6 million, the company said on Tuesday."}
                {"published": "2026-05-04", "publisher": "Kiln Weekly", "text": "Hollin Brickworks has completed its acquisition of Sarn Tile, it said on Monday."}
                """);
        Files.writeString(news.resolve("empty.txt"), "");
        Path source = Files.writeString(folder.resolve("Main.java"), program);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        Path.of("target/classes").toAbsolutePath() + File.pathSeparator + classPath(),
                        source.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        assertThat(Files.readString(out, UTF_8)).isEqualTo(printed);
    }

    static Stream<Arguments> programs() throws IOException {
        return PROGRAM.matcher(Files.readString(DOCS))
                .results()
                .map(found -> Arguments.of(found.group(1), found.group(2)));
    }

    @Test
    void allProgramsOfTheDocsAreFound() throws IOException {
        assertThat(programs()).hasSize(3);
        assertThat(Files.readString(DOCS).split("```java", -1)).hasSize(4);
    }

    @Test
    void theClassPathHasNeitherServerNorDatabase() throws IOException {
        assertThat(classPath().split(File.pathSeparator))
                .extracting(jar -> Path.of(jar).getFileName().toString().replaceAll("-[0-9.]+\\.jar", ""))
                .containsExactlyInAnyOrder(
                        "jackson-annotations",
                        "jackson-core",
                        "jackson-databind",
                        "jackson-dataformat-yaml",
                        "snakeyaml-engine",
                        "onnxruntime",
                        "jsoup",
                        "icu4j",
                        "xz",
                        "jspecify");
    }

    @Test
    void theApiMentionsOnlyItselfAndJava() {
        assertThat(Api.foreign()).isEmpty();
        assertThat(Api.types()).allSatisfy(type -> assertThat(type).isPublic());
    }

    @Test
    void theDocsListTheApi() throws IOException {
        assertThat(Files.readString(DOCS)).contains("<!-- api -->\n\n" + table() + "\n<!-- /api -->");
    }

    /** No mention of a type that the API has no more, and of none that it lacks. */
    private static String table() {
        var names = new TreeMap<String, TreeSet<String>>();
        Api.types().stream()
                .filter(type -> !type.isMemberClass())
                .forEach(type -> names.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>())
                        .add(type.getSimpleName()));
        return names.entrySet().stream()
                .map(room -> "| `%s` | %s |\n".formatted(room.getKey(), String.join(", ", room.getValue())))
                .collect(Collectors.joining("", "| package | types |\n|---|---|\n", ""));
    }

    private static String classPath() throws IOException {
        return Files.readString(Path.of("target/runtime.classpath")).strip();
    }

    /** Javadoc says what each type is. */
    @Test
    void everyTypeOfTheApiIsDocumented() {
        assertThat(Api.types())
                .allSatisfy(type -> assertThat(isDocumented(type))
                        .as("a comment on %s", type.getName())
                        .isTrue());
    }

    private static boolean isDocumented(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        String source = read(Path.of("src/main/java", outer.getName().replace('.', '/') + ".java"));
        var declared = Pattern.compile(
                "\\*/\\s*(@\\w+\\s*)*(public |static |final |sealed |non-sealed |abstract )*(class|record|interface|enum) "
                        + type.getSimpleName() + "\\b");
        return declared.matcher(source)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .isPresent();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
