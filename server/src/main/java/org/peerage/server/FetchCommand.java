package org.peerage.server;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.peerage.crawl.Crawl;
import org.peerage.crawl.Digestion;
import org.peerage.crawl.Readings;
import org.peerage.crawl.SourceFile;
import org.peerage.crawl.SourceFolder;
import org.peerage.crawl.Tally;
import org.peerage.fetch.Fetcher;
import org.peerage.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description =
                "Fetch what is due of the sources, read it into the ledger, and end. peerage serve does the same again and again.",
        footer = {
            "",
            "Examples:",
            "  peerage fetch --contact news@example.org",
            "  # one of the sources only, whose file is lamp.yaml",
            "  peerage fetch lamp",
            "  # from cron, every half hour",
            "  */30 * * * * peerage fetch"
        })
final class FetchCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "The names of files of sources; default: all of them.")
    private List<String> names = List.of();

    @Mixin
    private final SourcesOption sources = new SourcesOption();

    @Mixin
    private final Threads threads = new Threads();

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    FetchCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        Configuration configuration = ledger.configured();
        SourceFolder folder = sources.read(configuration, ledger.home());
        folder.problems().forEach(problem -> terminal.tell(problem.message()));
        List<SourceFile> chosen = folder.sources().stream()
                .filter(source -> names.isEmpty() || names.contains(source.name()))
                .toList();
        if (chosen.isEmpty()) {
            terminal.tell(
                    "peerage fetch: there is no such source; docs/sources.md tells how to write one, and peerage source check what is wrong with it");
            return Run.USAGE;
        }
        try (Fetcher fetcher = sources.fetcher(configuration)) {
            Tally tally = ledger.use(terminal, store -> round(store, fetcher, chosen));
            json.tell(terminal, told(tally), tally.words());
            return tally.failed() == 0 && folder.problems().isEmpty() ? Run.ALL_READ : Run.SOME_NOT_READ;
        } catch (IllegalArgumentException e) {
            terminal.tell("peerage fetch: " + e.getMessage());
            return Run.USAGE;
        }
    }

    private static Printed.Fetched told(Tally tally) {
        return new Printed.Fetched(
                tally.fetched(),
                tally.unchanged(),
                tally.postponed(),
                tally.failed(),
                tally.added().articles(),
                tally.added().claims());
    }

    private Tally round(Ledger store, Fetcher fetcher, List<SourceFile> chosen) {
        Clock clock = Clock.systemUTC();
        return ledger.search(index -> {
            var digestion = new Digestion(store, index, clock);
            var readings = Readings.of(store, reader::load, threads.number());
            Tally tally = uninterrupted(new Crawl(store.frontier(), fetcher, readings, clock, digestion::take), chosen);
            digestion.digest();
            return tally;
        });
    }

    private static Tally uninterrupted(Crawl crawl, List<SourceFile> chosen) {
        try {
            return crawl.round(chosen);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
