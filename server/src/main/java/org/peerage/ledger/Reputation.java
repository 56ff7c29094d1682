package org.peerage.ledger;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.peerage.profile.Publishers;
import org.peerage.profile.TrackRecord;

/** How reliable publishers are held to be: by their records, which change, unless the operator judges them. */
final class Reputation {
    private final AtomicReference<Map<String, TrackRecord>> records;
    private final Publishers judged;

    Reputation(Map<String, TrackRecord> records) {
        this(new AtomicReference<>(Map.copyOf(records)), Publishers.UNJUDGED);
    }

    private Reputation(AtomicReference<Map<String, TrackRecord>> records, Publishers judged) {
        this.records = records;
        this.judged = judged;
    }

    /** The same records, and what an operator says. */
    Reputation judging(Publishers operator) {
        return new Reputation(records, operator);
    }

    Map<String, TrackRecord> records() {
        return records.get();
    }

    void put(Map<String, TrackRecord> newer) {
        records.set(Map.copyOf(newer));
    }

    Publishers publishers() {
        return TrackRecord.publishers(records()).and(judged);
    }
}
