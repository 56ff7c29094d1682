package org.peerage.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways in, by name and by content. */
public final class Ways {
    /** Bytes that tell a format. */
    public static final int HEAD = 1 << 14;

    /** In the order in which they are asked whether they know a content; the last takes any. */
    private static final List<Way> ALL = List.of(
            new Pdf(),
            new Wacz(),
            new Warc(),
            new XmlList(),
            new JsonFeed(),
            new Mbox(),
            new Mail(),
            new UrlList(),
            new Links(),
            new Documents());

    private Ways() {}

    /** The names, in a fixed order. */
    public static List<String> names() {
        return ALL.stream().map(Way::name).toList();
    }

    /** The way of this name. */
    public static Optional<Way> named(String name) {
        return ALL.stream().filter(way -> way.name().equals(name)).findFirst();
    }

    /** The way that knows the head of a content, see {@link Way#recognises}. */
    static Way of(String head) {
        return ALL.stream().filter(way -> way.recognises(head)).findFirst().orElseThrow();
    }

    /** Tells each content's format by its first bytes. */
    public static Way any() {
        return new Any();
    }

    private static final class Any implements Way {
        @Override
        public String name() {
            return "any";
        }

        @Override
        public boolean recognises(String head) {
            return true;
        }

        @Override
        public Stream<Item> items(String name, Optional<URI> base, InputStream in) {
            var buffered = new BufferedInputStream(in, HEAD);
            return Flow.of(
                    name,
                    buffered,
                    Flow.ENDLESS,
                    content -> Flow.Cursor.of(of(head(buffered)).items(name, base, buffered)));
        }

        /** Unpacked; the stream stays as it is, since some ways know packed data better than most. */
        private static String head(InputStream in) throws IOException {
            in.mark(HEAD);
            byte[] start = in.readNBytes(HEAD);
            in.reset();
            return new Content(new ByteArrayInputStream(start), Flow.ENDLESS).head(HEAD);
        }
    }
}
