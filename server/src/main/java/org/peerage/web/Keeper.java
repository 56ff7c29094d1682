package org.peerage.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.peerage.ledger.Ledger;
import org.springframework.beans.factory.DisposableBean;

/** All that is kept for pages, with its metrics: one rule for what is new enough, see {@link Kept}. */
final class Keeper implements DisposableBean {
    private final Ledger ledger;
    private final WebSettings settings;
    private final Frames frames;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Counter old;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Keeper(Ledger ledger, WebSettings settings, Frames frames, Clock clock, MeterRegistry meters) {
        this.ledger = ledger;
        this.settings = settings;
        this.frames = frames;
        this.clock = clock;
        this.meters = meters;
        old = Counter.builder("peerage.kept.old")
                .description("Answers made of what the ledger was before its last change")
                .register(meters);
    }

    /**
     * Keeps things of one sort.
     *
     * @param name of the sort, for metrics
     * @param most the weight of all that is kept; what was asked for least is dropped
     * @param weight of a thing
     * @param make makes the thing of a key
     */
    <K, V> Kept<K, V> kept(String name, long most, ToIntFunction<V> weight, Function<K, V> make) {
        return together(name, most, weight, keys -> keys.stream().collect(Collectors.toMap(key -> key, make)));
    }

    /** As {@link #kept}, of things that are best made several at once. */
    <K, V> Kept<K, V> together(String name, long most, ToIntFunction<V> weight, Function<Set<K>, Map<K, V>> make) {
        Cache<K, Kept.Made<V>> cache = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((K _, Kept.Made<V> made) -> weight.applyAsInt(made.thing()))
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, cache, name);
        Timer timer = Timer.builder("peerage.kept.making")
                .description("How long it takes to make what is kept")
                .tag("cache", name)
                .register(meters);
        return new Kept<>(cache, keys -> timer.record(() -> make.apply(keys)), this);
    }

    Ledger.Version version() {
        return ledger.version();
    }

    Instant now() {
        return clock.instant();
    }

    /** How long somebody waits who could be given what was made before. */
    Duration patience() {
        return settings.patience();
    }

    <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /** Somebody is given what was made before. */
    void tellOld(Instant asOf) {
        old.increment();
        frames.old(asOf);
    }

    /** What is still being made is for nobody. */
    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
