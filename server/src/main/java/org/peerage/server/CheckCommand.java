package org.peerage.server;

import java.util.concurrent.Callable;
import org.peerage.ledger.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Look whether the ledger is whole: every text as it was added, every claim's evidence at its offsets.",
        exitCodeList = {
            "0:nothing is wrong",
            "1:something is; standard output tells what",
            "2:the command was not understood, and nothing was tried"
        },
        footer = {
            "",
            "Examples:",
            "  peerage check",
            "  # of a restored backup, before it is relied on",
            "  peerage check --home /srv/peerage"
        })
final class CheckCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    CheckCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        Checked checked = ledger.use(terminal, store -> store.check());
        if (!json.isAsked()) {
            checked.faults().forEach(fault -> terminal.out().print(fault + "\n"));
        }
        json.tell(
                terminal,
                checked,
                "%,d articles, %,d claims, %,d names, %,d judgements: %s"
                        .formatted(
                                checked.articles(),
                                checked.claims(),
                                checked.names(),
                                checked.judgements(),
                                checked.faults().isEmpty()
                                        ? "all is well"
                                        : checked.faults().size() + " faults"));
        return checked.faults().isEmpty() ? Run.ALL_READ : Run.SOME_NOT_READ;
    }
}
