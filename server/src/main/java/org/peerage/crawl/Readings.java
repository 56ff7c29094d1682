package org.peerage.crawl;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.peerage.extract.Reader;
import org.peerage.ledger.Arrival;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Account;

/** Has articles read, some at a time: who brings more waits, and fetches nothing meanwhile. What was read once is not read again. */
public final class Readings {
    /** Reads nothing. */
    static final Readings NONE = new Readings(_ -> true, Reader::load, 1);

    private final Predicate<ContentKey> known;
    private final Supplier<Reader> loading;
    private final Semaphore desks;
    private Optional<Reader> reader = Optional.empty();

    /**
     * @param loading is asked once, when the first article comes: a model takes its time and memory
     * @param atOnce how many articles are read at a time
     */
    Readings(Predicate<ContentKey> known, Supplier<Reader> loading, int atOnce) {
        this.known = known;
        this.loading = loading;
        desks = new Semaphore(atOnce, true);
    }

    /** For a ledger, which tells what was read. */
    public static Readings of(Ledger ledger, Supplier<Reader> loading, int atOnce) {
        return new Readings(key -> !ledger.known(Set.of(key)).isEmpty(), loading, atOnce);
    }

    private synchronized Reader reader() {
        Reader loaded = reader.orElseGet(loading);
        reader = Optional.of(loaded);
        return loaded;
    }

    /** Which model and rules read. */
    String edition() {
        return reader().edition();
    }

    /** What an article claims; empty where the ledger has it already. */
    Optional<Account> of(Arrival arrival) throws InterruptedException {
        if (known.test(arrival.key())) {
            return Optional.empty();
        }
        desks.acquire();
        try {
            return Optional.of(arrival.account(reader().read(arrival.article()).claims()));
        } finally {
            desks.release();
        }
    }
}
