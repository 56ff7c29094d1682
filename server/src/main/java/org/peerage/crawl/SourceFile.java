package org.peerage.crawl;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.peerage.profile.Reliability;
import org.peerage.source.Layout;

/**
 * Where articles come from, as an operator writes it.
 *
 * @param file in which it is written
 * @param name of its file, without its ending: by this the ledger knows it
 * @param title for people
 * @param publisher of all its articles; empty where each says its own
 * @param standing how reliable it is held to be
 * @param licence under which it may be used, in the operator's words
 * @param excerpt the most characters of one of its articles that visitors see; empty for what holds otherwise
 * @param entries where to begin
 * @param only addresses of articles match one of these, where there are any
 * @param not addresses of articles match none of these
 * @param began the first day of the site: an earlier one of an article is doubted, a later one is not, however early it is
 * @param layouts of its pages, the latest first
 * @param schedule when what is known is looked at again
 * @param limits how much is fetched
 */
public record SourceFile(
        Path file,
        String name,
        String title,
        Optional<String> publisher,
        Optional<Standing> standing,
        Optional<String> licence,
        OptionalInt excerpt,
        List<Entry> entries,
        List<Pattern> only,
        List<Pattern> not,
        Optional<LocalDate> began,
        List<Layout> layouts,
        Schedule schedule,
        Limits limits) {
    public SourceFile {
        entries = List.copyOf(entries);
        only = List.copyOf(only);
        not = List.copyOf(not);
        layouts = List.copyOf(layouts);
    }

    /**
     * The operator's letter.
     *
     * @param because why, for readers
     */
    public record Standing(Reliability letter, String because) {}

    /**
     * Where to begin.
     *
     * @param location an address of the web, a path of this machine, or a mailbox such as {@code imaps://user@host/folder}
     */
    public record Entry(Way way, String location) {}

    /** How articles are found at a place. */
    public enum Way {
        /** A feed: RSS, Atom or JSON Feed. */
        FEED,
        /** A sitemap, a news sitemap, or an index of these. */
        SITEMAP,
        /** A page with links to articles. */
        LINKS,
        /** A page that is an article. */
        PAGE,
        /** An archive on the web: WARC, WACZ, mbox or a file of records. */
        ARCHIVE,
        /** A folder of this machine that is looked at again and again. */
        FOLDER,
        /** A mailbox, read by IMAP. */
        MAILBOX;

        /** Whether it is fetched by HTTP. */
        boolean isWeb() {
            return this != FOLDER && this != MAILBOX;
        }
    }

    /**
     * How much is fetched.
     *
     * @param bytes of one answer
     * @param links of one list that are followed, the first of it
     * @param articles that were not known before, a day by UTC; what a list holds whole is counted and not held up
     * @param pause the least time between two requests to a host, where it is more than otherwise
     */
    public record Limits(int bytes, int links, OptionalInt articles, Optional<Duration> pause) {
        static final Limits STANDARD = new Limits(10 << 20, 50_000, OptionalInt.empty(), Optional.empty());
    }

    /** Where the password of a mailbox stands: beside its file, with the ending .password. */
    Path password() {
        return file.resolveSibling(name + ".password");
    }

    /** Whether an article at this address is one of the source. */
    boolean takes(String url) {
        return (only.isEmpty() || matches(only, url)) && !matches(not, url);
    }

    private static boolean matches(List<Pattern> patterns, String url) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(url).matches());
    }
}
