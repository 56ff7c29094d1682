package org.peerage.server;

import java.util.Optional;
import java.util.function.Consumer;
import org.peerage.crawl.Crawler;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Users;
import org.peerage.search.SearchIndex;
import org.peerage.web.PortTaken;
import org.peerage.web.WebServer;
import org.peerage.web.WebSettings;

/**
 * The web server on a ledger, until the process is asked to stop.
 *
 * @param crawling where articles come from meanwhile
 */
record Serving(Terminal terminal, LedgerOption ledger, Optional<Crawling> crawling) {
    /**
     * Serves, and returns when all requests are answered and the database is closed.
     *
     * @param first what is done with the ledger before
     * @return the exit status
     */
    int until(WebSettings settings, Consumer<Ledger> first) {
        var stop = new Stop();
        return run(settings, first, stop, _ -> stop.await());
    }

    /**
     * Serves as long as some work takes.
     *
     * @param work takes the address
     */
    int during(WebSettings settings, Consumer<Ledger> first, Consumer<String> work) {
        return run(settings, first, new Stop(), work);
    }

    private int run(WebSettings settings, Consumer<Ledger> first, Stop stop, Consumer<String> work) {
        try {
            return ledger.useToTheEnd(terminal, (store, users) -> {
                first.accept(store);
                ledger.keepIndex(store);
                return ledger.search(index -> serve(store, users, index, settings, work));
            });
        } catch (PortTaken taken) {
            terminal.tell("peerage: port " + taken.port() + " of " + settings.address()
                    + " is taken; stop what listens there, or name another one by --port");
            return Run.SOME_NOT_READ;
        } finally {
            stop.done();
        }
    }

    private int serve(Ledger store, Users users, SearchIndex index, WebSettings settings, Consumer<String> work) {
        try (WebServer server = WebServer.start(store, users, index, settings)) {
            String site = "http://%s:%d".formatted(host(settings.address()), server.port());
            terminal.out().print("Peerage is at " + site + "/ until Ctrl-C.\n");
            server.firstLink()
                    .ifPresent(link -> terminal.out()
                            .print(
                                    "There are no users yet. Whoever opens this first is the administrator, within 24 hours: "
                                            + site + link.path() + "\n"));
            terminal.out().flush();
            Optional<Crawler> crawler = crawling.map(coming -> coming.start(store, index, server.readings()));
            try {
                work.accept(site + "/");
            } finally {
                crawler.ifPresent(Crawler::close);
            }
        }
        return Run.ALL_READ;
    }

    /** As a browser takes it. */
    private static String host(String address) {
        return address.equals("0.0.0.0") ? "127.0.0.1" : address.contains(":") ? "[" + address + "]" : address;
    }
}
