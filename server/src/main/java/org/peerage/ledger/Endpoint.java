package org.peerage.ledger;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a follower is told by webhook what is new.
 *
 * @param follower its number
 * @param secret what posts are signed with
 * @param failing since when nothing is taken there; empty while all is
 */
public record Endpoint(
        long id, long follower, String url, String secret, State state, Instant since, Optional<Instant> failing) {
    /** Whether it is posted to. Of what comes in meanwhile nothing is lost. */
    public enum State {
        ON,
        /** The follower wants a rest. */
        PAUSED,
        /** It answered that it wants no more (410). */
        GONE,
        /** It took nothing for days. */
        GIVEN_UP;

        /** As it is stored: "given up". */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }

    /**
     * What it answered once.
     *
     * @param event what was posted; empty for a test
     * @param taken whether it is not posted again
     * @param said "200", "503: down for repair", "127.0.0.1 did not answer in time"
     */
    public record Answer(Instant at, Optional<String> event, boolean taken, String said) {}

    /** Without the secret. */
    @Override
    public String toString() {
        return "endpoint " + id;
    }
}
