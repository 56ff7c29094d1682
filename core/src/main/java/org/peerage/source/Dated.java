package org.peerage.source;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The day of an article's publication, where it was read, and whether to believe it.
 *
 * @param day as written there, in the time zone of whoever wrote it
 * @param doubt why it is hardly right: {@code in the future}, {@code before the web}, {@code before its site}; empty where nobody doubts it
 */
public record Dated(LocalDate day, Origin origin, Optional<String> doubt) {
    /** The first page of the web. */
    private static final LocalDate WEB = LocalDate.of(1991, 8, 6);

    /** A day that nobody has looked at. */
    public Dated(LocalDate day, Origin origin) {
        this(day, origin, Optional.empty());
    }

    /** Where a day was read. */
    public enum Origin {
        /** The page's data for search engines, {@code datePublished}. */
        JSON_LD("the page's data for search engines (JSON-LD)"),
        /** A {@code <meta>} of the page. */
        META("a meta element of the page"),
        /** A {@code <time>} or what else the page marks up as its day. */
        TIME("what the page marks up as its day"),
        /** The article's address. */
        URL("its address"),
        /** Words under the headline. */
        TEXT("a line under the headline"),
        /** Where the operator says that the site has it. */
        LAYOUT("where the file of its source says"),
        /** The feed that named the article. */
        FEED("the list that named it"),
        /** The header of a mail. */
        MAIL("the mail's header"),
        /** What a file says of itself, such as a PDF. */
        FILE("what its file says of itself"),
        /** The field of a JSON record, or what else whoever hands it in says of it. */
        RECORD("whoever handed it in"),
        /** Somewhere, of an article that was kept when that was not. */
        UNKNOWN("a place that was not kept");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        /** As in JSON: "json-ld". */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** For people, after "from". */
        public String words() {
            return words;
        }

        /** The one of a word; empty where there is none. */
        public static Optional<Origin> of(String word) {
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
        return judged(today, Optional.empty()).doubt();
    }

    /**
     * The same day with the doubt that there is on it. What somebody hands in with its day may be older than the web.
     *
     * @param today when the article was taken in, in UTC; what is already tomorrow east of there is not in the future
     * @param began the first day of its site, where that is known
     */
    public Dated judged(LocalDate today, Optional<LocalDate> began) {
        if (day.isAfter(today.plusDays(1))) {
            return new Dated(day, origin, Optional.of("in the future"));
        }
        Optional<String> early = began.isPresent()
                ? began.filter(day::isBefore).map(_ -> "before its site")
                : Optional.of("before the web").filter(_ -> origin != Origin.RECORD && day.isBefore(WEB));
        return new Dated(day, origin, early);
    }

    /** The day, unless it is doubted. */
    public Optional<LocalDate> believed() {
        return Optional.of(day).filter(_ -> doubt.isEmpty());
    }
}
