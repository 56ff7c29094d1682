package org.peerage.web;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.peerage.ledger.Ledger;

/**
 * Things made of the ledger that take a while to make. Each is made once for all who ask, kept with the version of the ledger that it was made of, and made anew
 * when somebody asks for it after a change. Who may be given what was made before waits for a moment at most from when the making began.
 */
final class Kept<K, V> {
    /** What has been replaced for longer is given to nobody, however long the new one takes. */
    static final Duration OLDEST = Duration.ofMinutes(10);

    private final Cache<K, Made<V>> kept;
    private final Function<Set<K>, Map<K, V>> make;
    private final Keeper keeper;
    private final Map<K, Making<V>> making = new ConcurrentHashMap<>();

    /** @param make makes the things of keys; it may ask for other things that are kept */
    Kept(Cache<K, Made<V>> kept, Function<Set<K>, Map<K, V>> make, Keeper keeper) {
        this.kept = kept;
        this.make = make;
        this.keeper = keeper;
    }

    /** How new a thing has to be. */
    enum Need {
        /** What came into the ledger last may be missing for a while. */
        SOON {
            @Override
            boolean isMet(Ledger.Version made, Ledger.Version now) {
                return true;
            }
        },
        /** What was read last may be missing for a while, nothing of what people said. */
        REVIEWED {
            @Override
            boolean isMet(Ledger.Version made, Ledger.Version now) {
                return made.reviewed().equals(now.reviewed());
            }
        },
        /** Nothing may be missing. */
        ALL {
            @Override
            boolean isMet(Ledger.Version made, Ledger.Version now) {
                return made.equals(now);
            }
        };

        abstract boolean isMet(Ledger.Version made, Ledger.Version now);
    }

    /**
     * A thing that was made.
     *
     * @param version of the ledger before it was made
     * @param asOf when this was last known to be the ledger's version
     */
    record Made<V>(V thing, Ledger.Version version, Instant asOf) {}

    private record Making<V>(CompletableFuture<Made<V>> made, Instant begun) {}

    /** The thing of a key. What the making throws is thrown. */
    V of(K key, Need need) {
        Ledger.Version version = keeper.version();
        Optional<Made<V>> known = Optional.ofNullable(kept.getIfPresent(key));
        if (known.filter(old -> old.version.equals(version)).isPresent()) {
            return confirmed(key, known.get()).thing;
        }
        return known.filter(old -> need.isMet(old.version, version))
                .filter(old -> old.asOf.plus(OLDEST).isAfter(keeper.now()))
                .map(old -> patiently(making(key), old))
                .orElseGet(() -> made(key, need, version))
                .thing;
    }

    /** The things of some keys. Those that are not kept, or not new enough, are made together, by each who asks for them meanwhile. */
    Map<K, V> of(Set<K> keys, Need need) {
        Ledger.Version version = keeper.version();
        Instant begun = keeper.now();
        Map<K, V> things = new HashMap<>();
        keys.forEach(key -> Optional.ofNullable(kept.getIfPresent(key))
                .filter(made -> made.version.equals(version)
                        || need.isMet(made.version, version)
                                && made.asOf.plus(OLDEST).isAfter(begun))
                .ifPresent(made -> things.put(key, made.thing)));
        Set<K> missing = new HashSet<>(keys);
        missing.removeAll(things.keySet());
        if (!missing.isEmpty()) {
            make.apply(missing).forEach((key, thing) -> {
                kept.put(key, new Made<>(thing, version, begun));
                things.put(key, thing);
            });
        }
        return things;
    }

    private Made<V> confirmed(K key, Made<V> made) {
        Made<V> confirmed = new Made<>(made.thing, made.version, keeper.now());
        kept.asMap().replace(key, made, confirmed);
        return confirmed;
    }

    private Made<V> patiently(Making<V> making, Made<V> old) {
        Duration left = Duration.between(keeper.now(), making.begun.plus(keeper.patience()));
        try {
            return making.made
                    .copy()
                    .orTimeout(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                keeper.tellOld(old.asOf);
                return old;
            }
            throw thrown(e);
        }
    }

    /** What somebody else has begun to make may be of an earlier version than is needed; what is begun afterwards is not. */
    private Made<V> made(K key, Need need, Ledger.Version version) {
        Made<V> made = awaited(making(key));
        return need.isMet(made.version, version) ? made : awaited(making(key));
    }

    private Made<V> awaited(Making<V> making) {
        try {
            return making.made.join();
        } catch (CompletionException e) {
            throw thrown(e);
        }
    }

    private static RuntimeException thrown(CompletionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }

    private Making<V> making(K key) {
        return making.computeIfAbsent(key, _ -> new Making<>(keeper.begin(() -> make(key)), keeper.now()));
    }

    private Made<V> make(K key) {
        try {
            var begun = keeper.now();
            Ledger.Version version = keeper.version();
            V thing = Optional.ofNullable(make.apply(Set.of(key)).get(key)).orElseThrow();
            var made = new Made<>(thing, version, begun);
            kept.put(key, made);
            return made;
        } finally {
            making.remove(key);
        }
    }
}
