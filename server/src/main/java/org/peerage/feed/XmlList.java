package org.peerage.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 (RFC 4287), sitemaps, news sitemaps and their indexes.
 *
 * <p>One entry is in memory at a time. The parser is jsoup's, which mends what is broken, where a parser of proper XML loses the whole list for one
 * stray character; it knows no document types, so no entity is expanded and nothing external is looked at.
 */
final class XmlList implements Way {
    /** Sitemaps may have 50 MiB. */
    private static final long LARGEST = 64 << 20;

    private static final Set<String> FEEDS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> SITEMAPS = Set.of("urlset", "sitemapindex");
    private static final Pattern ROOT = Pattern.compile(
            "\\A[^<]{0,100}(?:<[?!][^>]*>[^<]*)*<(?:[\\w.-]+:)?(?:rss|rdf|feed|urlset|sitemapindex|channel)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public boolean recognises(String head) {
        return ROOT.matcher(head.replace("\0", "")).matches();
    }

    @Override
    public Stream<Item> items(String name, Optional<URI> base, InputStream in) {
        return Flow.of(name, in, LARGEST, content -> {
            var entries = new Entries(name, base, content);
            return Flow.Cursor.of(entries);
        });
    }

    private static final class Entries implements Flow.Steps {
        private final String name;
        private final Optional<URI> base;
        private final Content content;
        private final Metered meter;
        private final StreamParser parser;
        private final Iterator<Element> elements;
        private int entries;
        private boolean rooted;

        Entries(String name, Optional<URI> base, Content content) throws IOException {
            this.name = name;
            this.base = base;
            this.content = content;
            meter = new Metered(Characters.of(content));
            parser = new StreamParser(Parser.xmlParser().setTrackPosition(true)).parse(meter, "");
            elements = parser.iterator();
        }

        @Override
        public boolean step(Queue<Item> to) throws IOException {
            try {
                if (!elements.hasNext()) {
                    end(to);
                    return false;
                }
                take(elements.next(), to);
                return true;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private void take(Element element, Queue<Item> to) throws IOException {
            rooted = rooted || isRooted();
            Element parent = element.parent();
            if (isEntry(element)) {
                entry(element, to);
            } else if (parent == null || parent.parent() == null || isWithinEntry(parent)) {
                return;
            } else if (Entry.local(element).equals("link")) {
                new Entry(element, name, base).next().ifPresent(to::add);
            }
            forget(element);
        }

        /** @throws BrokenException where it is XML of something else */
        private boolean isRooted() throws BrokenException {
            Element root = root();
            String kind = Entry.local(root);
            if (!FEEDS.contains(kind) && !SITEMAPS.contains(kind)) {
                throw new BrokenException(
                        "neither a feed nor a sitemap, its root is <" + Prose.shortened(root.tagName(), 40) + ">",
                        "check its address; a page often names its feed in <link rel=alternate>");
            }
            return true;
        }

        private Element root() throws BrokenException {
            Element root = parser.document().firstElementChild();
            if (root == null) {
                throw new BrokenException("no XML in it", "check its address");
            }
            return root;
        }

        private boolean isEntry(Element element) throws BrokenException {
            return switch (Entry.local(element)) {
                case "item", "entry" -> true;
                case "url", "sitemap" ->
                    SITEMAPS.contains(Entry.local(root()))
                            && element.parent() != null
                            && element.parent().parent() != null;
                default -> false;
            };
        }

        private boolean isWithinEntry(Element parent) throws BrokenException {
            Optional<Element> at = Optional.of(parent);
            for (int level = 0; at.isPresent() && level < 64; level++) {
                if (isEntry(at.get())) {
                    return true;
                }
                at = Optional.ofNullable(at.get().parent());
            }
            return false;
        }

        private void entry(Element element, Queue<Item> to) {
            entries++;
            String where = name + " entry " + entries;
            if (element.endSourceRange().isImplicit()
                    || !element.endSourceRange().isTracked()) {
                to.add(Item.Unreadable.at(where, "it has no end", BrokenException.AGAIN));
                return;
            }
            Optional<Item> item = new Entry(element, where, base).item();
            to.add(item.orElseGet(() ->
                    Item.Unreadable.at(where, "neither an address of the web nor a text in it", "tell its publisher")));
        }

        /** What is read is let go of, with all that stands before it. */
        private void forget(Element element) {
            for (Node before = element.previousSibling(); before != null; before = element.previousSibling()) {
                before.remove();
            }
            if (element.parent() != null) {
                element.remove();
            }
            meter.begin();
        }

        private void end(Queue<Item> to) throws IOException {
            rooted = rooted || isRooted();
            if (meter.over) {
                to.add(Item.Unreadable.at(name + " entry " + (entries + 1), "it is too long", "tell its publisher"));
            } else if (content.failure().isEmpty() && root().endSourceRange().isImplicit()) {
                to.add(Item.Unreadable.at(name, "it ends too early", BrokenException.AGAIN));
            }
        }
    }

    /** Ends where one entry has more than any honest one. */
    private static final class Metered extends FilterReader {
        private static final int LONGEST = 4 << 20;
        private static final int MOST_TAGS = 40_000;
        private int length;
        private int tags;
        private boolean over;

        Metered(Reader in) {
            super(in);
        }

        void begin() {
            length = 0;
            tags = 0;
        }

        @Override
        public int read() throws IOException {
            var one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] to, int offset, int wanted) throws IOException {
            if (over) {
                return -1;
            }
            int n = super.read(to, offset, wanted);
            for (int i = offset; i < offset + n; i++) {
                tags += to[i] == '<' ? 1 : 0;
            }
            length += Math.max(0, n);
            over = length > LONGEST || tags > MOST_TAGS;
            return over ? -1 : n;
        }
    }
}
