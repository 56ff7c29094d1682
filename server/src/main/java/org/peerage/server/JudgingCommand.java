package org.peerage.server;

import java.util.List;
import java.util.concurrent.Callable;
import org.peerage.ledger.Ledger;
import org.peerage.search.Indexing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command by which its user judges whether two names are of one company. */
abstract sealed class JudgingCommand implements Callable<Integer> permits JoinCommand, SplitCommand {
    private final Peerage peerage;

    @Parameters(index = "0", paramLabel = "A", description = "A name as articles have it.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private String other = "";

    @Option(names = "--why", paramLabel = "REASON", required = true, description = "What shows it; it is kept.")
    private String why = "";

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    JudgingCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    /** @return whether the ledger knows both names */
    abstract boolean judge(Ledger store, String one, String other, String author, String why);

    private boolean judge(Ledger store) {
        return judge(store, one, other, System.getProperty("user.name"), why)
                && ledger.search(index -> {
                    new Indexing(store).judged(index, List.of(one, other));
                    return true;
                });
    }

    @Override
    public final Integer call() {
        Terminal terminal = peerage.terminal();
        boolean known = ledger.use(terminal, this::judge);
        if (!known) {
            terminal.tell("peerage: no articles name both '" + one + "' and '" + other
                    + "' in these words; peerage companies lists the names that they use");
        }
        return known ? Run.ALL_READ : Run.SOME_NOT_READ;
    }
}
