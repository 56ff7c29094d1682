package org.peerage.server;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. */
@Command(
        name = "peerage",
        mixinStandardHelpOptions = true,
        version = "peerage 0.1.0",
        description = "Company profiles from the news, every line with its sentence.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  # forty invented articles: what they say of a company, and pages of it",
            "  peerage demo",
            "  # the claims of one article, and those of a folder as a page for the browser",
            "  peerage read news.txt",
            "  peerage read news/ --format html > page.html",
            "  # all that the folder says of one company",
            "  peerage profile \"Some Company\" news/",
            "  # the same kept for good, and asked again later",
            "  peerage add news/",
            "  peerage profile \"Some Company\"",
            "  # the manual of a command, and completion by the Tab key in this shell",
            "  peerage man profile | man -l -",
            "  source <(peerage completion)"
        })
public final class Peerage implements Callable<Integer> {
    /** Commands that need all that serve may be told. */
    private static final Set<String> SERVING = Set.of("serve", "completion", "man", "help");

    private final Terminal terminal;

    @Spec
    private CommandSpec command = CommandSpec.create();

    private final List<String> arguments;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces of failures, for reports.")
    private boolean debug;

    Peerage(Terminal terminal, String... arguments) {
        this.terminal = terminal;
        this.arguments = List.of(arguments);
    }

    public static void main(String[] args) {
        System.exit(execute(Terminal.ofProcess(), args));
    }

    /** @return the exit status */
    static int execute(Terminal terminal, String... args) {
        var peerage = new Peerage(terminal, args);
        int status = peerage.run(args);
        terminal.out().flush();
        terminal.err().flush();
        return terminal.lost()
                .map(failure -> peerage.fail(failure, "the output could not be written: "))
                .orElse(status);
    }

    private int run(String... args) {
        try {
            return Commands.of(this)
                    .setParameterExceptionHandler((refusal, _) -> refuse(refusal))
                    .setExecutionExceptionHandler((failure, _, _) -> fail(failure, ""))
                    .execute(args);
        } catch (RuntimeException | Error failure) {
            return fail(failure, "");
        }
    }

    Terminal terminal() {
        return terminal;
    }

    /** @param streaming whether results come out as they are made */
    Run run(int threads, boolean streaming) {
        return new Run(terminal, new Progress(terminal, streaming), isDebugged(), threads);
    }

    /** Failures before and beside the parsing of arguments have traces, too, so these are looked through for it. */
    private boolean isDebugged() {
        return debug || arguments.contains("--debug");
    }

    /** Whether the options of serve may matter, of which there are as many as settings: reading those takes as long as all the rest of a help. */
    boolean mayServe() {
        return arguments.isEmpty() || arguments.stream().anyMatch(SERVING::contains);
    }

    /** Without a command there is only the usage to show. */
    @Override
    public Integer call() {
        command.commandLine().usage(terminal.err());
        return Run.USAGE;
    }

    private int refuse(ParameterException refusal) {
        String name = refusal.getCommandLine().getCommandSpec().qualifiedName();
        String meant = refusal instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? "; did you mean " + unmatched.getSuggestions().getFirst() + "?"
                : "";
        complain(refusal, name + ": " + refusal.getMessage() + meant + "; see " + name + " --help");
        return Run.USAGE;
    }

    private int fail(Throwable failure, String where) {
        complain(failure, "peerage: " + where + Complaint.of(failure));
        return failure instanceof WrongSettings ? Run.USAGE : Run.SOME_NOT_READ;
    }

    /** A line on standard error; with --debug the stack trace, too. */
    void complain(Throwable cause, String message) {
        terminal.tell(message.lines().map(String::strip).collect(Collectors.joining(" ")));
        if (isDebugged()) {
            cause.printStackTrace(terminal.err());
            terminal.err().flush();
        }
    }
}
