package org.peerage.server;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands, and what the help of each says in the same words. */
final class Commands {
    private static final SequencedMap<String, String> EXIT_STATUS = new LinkedHashMap<>();

    static {
        EXIT_STATUS.put("0", "all that was asked for was done");
        EXIT_STATUS.put("1", "something was not; standard error tells what, where and what to do");
        EXIT_STATUS.put("2", "the command was not understood, and nothing was tried");
    }

    private static final int MARGIN = 2;

    private Commands() {}

    static CommandLine of(Peerage peerage) {
        Terminal terminal = peerage.terminal();
        CommandLine all = new CommandLine(peerage)
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
                .addSubcommand(new McpCommand(peerage))
                .addSubcommand(new RereadCommand(peerage))
                .addSubcommand(new UsersCommand(peerage))
                .addSubcommand(new KeysCommand(peerage))
                .addSubcommand(new BackupCommand(peerage))
                .addSubcommand(new RestoreCommand(peerage))
                .addSubcommand(new CheckCommand(peerage))
                .addSubcommand(new IndexCommand(peerage))
                .addSubcommand(new ArticleCommand(peerage))
                .addSubcommand(new MentionsCommand(peerage))
                .addSubcommand(new CompletionCommand(peerage))
                .addSubcommand(new ManCommand(peerage))
                .addSubcommand(help())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setOut(terminal.out())
                .setErr(terminal.err());
        sayTheSame(all.getCommandSpec());
        return all;
    }

    private static CommandSpec help() {
        CommandSpec help = CommandSpec.forAnnotatedObject(new HelpCommand());
        help.usageMessage()
                .header(new String[0])
                .description("Print the help of a command, or that of peerage itself.")
                .footer("", "Examples:", "  peerage help", "  peerage help profile");
        return help;
    }

    private static void sayTheSame(CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        if (usage.exitCodeList().isEmpty()) {
            usage.exitCodeList(EXIT_STATUS);
        }
        usage.exitCodeListHeading("\nExit status:\n");
        usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Commands::list);
        command.subcommands().values().forEach(below -> sayTheSame(below.getCommandSpec()));
    }

    /** What each command is for, in as few words as make it found. */
    private static String list(Help help) {
        int names = help.subcommands().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(names + MARGIN, MARGIN, Column.Overflow.SPAN),
                new Column(help.commandSpec().usageMessage().width() - names - MARGIN, MARGIN, Column.Overflow.WRAP));
        help.subcommands()
                .forEach((name, below) -> table.addRowValues(
                        help.colorScheme().commandText(name),
                        help.colorScheme().text(ManPage.purpose(below.commandSpec()))));
        return table.toString();
    }
}
