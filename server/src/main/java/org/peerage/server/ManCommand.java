package org.peerage.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = "Print the manual page of a command, or keep those of all where man finds them.",
        footer = {
            "",
            "Examples:",
            "  peerage man | man -l -",
            "  peerage man users add | man -l -",
            "  # for good, so that man peerage-read finds it",
            "  peerage man --into ~/.local/share/man/man1"
        })
final class ManCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Which command; default: peerage itself.")
    private List<String> path = List.of();

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            description = "Write the pages of all commands into this folder, which is made where it is absent.")
    private Optional<Path> folder = Optional.empty();

    @Spec
    private CommandSpec command = CommandSpec.create();

    ManCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        CommandSpec meant = meant(command.root(), path);
        if (folder.isEmpty()) {
            peerage.terminal().out().print(ManPage.of(meant));
            return Run.ALL_READ;
        }
        try {
            Files.createDirectories(folder.get());
            write(meant, folder.get());
            return Run.ALL_READ;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandSpec meant(CommandSpec above, List<String> names) {
        if (names.isEmpty()) {
            return above;
        }
        CommandLine below = Optional.ofNullable(above.subcommands().get(names.getFirst()))
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), above.qualifiedName() + " has no command '" + names.getFirst() + "'"));
        return meant(below.getCommandSpec(), names.subList(1, names.size()));
    }

    private static void write(CommandSpec page, Path folder) throws IOException {
        Files.writeString(folder.resolve(page.qualifiedName("-") + ".1"), ManPage.of(page));
        for (CommandLine below : page.subcommands().values()) {
            write(below.getCommandSpec(), folder);
        }
    }
}
