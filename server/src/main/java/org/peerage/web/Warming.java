package org.peerage.web;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.peerage.ledger.Ledger;
import org.peerage.print.Press;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Makes what visitors come to first before they come: once the server answers, and anew whenever the ledger has changed; and once, one after the other, the press,
 * where samples are offered, and the pages that home leads to. It rests for longer than it works, so that a large ledger leaves room for whoever asks; above all
 * right after the start, when all that is asked for is made for the first time.
 */
final class Warming implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Warming.class);
    private static final Duration REST = Duration.ofSeconds(5);

    /** How long what was begun may take when the server stops. */
    private static final Duration LAST = Duration.ofSeconds(5);

    /** It rests for so many times as long as it worked. */
    private static final int SHARE = 4;

    private final List<Runnable> works;
    /** What is done once, one in each round before those, but for the first. */
    private final Iterator<Runnable> once;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread = Thread.ofVirtual().unstarted(this::run);

    Warming(
            HomeController home,
            AcrossController across,
            Sources sources,
            CompanyPages companies,
            Ledger ledger,
            WebSettings settings,
            ObjectProvider<Press> press) {
        works = List.of(home::warm, across::warm, sources::warm);
        Stream<Runnable> presses =
                settings.offer().<Runnable>map(_ -> () -> press.getObject().warm()).stream();
        Stream<Runnable> pages = Stream.of(HomeController.LARGEST)
                .flatMap(most -> ledger.largest(most).stream())
                .map(company -> () -> companies.warm(company));
        once = Stream.concat(presses, pages).iterator();
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("warming").start(this::run);
    }

    private void run() {
        long worked = timed(works.stream());
        while (!isStoppedAfter(Math.max(REST.toNanos(), worked * SHARE))) {
            worked = timed(Stream.concat(next(), works.stream()));
        }
    }

    private Stream<Runnable> next() {
        return once.hasNext() ? Stream.of(once.next()) : Stream.empty();
    }

    /** How many nanoseconds the work takes. */
    private long timed(Stream<Runnable> work) {
        long begun = System.nanoTime();
        try {
            work.forEach(Runnable::run);
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("the first pages cannot be made: {}", e.getMessage());
            }
        }
        return System.nanoTime() - begun;
    }

    private boolean isStoppedAfter(long nanos) {
        try {
            return stopping.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            thread.join(LAST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive() && stopping.getCount() > 0;
    }
}
