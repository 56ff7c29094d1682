package org.peerage.server;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.ledger.TestDatabase;

/** Whatever goes wrong is told in one line, with what, where and a remedy, and without a stack trace. */
class FailuresTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path folder;

    private Path home = Path.of("");

    @BeforeEach
    void passable() throws IOException {
        Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
        home = Files.createDirectory(folder.resolve("home"));
    }

    private static void assertOneLine(Screen screen, String... parts) {
        assertThat(screen.status()).as(screen.err()).isEqualTo(Run.SOME_NOT_READ);
        assertThat(screen.err().lines().filter(line -> !line.startsWith("making the database in ")))
                .singleElement()
                .asString()
                .startsWith("peerage")
                .contains(parts)
                .doesNotContain("Exception");
    }

    private Screen companies(String... more) {
        return Screen.of(Stream.concat(Stream.of("companies", "--home", home.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private Screen onDatabase(String... command) {
        return Screen.of(
                Stream.concat(Stream.of(command), Stream.of("--home", home.toString(), "--database", DATABASE.url()))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"postgresql://127.0.0.1:1/none", "postgresql://no.such.host.invalid/none", "mysql://localhost/x"
            })
    void aDatabaseThatIsNotThere(String url) {
        assertOneLine(companies("--database", url), "--database");
    }

    @Test
    void aHomeThatIsAFile() throws IOException {
        home = Files.writeString(folder.resolve("file"), "");
        assertOneLine(companies(), home.toString(), "PEERAGE_HOME");
    }

    @Test
    void aHomeWhosePartsAreDamaged() throws IOException {
        Files.writeString(home.resolve("postgresql"), "");
        assertOneLine(companies(), home.toString());
        Files.delete(home.resolve("postgresql"));
        Files.writeString(home.resolve("peerage.yaml"), "database: [\n");
        Screen misread = companies();
        assertThat(misread.status()).isEqualTo(Run.USAGE);
        assertThat(misread.err().lines()).singleElement().asString().contains("peerage.yaml");
    }

    @Test
    void aSearchIndexThatIsAFile() throws IOException {
        String search = "search-" + Integer.toHexString(DATABASE.url().hashCode());
        Files.writeString(home.resolve(search), "");
        assertOneLine(onDatabase("search", "brick"), search);
    }

    @Test
    void aBackupThatIsNone() throws IOException {
        Path text = Files.writeString(folder.resolve("backup.jsonl.gz"), "Hollin Brickworks");
        assertOneLine(onDatabase("restore", text.toString()), "backup.jsonl.gz", "another format");
        assertOneLine(onDatabase("restore", folder.resolve("none.gz").toString()), "none.gz", "no such file");
        assertOneLine(onDatabase("restore", folder.toString()), folder.toString());
        assertOneLine(onDatabase("backup", "/proc/none/backup.gz"), "/proc/none");
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            assertOneLine(onDatabase("serve", "--port", port), port, "is taken", "--port");
        }
    }

    @Test
    void aManualThatCannotBeKept() throws IOException {
        Path file = Files.writeString(folder.resolve("man1"), "");
        assertOneLine(Screen.of("man", "--into", file.toString()), "man1");
    }

    @Test
    void theStackTraceIsShownWithDebugOnly() {
        String[] command = {"companies", "--database", "postgresql://127.0.0.1:1/none"};
        Screen told = Screen.of(command);
        Screen debugged = Screen.of(
                Stream.concat(Stream.of(command), Stream.of("--debug")).toArray(String[]::new));
        assertThat(debugged.err()).startsWith(told.err()).contains("\tat ", "Caused by: ");
        assertThat(Screen.of(Stream.concat(Stream.of("--debug"), Stream.of(command))
                                .toArray(String[]::new))
                        .err())
                .contains("\tat ");
    }

    @ParameterizedTest
    @MethodSource
    void aMisspeltWordIsAnsweredWithTheNearest(List<String> typed, String meant) {
        Screen screen = Screen.of(typed.toArray(String[]::new));
        assertThat(screen.status()).isEqualTo(Run.USAGE);
        assertThat(screen.err()).contains("did you mean").contains(meant);
    }

    static Stream<Arguments> aMisspeltWordIsAnsweredWithTheNearest() {
        return Stream.of(
                Arguments.of(List.of("profle", "Hollin"), "profile"),
                Arguments.of(List.of("reed", "x"), "read"),
                Arguments.of(List.of("user"), "users"),
                Arguments.of(List.of("users", "ad", "ada@example.org"), "add"),
                Arguments.of(List.of("deals", "--stag", "agreed"), "--stage"),
                Arguments.of(List.of("companys"), "companies"));
    }

    @Test
    void aFullDiskIsToldAndALeavingReaderIsNot() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full");
        assertThat(inShell("peerage demo --articles > /dev/full"))
                .isEqualTo(
                        "peerage: the output could not be written: the disk is full: make room and run it again\n1\n");
        assertThat(inShell("peerage --help > /dev/full")).endsWith("run it again\n1\n");
        assertThat(inShell("peerage demo --articles | head -c 1; (exit ${PIPESTATUS[0]})"))
                .isEqualTo("{0\n");
        assertThat(inShell("peerage demo --articles > /dev/null")).isEqualTo("0\n");
    }

    /** What the line prints on either output, and its exit status. */
    private String inShell(String line) throws IOException, InterruptedException {
        String peerage = "peerage() { \"" + Path.of(System.getProperty("java.home"), "bin", "java") + "\" -cp \"$CP\" "
                + Peerage.class.getName() + " \"$@\"; }; ";
        var bash = new ProcessBuilder("bash", "-c", peerage + line + "; echo $?").redirectErrorStream(true);
        bash.environment().put("CP", System.getProperty("java.class.path"));
        Path out = folder.resolve("out");
        bash.redirectOutput(out.toFile()).start().waitFor();
        return Files.readString(out);
    }
}
