package org.peerage.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The links of a page, its encoding as the page declares it. Nothing in a page tells that it is meant as a list, so whoever reads it says so. */
final class Links implements Way {
    private static final long LARGEST = 64 << 20;

    /** Elements within elements; pages have some dozens, an attack has thousands. */
    private static final int DEEPEST = 200;

    @Override
    public String name() {
        return "links";
    }

    @Override
    public boolean recognises(String head) {
        return false;
    }

    @Override
    public Stream<Item> items(String name, Optional<URI> base, InputStream in) {
        return Flow.of(name, in, LARGEST, content -> Flow.Cursor.of(links(base, content)));
    }

    private static Stream<Item> links(Optional<URI> base, Content content) throws IOException {
        Document page =
                Jsoup.parse(new Open(content), null, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        Optional<URI> beside = page.select("base[href]").stream()
                .findFirst()
                .flatMap(told -> Addresses.of(base, told.attr("href")))
                .or(() -> base);
        return page.select("a[href]").stream()
                .flatMap(link -> Addresses.of(beside, link.attr("href")).stream())
                .map(Item.Link::to);
    }

    /** Stays open when jsoup has read it: closing it is for whoever opened it. */
    private static final class Open extends FilterInputStream {
        Open(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // left to the flow
        }
    }
}
