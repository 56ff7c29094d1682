package org.peerage.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.peerage.article.Article;
import org.peerage.source.Dated;
import org.peerage.source.Intake;
import org.peerage.source.Source;

/** PDF: one article, its text in reading order; title, author and day from what the file says of itself. */
final class Pdf implements Way {
    /** In bytes. */
    private static final long LARGEST = 64 << 20;
    /** Bytes of one stream within it after unpacking, since PDFBox holds each as a whole; pictures are seldom larger. */
    private static final long LARGEST_STREAM = 64 << 20;

    private static final int MOST_PAGES = 1000;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern PACKED_TWICE = Pattern.compile(
            "/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\s*/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");
    /** What programs put into the title that wrote the file. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:microsoft (?:word|powerpoint|excel)\\b.*|untitled.*|.*\\.(?:docx?|indd|pdf|pptx?|qxd|tex)|print|slide 1|document\\d*|about:blank)");

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public boolean recognises(String head) {
        return head.substring(0, Math.min(1024, head.length())).contains("%PDF-");
    }

    @Override
    public Stream<Item> items(String name, Optional<URI> base, InputStream in) {
        return Flow.of(name, in, LARGEST, content -> Flow.Cursor.of(Stream.of(item(name, base, content.whole()))));
    }

    private static Item item(String name, Optional<URI> base, byte[] bytes) throws IOException {
        refuseBombs(bytes);
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBuffer(bytes), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new BrokenException("over " + MOST_PAGES + " pages, no article", "leave it out, or split it");
            }
            return item(name, base, document);
        } catch (InvalidPasswordException e) {
            throw new BrokenException("a PDF that opens with a password only", "save it without");
        } catch (BrokenException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BrokenException("a broken PDF", BrokenException.AGAIN);
        }
    }

    private static Item item(String name, Optional<URI> base, PDDocument document) throws IOException {
        PdfPages pages = PdfPages.of(document);
        if (pages.text().isBlank()) {
            return Item.Unreadable.at(
                    name, "a PDF without text, scanned or drawn", "run it through a program that recognises text");
        }
        PDDocumentInformation facts = document.getDocumentInformation();
        Intake intake = Source.fair(
                new Article(
                        name,
                        base.map(URI::toString),
                        Optional.empty(),
                        line(facts.getTitle())
                                .filter(title -> !NO_TITLE.matcher(title).matches())
                                .or(pages::headline),
                        line(facts.getAuthor()),
                        day(facts),
                        Optional.ofNullable(document.getDocumentCatalog().getLanguage())
                                .orElse("und"),
                        pages.text()),
                name,
                Dated.Origin.FILE);
        return switch (intake) {
            case Intake.Read read -> Item.Whole.of(read);
            case Intake.Unreadable why -> new Item.Unreadable(why);
        };
    }

    private static Optional<String> line(@Nullable String written) {
        return Optional.ofNullable(written).flatMap(text -> Prose.line(text.replace("<", "&lt;")));
    }

    private static Optional<LocalDate> day(PDDocumentInformation facts) {
        return Optional.ofNullable(facts.getCreationDate())
                .map(Calendar::toInstant)
                .map(made -> LocalDate.ofInstant(
                        made, facts.getCreationDate().getTimeZone().toZoneId()))
                .filter(made -> made.getYear() >= 1985 && made.getYear() <= 2200);
    }

    /** @throws BrokenException where a stream of it unpacks to more than anybody wants in memory */
    private static void refuseBombs(byte[] bytes) throws BrokenException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean bomb = PACKED_TWICE.matcher(text).find();
        long all = 0;
        Matcher stream = STREAM.matcher(text);
        while (!bomb && stream.find()) {
            long unpacked = unpacked(bytes, stream.end());
            all += unpacked;
            bomb = unpacked > LARGEST_STREAM || all > 16 * LARGEST_STREAM;
        }
        if (bomb) {
            throw new BrokenException("a PDF that unpacks to too much", "print it to a new PDF");
        }
    }

    /** How much zlib data that begins here unpacks to, as far as the limit; 0 where there is none. */
    private static long unpacked(byte[] bytes, int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            var out = new byte[1 << 14];
            long n = 0;
            for (int more = inflater.inflate(out); more > 0 && n <= LARGEST_STREAM; more = inflater.inflate(out)) {
                n += more;
            }
            return n;
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
