package org.peerage.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.peerage.extract.Reading;
import org.peerage.ledger.Added;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Frontier;
import org.peerage.ledger.Ledger;
import org.peerage.search.Indexing;
import org.peerage.search.SearchIndex;

/** Brings up to date what is derived from articles, for many of them at a time: which company is meant, which story is told, what a search finds. */
public final class Digestion {
    /** To weigh the records of publishers, all deals are folded: not more often than this. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Ledger ledger;
    private final SearchIndex index;
    private final Clock clock;
    private Instant weighed = Instant.EPOCH;
    private final Set<ContentKey> retold = new HashSet<>();
    private boolean hungry = true;

    /** What was left undone by an earlier process is done with the first. */
    public Digestion(Ledger ledger, SearchIndex index, Clock clock) {
        this.ledger = ledger;
        this.index = index;
        this.clock = clock;
    }

    /** Something was stored. */
    public synchronized void take(Frontier.Stored stored) {
        hungry |= !stored.added().equals(Added.NOTHING) || !stored.retold().isEmpty();
        retold.addAll(stored.retold());
    }

    /** Does what is to be done, if anything. */
    public void digest() {
        Set<ContentKey> told = new HashSet<>();
        synchronized (this) {
            if (!hungry) {
                return;
            }
            hungry = false;
            told.addAll(retold);
            retold.clear();
        }
        ledger.derive();
        weigh();
        try {
            new Indexing(ledger).retold(index, told);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index", e);
        }
    }

    private void weigh() {
        Instant now = clock.instant();
        if (!now.isBefore(weighed.plus(PAUSE))) {
            weighed = now;
            ledger.weigh(Reading.LIKELY);
        }
    }
}
