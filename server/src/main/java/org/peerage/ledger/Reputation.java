package org.peerage.ledger;

import java.util.Map;
import org.peerage.profile.Publishers;
import org.peerage.profile.TrackRecord;

/** How reliable publishers are held to be: by their records, which change, unless the operator judges them. */
final class Reputation {
    private final Weighed weighed;
    private final Publishers judged;

    Reputation(Map<String, TrackRecord> records) {
        this(new Weighed(Map.copyOf(records)), Publishers.UNJUDGED);
    }

    private Reputation(Weighed weighed, Publishers judged) {
        this.weighed = weighed;
        this.judged = judged;
    }

    /** What all ledgers share that differ by their operator's judgement only. */
    private static final class Weighed {
        private volatile Map<String, TrackRecord> records;

        Weighed(Map<String, TrackRecord> records) {
            this.records = records;
        }
    }

    /** The same records, and what an operator says. */
    Reputation judging(Publishers operator) {
        return new Reputation(weighed, operator);
    }

    Map<String, TrackRecord> records() {
        return weighed.records;
    }

    void put(Map<String, TrackRecord> newer) {
        weighed.records = Map.copyOf(newer);
    }

    Publishers publishers() {
        return TrackRecord.publishers(records()).and(judged);
    }
}
