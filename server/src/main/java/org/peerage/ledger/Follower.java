package org.peerage.ledger;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who follows companies: a user or a lead.
 *
 * @param key what its links are made of; a secret
 * @param user the number of the user; empty for a lead
 * @param lead the number of the lead; empty for a user
 * @param rhythm of its mails
 * @param zone by whose clock mails are due
 * @param hasFeed whether it has a feed
 */
public record Follower(
        long id, UUID key, Optional<Long> user, Optional<Long> lead, Rhythm rhythm, ZoneId zone, boolean hasFeed) {
    /** How often somebody is written to, where there is news. */
    public enum Rhythm {
        /** No mail at all. */
        NEVER,
        /** Soon after it was read. */
        AT_ONCE,
        DAILY,
        WEEKLY;

        /** As it is stored and as forms have it: "at once". */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static Rhythm of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }
}
