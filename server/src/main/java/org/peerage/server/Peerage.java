package org.peerage.server;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.peerage.ledger.DatabaseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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
            "To begin with:",
            "  # forty invented articles, what they say of one company, and the pages in a browser",
            "  peerage demo",
            "  # the claims of one article, and those of a folder as a page for the browser",
            "  peerage read news.txt",
            "  peerage read news/ --format html > page.html",
            "  # all that the folder says of one company",
            "  peerage profile \"Some Company\" news/",
            "  # the same kept for good, and asked again later",
            "  peerage add news/",
            "  peerage profile \"Some Company\"",
            "",
            "Exit status: 0 everything was read, 1 something was not (standard error tells what), 2 wrong usage."
        })
public final class Peerage implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces of failures, for reports.")
    private boolean debug;

    private Peerage(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        System.exit(execute(Terminal.ofProcess(), args));
    }

    /** @return the exit status */
    static int execute(Terminal terminal, String... args) {
        var peerage = new Peerage(terminal);
        int status = new CommandLine(peerage)
                .addSubcommand(new DemoCommand(peerage))
                .addSubcommand(new ReadCommand(peerage))
                .addSubcommand(new AddCommand(peerage))
                .addSubcommand(new FetchCommand(peerage))
                .addSubcommand(new SourceCommand(peerage))
                .addSubcommand(new ProfileCommand(peerage))
                .addSubcommand(new CompaniesCommand(peerage))
                .addSubcommand(new DealsCommand(peerage))
                .addSubcommand(new ChangesCommand(peerage))
                .addSubcommand(new SearchCommand(peerage))
                .addSubcommand(new ExportCommand(peerage))
                .addSubcommand(new JoinCommand(peerage))
                .addSubcommand(new SplitCommand(peerage))
                .addSubcommand(new RetractCommand(peerage))
                .addSubcommand(new ReinstateCommand(peerage))
                .addSubcommand(new CorrectCommand(peerage))
                .addSubcommand(
                        new CommandLine(new ReviewsCommand(peerage)).addSubcommand(new ReviewsCommand.Revert(peerage)))
                .addSubcommand(ServeCommand.spec(peerage))
                .addSubcommand(new RereadCommand(peerage))
                .addSubcommand(new UsersCommand(peerage))
                .addSubcommand(new BackupCommand(peerage))
                .addSubcommand(new RestoreCommand(peerage))
                .addSubcommand(new CheckCommand(peerage))
                .addSubcommand(new IndexCommand(peerage))
                .addSubcommand(new ArticleCommand(peerage))
                .addSubcommand(new MentionsCommand(peerage))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler(peerage::refuse)
                .setExecutionExceptionHandler((failure, command, parsed) -> peerage.fail(failure))
                .execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return status;
    }

    Terminal terminal() {
        return terminal;
    }

    /** @param streaming whether results come out as they are made */
    Run run(int threads, boolean streaming) {
        return new Run(terminal, new Progress(terminal, streaming), debug, threads);
    }

    /** Without a command there is only the usage to show. */
    @Override
    public Integer call() {
        command.commandLine().usage(terminal.err());
        return Run.USAGE;
    }

    private int refuse(ParameterException refusal, String[] args) {
        String name = refusal.getCommandLine().getCommandSpec().qualifiedName();
        String meant = refusal instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? "; did you mean " + unmatched.getSuggestions().getFirst() + "?"
                : "";
        complain(refusal, name + ": " + refusal.getMessage() + meant + "; see " + name + " --help");
        return Run.USAGE;
    }

    private int fail(Exception failure) {
        String what = failure instanceof DatabaseException
                ? failure.getMessage()
                : failure + "; again with --debug for the details";
        complain(failure, "peerage: " + what);
        return ExitCode.SOFTWARE;
    }

    private void complain(Exception cause, String message) {
        PrintWriter err = terminal.err();
        err.print(message.lines().map(String::strip).collect(Collectors.joining(" ")) + "\n");
        if (debug) {
            cause.printStackTrace(err);
        }
    }
}
