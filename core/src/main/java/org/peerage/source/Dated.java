package org.peerage.source;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The day of an article's publication, and where it was read.
 *
 * @param day as written there, in the time zone of whoever wrote it
 */
public record Dated(LocalDate day, Origin origin) {
    /** The first page of the web. */
    private static final LocalDate WEB = LocalDate.of(1991, 8, 6);

    /** Where a day was read. */
    public enum Origin {
        /** The page's data for search engines, {@code datePublished}. */
        JSON_LD,
        /** A {@code <meta>} of the page. */
        META,
        /** A {@code <time>} or what else the page marks up as its day. */
        TIME,
        /** The article's address. */
        URL,
        /** Words under the headline. */
        TEXT,
        /** Where the operator says that the site has it. */
        LAYOUT,
        /** The feed that named the article. */
        FEED,
        /** The field of a JSON record. */
        RECORD;

        /** As in JSON: "json-ld". */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Origin> of(String word) {
            for (Origin origin : values()) {
                if (origin.word().equals(word)) {
                    return Optional.of(origin);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Why the day is hardly right, if so: "in the future", "before the web".
     *
     * @param today in UTC; what is already tomorrow east of there is not in the future
     */
    public Optional<String> doubt(LocalDate today) {
        if (day.isAfter(today.plusDays(1))) {
            return Optional.of("in the future");
        }
        return day.isBefore(WEB) ? Optional.of("before the web") : Optional.empty();
    }
}
