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
 * @param validators what its server called what was there last
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
        Validators validators,
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
     * By which a server tells whether what is there has changed (RFC 9110, section 8.8), as it wrote them.
     *
     * @param etag a strong or weak entity tag
     * @param modified a date of last modification
     */
    public record Validators(Optional<String> etag, Optional<String> modified) {
        public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
    }
}
