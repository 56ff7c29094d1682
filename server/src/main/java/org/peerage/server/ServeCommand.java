package org.peerage.server;

import java.util.concurrent.Callable;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Users;
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

    @Mixin
    private final SignInOption signIn = new SignInOption();

    @Option(
            names = "--excerpt",
            description =
                    "How many characters of one article visitors may see who are not signed in; default: ${DEFAULT-VALUE}.")
    private int excerpt = WebSettings.EXCERPT;

    ServeCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        var settings = new WebSettings(address, port, open, least.share(), excerpt, signIn.settings());
        var stop = new Stop();
        try {
            return ledger.use(peerage.terminal(), (store, users) -> {
                ledger.keepIndex(store);
                return ledger.search(index -> serve(store, users, index, settings, stop));
            });
        } finally {
            stop.done();
        }
    }

    private int serve(Ledger store, Users users, SearchIndex index, WebSettings settings, Stop stop) {
        try (WebServer server = WebServer.start(store, users, index, settings)) {
            Terminal terminal = peerage.terminal();
            String site = "http://%s:%d".formatted(address, server.port());
            terminal.out().print("Peerage is at " + site + "/ until Ctrl-C.\n");
            server.firstLink()
                    .ifPresent(link -> terminal.out()
                            .print(
                                    "There are no users yet. Whoever opens this first is the administrator, within 24 hours: "
                                            + site + link.path() + "\n"));
            terminal.out().flush();
            stop.await();
        }
        return Run.ALL_READ;
    }
}
