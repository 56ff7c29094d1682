package org.peerage.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.peerage.fetch.Fetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Crawls for as long as it is open, and looks into the folder of sources before each round. Several may crawl for one ledger. */
public final class Crawler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);

    /** Sooner than after this it does not look again whether anything is due, and later than after this neither. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** What came in is on the pages after so long. */
    private static final Duration MEAL = Duration.ofSeconds(10);

    /** What was begun may take so long when the process stops; what takes longer is done again by the next one. */
    private static final Duration LAST = Duration.ofSeconds(15);

    private final Crawl crawl;
    private final Fetcher fetcher;
    private final Digestion digestion;
    private final Supplier<SourceFolder> folder;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads;

    private Crawler(Crawl crawl, Fetcher fetcher, Digestion digestion, Supplier<SourceFolder> folder, Clock clock) {
        this.crawl = crawl;
        this.fetcher = fetcher;
        this.digestion = digestion;
        this.folder = folder;
        this.clock = clock;
        threads = List.of(
                Thread.ofVirtual().name("crawl").unstarted(() -> repeat(this::round)),
                Thread.ofVirtual().name("digestion").unstarted(() -> repeat(this::meal)));
    }

    /**
     * Starts it.
     *
     * @param fetcher of the crawl, closed with it
     * @param digestion of what the crawl stores
     */
    public static Crawler start(
            Crawl crawl, Fetcher fetcher, Digestion digestion, Supplier<SourceFolder> folder, Clock clock) {
        var crawler = new Crawler(crawl, fetcher, digestion, folder, clock);
        crawler.threads.forEach(Thread::start);
        return crawler;
    }

    /** What is done again and again, and how long to rest after it. */
    @FunctionalInterface
    private interface Turn {
        Duration take() throws InterruptedException;
    }

    private void repeat(Turn turn) {
        try {
            boolean closed = false;
            while (!closed) {
                closed = closing.await(rest(turn).toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration rest(Turn turn) throws InterruptedException {
        try {
            return turn.take();
        } catch (RuntimeException e) {
            LOG.error("fetching failed, and is tried again: {}", e.getMessage(), e);
            return LONGEST_PAUSE;
        }
    }

    private Duration round() throws InterruptedException {
        SourceFolder now = folder.get();
        now.problems().forEach(problem -> LOG.warn("{}", problem.message()));
        Tally tally = crawl.round(now.sources());
        if (!tally.equals(Tally.NOTHING)) {
            LOG.info("{}", tally.words());
        }
        Instant then = clock.instant();
        Duration pause = crawl.next(now.sources())
                .map(next -> Duration.between(then, next))
                .filter(left -> left.compareTo(LONGEST_PAUSE) < 0)
                .orElse(LONGEST_PAUSE);
        return pause.compareTo(PAUSE) < 0 ? PAUSE : pause;
    }

    private Duration meal() {
        digestion.digest();
        return MEAL;
    }

    /** Returns when what was begun is stored, or given up after a while. */
    @Override
    public void close() {
        crawl.stop();
        closing.countDown();
        try {
            for (Thread thread : threads) {
                thread.join(LAST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fetcher.close();
        }
    }
}
