package org.peerage.server;

import java.util.concurrent.Callable;
import org.peerage.ledger.Ledger;
import org.peerage.search.SearchIndex;
import org.peerage.web.WebServer;
import org.peerage.web.WebSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Show the ledger's profiles in a browser, until Ctrl-C.",
        footer = {"", "Examples:", "  peerage serve", "  peerage serve --port 9000 --open"})
final class ServeCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Mixin
    private final LeastOption least = new LeastOption();

    @Option(names = "--address", description = "Where to listen; default: ${DEFAULT-VALUE}.")
    private String address = "127.0.0.1";

    @Option(names = "--port", description = "Default: ${DEFAULT-VALUE}; 0 for any that is free.")
    private int port = 8080;

    @Option(names = "--open", description = "Anybody may read without signing in.")
    private boolean open;

    ServeCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        var stop = new Stop();
        try {
            return ledger.use(peerage.terminal(), store -> {
                ledger.keepIndex(store);
                return ledger.search(index -> serve(store, index, stop));
            });
        } finally {
            stop.done();
        }
    }

    private int serve(Ledger store, SearchIndex index, Stop stop) {
        var settings = new WebSettings(address, port, open, least.share());
        try (WebServer server = WebServer.start(store, index, settings)) {
            Terminal terminal = peerage.terminal();
            terminal.out().print("Peerage is at http://%s:%d/ until Ctrl-C.\n".formatted(address, server.port()));
            terminal.out().flush();
            stop.await();
        }
        return Run.ALL_READ;
    }
}
