package org.peerage.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.peerage.fetch.Fetcher;
import org.peerage.ledger.Errand;
import org.peerage.ledger.Errand.Purpose;
import org.peerage.ledger.Frontier;
import org.peerage.ledger.Outcome;
import org.peerage.ledger.Outcome.Sighting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is due. Several threads take addresses from the frontier, each from another host; what they bring is read by fewer, so that fetching never runs
 * ahead of reading.
 */
public final class Crawl {
    private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);

    /** Hosts that are asked at a time. */
    private static final int HANDS = 8;

    /** Longer than a fetch and the reading of what it brings take; after a crash an address rests so long. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    /** So long a thread waits before it looks again for what others may have left to it. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Frontier frontier;
    private final Bringing bringing;
    private final Clock clock;
    private final Consumer<Frontier.Stored> news;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param news takes what was stored, on any thread */
    public Crawl(Frontier frontier, Fetcher fetcher, Readings readings, Clock clock, Consumer<Frontier.Stored> news) {
        this.frontier = frontier;
        this.bringing = new Bringing(fetcher, readings, clock);
        this.clock = clock;
        this.news = news;
    }

    /**
     * Fetches all that is due of these sources, and what that leads to, until nothing is due. By threads of the system: reading would keep the few that carry
     * virtual ones, and nothing could be fetched or stored meanwhile.
     */
    public Tally round(List<SourceFile> sources) throws InterruptedException {
        plant(sources);
        var shift = new Shift(sources);
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            for (int i = 0; i < HANDS; i++) {
                hands.execute(shift::work);
            }
        } catch (RuntimeException e) {
            shift.end();
            throw e;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return shift.tally();
    }

    /** When something of these sources is due next; empty where nothing is. */
    public Optional<Instant> next(List<SourceFile> sources) {
        return frontier.next(names(sources));
    }

    /** Ends rounds after the errands that are under way. */
    public void stop() {
        stopped.countDown();
    }

    /** What a source begins with is seen each time, so that what was added to its file is fetched, too. */
    private void plant(List<SourceFile> sources) {
        for (SourceFile source : sources) {
            List<Sighting> entries = source.entries().stream()
                    .map(entry -> new Sighting(
                            entry.location(),
                            entry.way() == SourceFile.Way.PAGE ? Purpose.ARTICLE : Purpose.LIST,
                            Optional.empty(),
                            Optional.empty()))
                    .toList();
            frontier.sight(source.name(), entries, clock.instant());
        }
    }

    private static Set<String> names(List<SourceFile> sources) {
        Set<String> names = new HashSet<>();
        sources.forEach(source -> names.add(source.name()));
        return names;
    }

    /** The work of all threads of one round. */
    private final class Shift {
        private final Map<String, SourceFile> sources = new LinkedHashMap<>();
        private final Set<String> busy = new HashSet<>();
        /** New articles of sources that may bring so many a day. */
        private final Map<String, Integer> underWay = new HashMap<>();

        private Tally tally = Tally.NOTHING;
        private int working;
        private boolean ended;

        Shift(List<SourceFile> sources) {
            sources.forEach(source -> this.sources.put(source.name(), source));
        }

        void work() {
            try {
                for (Optional<Errand> errand = take(); errand.isPresent(); errand = take()) {
                    run(errand.get());
                }
            } catch (InterruptedException e) {
                end();
            } catch (RuntimeException e) {
                LOG.error("the ledger cannot be written, so nothing is fetched: {}", e.getMessage(), e);
                end();
            }
        }

        /** Waits where nothing is due but others work, who may find something or leave their host. */
        private synchronized Optional<Errand> take() throws InterruptedException {
            while (!ended && stopped.getCount() > 0) {
                Optional<Errand> errand = frontier.take(sources.keySet(), busy, clock.instant(), LEASE);
                if (errand.isPresent()) {
                    busy.add(errand.get().host());
                    working++;
                    return errand;
                }
                if (working == 0) {
                    break;
                }
                wait(PAUSE.toMillis());
            }
            notifyAll();
            return Optional.empty();
        }

        private void run(Errand errand) throws InterruptedException {
            Runnable leaving = leaving(errand.host());
            SourceFile source = Objects.requireNonNull(sources.get(errand.source()));
            Optional<Outcome> full = full(source, errand);
            try {
                Outcome outcome = full.isPresent() ? full.get() : outcome(source, errand, leaving);
                Frontier.Stored stored = frontier.settle(errand, outcome, clock.instant());
                count(outcome, stored);
                news.accept(stored);
            } finally {
                leaving.run();
                done(source, errand, full.isEmpty());
            }
        }

        /** Whatever an article does to its reader must not end the crawl. */
        private Outcome outcome(SourceFile source, Errand errand, Runnable leaving) throws InterruptedException {
            try {
                return bringing.outcome(source, errand, leaving);
            } catch (RuntimeException e) {
                LOG.warn("{} cannot be read", errand.url(), e);
                return new Outcome.Failed(
                        "what is there could not be read (" + e + "): report it with the address",
                        source.schedule().retry(errand, clock.instant(), false));
            }
        }

        private static boolean isCounted(SourceFile source, Errand errand) {
            return source.limits().articles().isPresent()
                    && errand.purpose() == Purpose.ARTICLE
                    && errand.visits() == 0;
        }

        /** Tomorrow, where a new article is one too many for today. */
        private Optional<Outcome> full(SourceFile source, Errand errand) {
            if (!isCounted(source, errand)) {
                return Optional.empty();
            }
            int most = source.limits().articles().getAsInt();
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return begin(source, today, most)
                    ? Optional.empty()
                    : Optional.of(new Outcome.Postponed(
                            today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                            "the " + most + " articles a day that its file allows are here"));
        }

        /** What is fetched and not yet stored counts, too: the next is fetched while it is read. */
        private synchronized boolean begin(SourceFile source, LocalDate today, int most) {
            int here = frontier.harvested(source.name(), today) + underWay.getOrDefault(source.name(), 0);
            if (here < most) {
                underWay.merge(source.name(), 1, Integer::sum);
            }
            return here < most;
        }

        private synchronized void count(Outcome outcome, Frontier.Stored stored) {
            tally = tally.plus(outcome, stored.added());
        }

        /** Only the first time: meanwhile the host may be somebody else's. */
        private Runnable leaving(String host) {
            var left = new AtomicBoolean();
            return () -> {
                if (!left.getAndSet(true)) {
                    leave(host);
                }
            };
        }

        private synchronized void leave(String host) {
            busy.remove(host);
            notifyAll();
        }

        private synchronized void done(SourceFile source, Errand errand, boolean begun) {
            if (begun && isCounted(source, errand)) {
                underWay.merge(source.name(), -1, Integer::sum);
            }
            working--;
            notifyAll();
        }

        private synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized Tally tally() {
            return tally;
        }
    }
}
