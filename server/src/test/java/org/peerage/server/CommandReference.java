package org.peerage.server;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The part of docs/commands.md that has a section for each command, out of the model that also makes the help. */
final class CommandReference {
    private CommandReference() {}

    /** A command and all below it, in the order of the help, which two Javas may have otherwise where commands are methods. */
    static Stream<CommandSpec> all(CommandSpec command) {
        Stream<CommandSpec> below = command.subcommands().values().stream().map(CommandLine::getCommandSpec);
        return Stream.concat(
                Stream.of(command),
                (command.parent() == null ? below : below.sorted(Comparator.comparing(CommandSpec::name)))
                        .flatMap(CommandReference::all));
    }

    static String of(CommandSpec root) {
        return all(root).skip(1).map(CommandReference::section).collect(Collectors.joining("\n"));
    }

    private static String section(CommandSpec command) {
        Footer footer = Footer.of(command);
        return "## " + command.qualifiedName() + "\n\n"
                + markdown(ManPage.description(command)) + "\n\n"
                + paragraphs(footer.notes())
                + footer.examples().stream().map(line -> "    " + line + "\n").collect(Collectors.joining())
                + "\n" + arguments(command)
                + ManPage.options(command).stream()
                        .filter(option -> !option.inherited()
                                && !List.of(option.names()).contains("--help")
                                && !List.of(option.names()).contains("--version"))
                        .map(option -> item(ManPage.names(option), option.description()))
                        .collect(Collectors.joining())
                + status(command);
    }

    private static String arguments(CommandSpec command) {
        return ManPage.seen(command.positionalParameters()).stream()
                .map(argument -> item(argument.paramLabel(), argument.description()))
                .collect(Collectors.joining());
    }

    private static String paragraphs(List<String> notes) {
        return notes.stream().map(note -> markdown(note) + "\n\n").collect(Collectors.joining());
    }

    private static String item(String name, String[] meaning) {
        return "- `" + name + "`: " + markdown(String.join(" ", meaning)) + "\n";
    }

    /** Only where it is not that of all commands. */
    private static String status(CommandSpec command) {
        var own = command.usageMessage().exitCodeList();
        return own.equals(command.root().usageMessage().exitCodeList())
                ? ""
                : own.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("; ", "\nExit status: ", ".\n"));
    }

    private static String markdown(String text) {
        return text.replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;");
    }
}
