package org.peerage.server;

import java.util.concurrent.Callable;
import org.peerage.api.Catalogue;
import org.peerage.api.Shelf;
import org.peerage.mcp.ToolServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description =
                "Give a language model the ledger as tools, by the Model Context Protocol on standard input and output. The"
                        + " program that runs the model starts this command; it ends when its input does.",
        footer = {
            "",
            "A private ledger is used by one Peerage at a time: while serve runs on it, connect to /mcp of that server"
                    + " instead, with a key. docs/mcp.md has both.",
            "",
            "Examples:",
            "  # what to enter in a client as the command of a server",
            "  peerage mcp",
            "  # only what is nearly sure, from a ledger elsewhere",
            "  peerage mcp --home /var/lib/peerage --least 0.9"
        })
final class McpCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Mixin
    private final LeastOption least = new LeastOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    McpCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        return ledger.use(
                peerage.terminal(),
                store -> ledger.search(store, index -> {
                    serve(new Catalogue(store, index, Shelf.empty(store, least.share())));
                    return Run.ALL_READ;
                }));
    }

    private void serve(Catalogue catalogue) {
        Terminal terminal = peerage.terminal();
        new ToolServer(catalogue, (tool, failure) -> peerage.complain(failure, "peerage mcp: " + tool + ": " + failure))
                .serve(terminal.in(), new PrintedBytes(terminal.out()));
    }
}
