package org.peerage.ledger;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that somebody took to fetch it, see {@link Frontier}.
 *
 * @param id of the address
 * @param source the name of the source that it belongs to
 * @param host in small letters; empty where the address has none
 * @param published the day of an article, as the list says in which it was found
 * @param tries how often it was taken, this time included
 * @param failures how often in a row it could not be fetched
 * @param visits how often it was there
 * @param remembered what is known from the last time
 * @param reminder how far it was read, where it grows at its end
 */
public record Errand(
        long id,
        String source,
        String url,
        String host,
        Purpose purpose,
        Optional<LocalDate> published,
        long tries,
        int failures,
        int visits,
        Remembered remembered,
        Optional<String> reminder) {
    /** What an address is fetched for. */
    public enum Purpose {
        /** It lists articles, or holds many. */
        LIST,
        /** It is an article. */
        ARTICLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is remembered of an address of the web until the next time.
     *
     * @param moved where it led for good (301 and 308, RFC 9110, section 15.4): it is asked there
     * @param etag by which the server there tells whether what was there last has changed (section 8.8), as it wrote it
     * @param modified the same by a date
     */
    public record Remembered(Optional<String> moved, Optional<String> etag, Optional<String> modified) {
        public static final Remembered NOTHING = new Remembered(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
