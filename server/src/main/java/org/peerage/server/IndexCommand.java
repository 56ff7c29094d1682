package org.peerage.server;

import java.util.concurrent.Callable;
import org.peerage.search.Indexing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description =
                "Make the search index anew from the ledger. Other commands mend it by themselves where it is damaged or behind.",
        footer = {"", "Examples:", "  peerage index", "  # after an upgrade that says so", "  peerage index --companies"
        })
final class IndexCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--companies",
            description =
                    "Also say anew which companies bear which names and which articles tell one story; judgements of people stay.")
    private boolean companies;

    IndexCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        return ledger.use(peerage.terminal(), store -> {
            if (companies) {
                store.forgetDerived();
            }
            store.derive();
            return ledger.search(index -> {
                new Indexing(store).rebuild(index);
                return Run.ALL_READ;
            });
        });
    }
}
