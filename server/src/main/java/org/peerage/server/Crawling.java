package org.peerage.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.peerage.crawl.Crawl;
import org.peerage.crawl.Crawler;
import org.peerage.crawl.Digestion;
import org.peerage.crawl.Readings;
import org.peerage.crawl.SourceFolder;
import org.peerage.fetch.FetchSettings;
import org.peerage.fetch.Fetcher;
import org.peerage.ledger.Ledger;
import org.peerage.search.SearchIndex;

/**
 * Fetching while the server runs.
 *
 * @param folder of sources
 */
record Crawling(Path folder, FetchSettings settings) {
    /**
     * Empty where there is no folder of sources.
     *
     * @throws IllegalArgumentException where there is one, but nobody to turn to
     */
    static Optional<Crawling> of(Configuration configuration, Path home) {
        Path folder = SourcesOption.folder(configuration, home);
        return Files.isDirectory(folder)
                ? Optional.of(new Crawling(folder, SourcesOption.settings(configuration, Optional.empty())))
                : Optional.empty();
    }

    /** @param readings of the server that shows what comes in */
    Crawler start(Ledger store, SearchIndex index, Readings readings) {
        Clock clock = Clock.systemUTC();
        var digestion = new Digestion(store, index, clock);
        var fetcher = new Fetcher(settings, clock);
        var crawl = new Crawl(store.frontier(), fetcher, readings, clock, digestion::take);
        return Crawler.start(crawl, fetcher, digestion, () -> SourceFolder.of(folder), clock);
    }
}
