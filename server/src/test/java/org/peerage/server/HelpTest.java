package org.peerage.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What all commands say of themselves: help, manual, completion, and the page in docs/. */
class HelpTest {
    private static final Path PAGE = Path.of("../docs/commands.md");
    private static final String BEGIN = "<!-- commands -->\n\n";
    private static final String END = "\n<!-- /commands -->";

    @TempDir
    private Path folder;

    private static CommandLine commandLine() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return Commands.of(new Peerage(
                new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, false, false, Optional::empty)));
    }

    static Stream<String> commands() {
        return CommandReference.all(commandLine().getCommandSpec()).map(CommandSpec::qualifiedName);
    }

    private static String[] words(String command, String... more) {
        return Stream.concat(Arrays.stream(command.split(" ")).skip(1), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static CommandSpec spec(String command) {
        return CommandReference.all(commandLine().getCommandSpec())
                .filter(spec -> spec.qualifiedName().equals(command))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpTeachesByExamples(String command) {
        Screen help = Screen.of(words(command, "--help"));
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("Usage: " + command, "\nExit status:\n", "\nExamples:\n", "  2   ")
                .doesNotContain("${");
        assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    }

    /** At least two, at least one of them of the command itself, and all are understood. */
    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsUnderstood(String command) {
        List<List<String>> calls = Footer.of(spec(command)).examples().stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Shell.calls(line).stream())
                .toList();
        assertThat(calls).hasSizeGreaterThan(1);
        List<String> own = List.of(words(command));
        assertThat(calls)
                .anyMatch(call ->
                        call.size() >= own.size() && call.subList(0, own.size()).equals(own));
        assertThat(calls)
                .allSatisfy(call -> assertThat(unmatched(commandLine().parseArgs(call.toArray(String[]::new))))
                        .isEmpty());
    }

    private static List<String> unmatched(ParseResult parsed) {
        return Stream.concat(
                        parsed.unmatched().stream(),
                        parsed.subcommands().stream().flatMap(below -> unmatched(below).stream()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAManualPage(String command) throws Exception {
        Screen man = Screen.of(words("peerage man " + String.join(" ", words(command))));
        assertThat(man.status()).isZero();
        assertThat(man.out()).contains(".SH \"NAME\"", ".SH \"OPTIONS\"", ".SH \"EXIT STATUS\"", ".SH \"EXAMPLES\"");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "no groff to set the page");
        Path page = Files.writeString(folder.resolve("page.1"), man.out());
        Path set = folder.resolve("page.txt");
        assertThat(run(set, "groff", "-man", "-k", "-ww", "-Tutf8", "-P-cbou", page.toString()))
                .isZero();
        String text = Files.readString(set).replaceAll("\\s+", " ");
        assertThat(text).doesNotContain("warning:");
        ManPage.options(spec(command))
                .forEach(option ->
                        assertThat(text).contains(ManPage.names(option).replaceAll("\\s+", " ")));
        Footer.of(spec(command))
                .examples()
                .forEach(example -> assertThat(text).contains(example.replaceAll("\\s+", " ")));
    }

    /** Its options are as many as there are settings, which are read only where it is asked for. */
    @Test
    void helpOfServeHasAllThatMayBeSet() {
        Screen help = Screen.of("serve", "--help");
        assertThat(Setting.all().stream()
                        .filter(setting -> setting.form() != Form.SECRET)
                        .map(Setting::flag))
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(help.out()).contains(flag));
    }

    @Test
    void theManualOfAllCommandsIsKeptWhereManFindsIt() throws IOException {
        Path man1 = folder.resolve("man/man1");
        assertThat(Screen.of("man", "--into", man1.toString()).status()).isZero();
        try (Stream<Path> pages = Files.list(man1)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .contains("peerage.1", "peerage-read.1", "peerage-users-add.1")
                    .hasSize((int) commands().count());
        }
        Screen unknown = Screen.of("man", "raed");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("peerage has no command 'raed'");
    }

    @ParameterizedTest
    @MethodSource
    void bashCompletes(String typed, String expected) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash");
        Path script = Files.writeString(
                folder.resolve("completion"), Screen.of("completion").out());
        Path completed = folder.resolve("completed");
        String press = """
                set -eu; . "$1"; set +eu
                read -ra COMP_WORDS <<< "$2"; COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
                COMP_LINE=$2; COMP_POINT=${#2}; COMP_TYPE=9
                $(complete -p peerage | sed -E 's/.*-F ([^ ]+) .*/\\1/') peerage "${COMP_WORDS[COMP_CWORD]}" ""
                printf '%s\\n' "${COMPREPLY[@]}"
                """;
        assertThat(run(completed, "bash", "-c", press, "bash", script.toString(), typed))
                .as(Files.readString(completed))
                .isZero();
        assertThat(Files.readAllLines(completed)).contains(expected);
    }

    static Stream<Arguments> bashCompletes() {
        return Stream.of(
                Arguments.of("peerage prof", "profile"),
                Arguments.of("peerage users dis", "disable"),
                Arguments.of("peerage read --for", "--format"),
                Arguments.of("peerage serve --por", "--port"));
    }

    private int run(Path output, String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
    }

    @Test
    void thePageOfCommandsIsThatOfTheCommands() throws IOException {
        String page = Files.readString(PAGE);
        String made = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + CommandReference.of(commandLine().getCommandSpec())
                + page.substring(page.indexOf(END));
        Files.writeString(Path.of("target/commands.md"), made);
        assertThat(page)
                .as(
                        "docs/commands.md; as it should be it is in server/target/commands.md, for you to look at and to copy")
                .isEqualTo(made);
    }
}
