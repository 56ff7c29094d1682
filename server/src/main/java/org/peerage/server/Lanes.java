package org.peerage.server;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/** Does the same work for each of many things on several threads. Results come in the order of the things, for any number of threads. */
final class Lanes {
    /** How many results for each thread may wait for an earlier one that takes long. */
    private static final int AHEAD = 4;

    private final int threads;

    /** @param threads at least 1 */
    Lanes(int threads) {
        this.threads = threads;
    }

    /**
     * Takes things, and passes results on, in the calling thread only. A failure of the work ends the run and is thrown here.
     *
     * @param next takes each result; false ends the run
     */
    <T, R> void each(Iterator<T> things, Function<T, R> work, Predicate<R> next) {
        if (threads == 1) {
            while (things.hasNext() && next.test(work.apply(things.next()))) {
                // on to the next
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
        try {
            var pending = new ArrayDeque<Future<R>>();
            boolean going = true;
            while (going && things.hasNext()) {
                T thing = things.next();
                pending.add(pool.submit(() -> work.apply(thing)));
                going = pending.size() < threads * AHEAD || next.test(first(pending));
            }
            while (going && !pending.isEmpty()) {
                going = next.test(first(pending));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R first(Queue<Future<R>> pending) {
        try {
            return pending.remove().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
