package org.peerage.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.peerage.article.Article;

/**
 * Reads articles from files, folders, patterns and streams.
 *
 * <p>Plain text, HTML pages, JSON (an object, an array) and JSON Lines with {@code url, publisher, published, title, author, language,
 * text}, each also packed with gzip or xz. The file's content tells its format and its encoding. A text file is one article, whole.
 *
 * <p>An article's {@code document} is the base name of its file, with "#" and the record's number where the file holds several: the
 * line for JSON Lines, the place in the row for JSON. Its {@code text} has "\n" for every line end and is without promotional boxes;
 * every other paragraph stands as the file has it, and <b>offsets of claims are into this text</b>.
 */
public final class Source {
    private final Limits limits;
    private final List<Layout> layouts;

    public Source(Limits limits) {
        this(limits, List.of());
    }

    /** @param layouts of the pages that it reads; the first that fits a page holds */
    public Source(Limits limits, List<Layout> layouts) {
        this.limits = limits;
        this.layouts = List.copyOf(layouts);
    }

    /** With the standard limits. */
    public Source() {
        this(Limits.standard());
    }

    /**
     * Reads lazily, in the order of the arguments, the files of a folder and of a pattern sorted by name; one record of one file is in
     * memory at a time.
     *
     * @param arguments files, folders (read with all below them), patterns such as {@code news/**.jsonl}, or "-" for {@code standardInput}
     * @return to be closed, and read by one thread
     */
    public Stream<Intake> read(List<String> arguments, InputStream standardInput) {
        return stream(new Files(new Places(arguments, standardInput)));
    }

    /**
     * Reads one stream as a file of this name.
     *
     * @return to be closed, which closes the stream
     */
    public Stream<Intake> read(String name, InputStream in) {
        return stream(new File(Place.stream(name, in)));
    }

    /**
     * The article as it is kept, of one that was taken out of another format: characters only, "\n" for every line end, no promotional
     * boxes, its language told by its text, its day that of a feed.
     *
     * @param where how messages call it
     */
    public static Intake fair(Article raw, String where) {
        return fair(raw, where, Dated.Origin.FEED);
    }

    /** The same, its day from there. */
    public static Intake fair(Article raw, String where, Dated.Origin origin) {
        return FairCopy.of(new Intake.Read(raw, raw.published().map(day -> new Dated(day, origin))), where);
    }

    private static Stream<Intake> stream(Cursor cursor) {
        var intakes = Spliterators.spliteratorUnknownSize(
                new Intakes(cursor), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        return StreamSupport.stream(intakes, false).onClose(() -> {
            try {
                cursor.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static final class Intakes implements Iterator<Intake> {
        private final Cursor cursor;
        private Optional<Intake> next = Optional.empty();

        Intakes(Cursor cursor) {
            this.cursor = cursor;
        }

        @Override
        public boolean hasNext() {
            if (next.isEmpty()) {
                try {
                    next = cursor.next();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return next.isPresent();
        }

        @Override
        public Intake next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Intake intake = next.orElseThrow();
            next = Optional.empty();
            return intake;
        }
    }

    /** One file after another. */
    private final class Files implements Cursor {
        private final Places places;
        private Optional<File> open = Optional.empty();

        Files(Places places) {
            this.places = places;
        }

        @Override
        public Optional<Intake> next() throws IOException {
            while (true) {
                if (open.isPresent()) {
                    Optional<Intake> intake = open.get().next();
                    if (intake.isPresent()) {
                        return intake;
                    }
                    open = Optional.empty();
                }
                Optional<Places.Found> found = places.next();
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                switch (found.get()) {
                    case Places.Found.Nothing nothing -> {
                        return Optional.of(nothing.why());
                    }
                    case Places.Found.At at -> open = Optional.of(new File(at.place()));
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (open.isPresent()) {
                open.get().close();
            }
        }
    }

    /** What one file holds; it is opened by the first call, closed by the last, and throws nothing but says it as an intake. */
    private final class File implements Cursor {
        private final Place place;
        private Optional<Unpacked> content = Optional.empty();
        private Optional<Cursor> records = Optional.empty();
        private boolean ended;

        File(Place place) {
            this.place = place;
        }

        @Override
        public Optional<Intake> next() {
            if (ended) {
                return Optional.empty();
            }
            try {
                Optional<Intake> intake = records().next();
                if (intake.isEmpty()) {
                    close();
                }
                return intake;
            } catch (IOException e) {
                ended = true;
                closeQuietly();
                return Optional.of(Failure.at(place.where(), e));
            }
        }

        private Cursor records() throws IOException {
            if (records.isEmpty()) {
                var opened = new Unpacked(place.opening().open());
                content = Optional.of(opened);
                records = Optional.of(open(place, opened));
            }
            return records.get();
        }

        @Override
        public void close() throws IOException {
            ended = true;
            if (content.isPresent()) {
                content.get().close();
            }
        }

        private void closeQuietly() {
            try {
                close();
            } catch (IOException e) {
                // the failure that led here is the one to tell
            }
        }
    }

    private Cursor open(Place place, Unpacked content) throws IOException {
        if (content.head().length == 0) {
            throw new RefusedException("empty", "leave it out");
        }
        Signatures.standard().refuse(content.head());
        return switch (Format.of(Encoding.glance(content.head()), place.document())) {
            case TEXT -> Cursor.once(() -> text(place, content));
            case HTML -> Cursor.once(() -> page(place, content));
            case JSON -> new JsonValues(place, Encoding.reader(content), limits);
            case JSON_LINES ->
                new JsonLines(place, Encoding.utf8(content), limits, Format.namesLines(place.document()));
        };
    }

    private Intake text(Place place, Unpacked content) throws IOException {
        String text = Encoding.decode(whole(content, limits.document()), Optional.empty());
        return FairCopy.of(PlainText.article(place.document(), text), place.where());
    }

    private Intake page(Place place, Unpacked content) throws IOException {
        byte[] bytes = whole(content, limits.page());
        Optional<Charset> declared = Encoding.declared(content.head());
        return FairCopy.of(Page.article(place.document(), Encoding.decode(bytes, declared), layouts), place.where());
    }

    private static byte[] whole(Unpacked content, int limit) throws IOException {
        byte[] bytes = content.stream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new RefusedException(
                    (content.packed() ? "unpacks to over " : "over ") + Limits.inWords(limit)
                            + ", the limit for one document",
                    "split it");
        }
        return bytes;
    }
}
