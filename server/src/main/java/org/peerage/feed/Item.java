package org.peerage.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.peerage.article.Article;
import org.peerage.source.Dated;
import org.peerage.source.Intake;

/** What a way in finds: an article elsewhere, another list, an article that is here, or something that could not be read. */
public sealed interface Item {
    /**
     * An article elsewhere.
     *
     * @param url absolute, http or https, without fragment and without credentials
     * @param published as the list says; of a day without a time its first moment in UTC
     * @param modified the same for its last change
     * @param title plain text
     * @param summary plain text, the beginning of an article that the list does not carry as a whole
     * @param text all of the article, where the list carries it; paragraphs parted by blank lines
     */
    record Link(
            URI url,
            Optional<Instant> published,
            Optional<Instant> modified,
            Optional<String> title,
            Optional<String> summary,
            Optional<String> text)
            implements Item {
        /** One of which only the address is known. */
        public static Link to(URI url) {
            return new Link(
                    url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Another list: a sitemap of an index, or the next page of a feed (RFC 5005).
     *
     * @param url as of a {@link Link}
     * @param modified when it changed last, as this list says
     */
    record Nested(URI url, Optional<Instant> modified) implements Item {}

    /**
     * An article that is here.
     *
     * @param dated its day, and where that was read; empty where it has none
     * @param retrieved when somebody fetched it, where the archive says so; when a mail came is not known
     * @param id what its container calls it: a mail's Message-ID, a record's WARC-Record-ID, an entry's id
     */
    record Whole(Article article, Optional<Dated> dated, Optional<Instant> retrieved, Optional<String> id)
            implements Item {
        /** One of which only that is known. */
        public static Whole of(Intake.Read read) {
            return new Whole(read.article(), read.dated(), Optional.empty(), Optional.empty());
        }
    }

    /** Something that could not be read; what stands beside it still is. */
    record Unreadable(Intake.Unreadable why) implements Item {
        static Unreadable at(String where, String what, String remedy) {
            return new Unreadable(new Intake.Unreadable(where, what, remedy));
        }
    }
}
