package org.peerage.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command, in the macros of man(7), out of the same model as its help. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandSpec command) {
        return new ManPage().write(command).toString();
    }

    private StringBuilder write(CommandSpec command) {
        String name = command.qualifiedName("-");
        String version = command.root().version()[0];
        line(".TH \"" + text(name.toUpperCase(Locale.ROOT)) + "\" \"1\" \"\" \"" + text(version) + "\" \"Peerage\"");
        line(".nh");
        line(".ad l");
        section("NAME");
        line(text(name) + " \\- " + text(purpose(command)));
        section("SYNOPSIS");
        line(text(synopsis(command)));
        section("DESCRIPTION");
        line(text(description(command)));
        Footer footer = Footer.of(command);
        footer.notes().forEach(note -> line(".PP\n" + text(note)));
        items("ARGUMENTS", seen(command.positionalParameters()), PositionalParamSpec::paramLabel);
        items("OPTIONS", options(command), ManPage::names);
        commands(command);
        section("EXIT STATUS");
        command.usageMessage().exitCodeList().forEach((status, meaning) -> item(status, meaning));
        examples(footer.examples());
        seeAlso(command);
        return page;
    }

    /** Its first sentence, or what stands before the first colon. */
    static String purpose(CommandSpec command) {
        return description(command).split("[.:](\\s|$)", 2)[0];
    }

    static String description(CommandSpec command) {
        return String.join(" ", command.usageMessage().description());
    }

    /** On one line. */
    static String synopsis(CommandSpec command) {
        return new Help(command, Help.defaultColorScheme(Ansi.OFF))
                .synopsis(0)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Those that help shows, by their longest names. */
    static List<OptionSpec> options(CommandSpec command) {
        return seen(command.options()).stream()
                .sorted(Comparator.comparing(option -> option.longestName().replaceFirst("^-+", "")))
                .toList();
    }

    static <A extends ArgSpec> List<A> seen(Collection<A> arguments) {
        return arguments.stream().filter(argument -> !argument.hidden()).toList();
    }

    /** As it is written: "--home=FOLDER". */
    static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        if (option.negatable()) {
            return names.replace("--", "--[no-]");
        }
        return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
    }

    private <A extends ArgSpec> void items(String title, List<A> arguments, Function<A, String> name) {
        if (!arguments.isEmpty()) {
            section(title);
            arguments.forEach(argument -> item(name.apply(argument), String.join(" ", argument.description())));
        }
    }

    private void commands(CommandSpec command) {
        if (!command.subcommands().isEmpty()) {
            section("COMMANDS");
            command.subcommands().forEach((name, below) -> item(name, purpose(below.getCommandSpec()) + "."));
        }
    }

    private void examples(List<String> lines) {
        section("EXAMPLES");
        line(".EX");
        lines.forEach(example -> line(text(example)));
        line(".EE");
    }

    private void seeAlso(CommandSpec command) {
        List<CommandSpec> others = command.parent() == null
                ? command.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .toList()
                : List.of(command.parent());
        section("SEE ALSO");
        line(others.stream()
                .map(other -> "\\fB" + text(other.qualifiedName("-")) + "\\fR(1)")
                .collect(Collectors.joining(", ")));
    }

    private void section(String title) {
        line(".SH \"" + title + "\"");
    }

    private void item(String name, String meaning) {
        line(".TP");
        line("\\fB" + text(name) + "\\fR");
        line(text(meaning));
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    /** Literally: a point or an apostrophe at its beginning would be a macro. */
    private static String text(String words) {
        String escaped = words.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
