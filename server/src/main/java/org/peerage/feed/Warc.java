package org.peerage.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.peerage.article.Article;

/**
 * Web archives (ISO 28500), plain or a gzip member a record: pages, texts and PDFs that were answered with 200, and resources. A revisit holds
 * nothing new and gives no item. Behind a damaged record it goes on at the next.
 */
final class Warc implements Way {
    private static final Pattern VERSION = Pattern.compile("WARC/\\d\\.\\d{1,2}\\s*");
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length:\\s*(\\d{1,12})\\s*$");
    private static final int LONGEST_LINE = 1 << 14;
    private static final int LONGEST_HEADER = 1 << 16;
    /** Bytes of one record; what is longer is passed over. */
    private static final long LARGEST = 1L << 30;

    @Override
    public String name() {
        return "warc";
    }

    @Override
    public boolean recognises(String head) {
        return head.startsWith("WARC/");
    }

    @Override
    public Stream<Item> items(String name, Optional<URI> base, InputStream in) {
        return Flow.of(name, in, Flow.ENDLESS, content -> Flow.Cursor.of(new Records(name, content)));
    }

    private static final class Records implements Flow.Steps {
        private final String name;
        private final Content content;
        private final ByteLines lines;
        private int record;
        private boolean lost;

        Records(String name, Content content) {
            this.name = name;
            this.content = content;
            lines = new ByteLines(content);
        }

        @Override
        public boolean step(Queue<Item> to) throws IOException {
            Optional<String> line = lines.next(LONGEST_LINE);
            if (line.isEmpty()) {
                return resumed(to);
            }
            if (VERSION.matcher(line.get()).matches()) {
                lost = false;
                record++;
                record(line.get(), to);
            } else if (!line.get().isBlank() && !lost) {
                lost = true;
                to.add(Item.Unreadable.at(
                        name + " behind record " + record,
                        "no record of a web archive; it goes on at the next",
                        BrokenException.AGAIN));
            }
            return true;
        }

        /** At the end of what can be unpacked. */
        private boolean resumed(Queue<Item> to) {
            Optional<IOException> failure = content.failure();
            if (failure.isEmpty() || !content.resume()) {
                return false;
            }
            to.add(BrokenException.at(name + " record " + record, failure.get()));
            lost = true;
            return true;
        }

        private void record(String version, Queue<Item> to) throws IOException {
            String where = name + " record " + record;
            String header = header(version);
            Matcher length = LENGTH.matcher(header);
            if (!length.find()) {
                lost = true;
                to.add(Item.Unreadable.at(where, "it does not say how long it is", BrokenException.AGAIN));
                return;
            }
            long bytes = Long.parseLong(length.group(1));
            if (bytes > LARGEST) {
                to.add(Item.Unreadable.at(where, "over 1 GiB, passed over", "leave it out"));
            }
            try (InputStream block = lines.stretch(bytes)) {
                if (bytes <= LARGEST) {
                    read(where, header, block, to);
                }
                block.transferTo(OutputStream.nullOutputStream());
            }
        }

        private String header(String version) {
            var header = new StringBuilder(version);
            Optional<String> line = lines.next(LONGEST_LINE);
            while (line.isPresent() && !line.get().isBlank()) {
                if (header.length() < LONGEST_HEADER) {
                    header.append(line.get());
                }
                line = lines.next(LONGEST_LINE);
            }
            return header.append("\r\n").toString();
        }

        /** What is wrong within one record is no matter of the others. */
        private void read(String where, String header, InputStream block, Queue<Item> to) {
            var whole = new SequenceInputStream(new ByteArrayInputStream(ByteLines.bytes(header)), block);
            try (var reader = new WarcReader(whole)) {
                reader.setLenient(true);
                Optional<WarcRecord> parsed = reader.next();
                if (parsed.isPresent() && parsed.get() instanceof WarcTargetRecord target) {
                    target(where, target, to);
                }
            } catch (IOException | RuntimeException e) {
                if (content.failure().isEmpty()) {
                    to.add(BrokenException.at(where, e));
                }
            }
        }

        private void target(String where, WarcTargetRecord target, Queue<Item> to) throws IOException {
            switch (target) {
                case WarcResponse response
                when response.contentType().base().equals(MediaType.HTTP) -> {
                    if (response.http().status() == 200) {
                        payload(
                                where,
                                response,
                                response.http().contentType(),
                                response.http().bodyDecoded(),
                                to);
                    }
                }
                case WarcResource resource -> payload(where, resource, resource.contentType(), resource.body(), to);
                default -> {}
            }
        }

        private void payload(String where, WarcTargetRecord target, MediaType type, MessageBody body, Queue<Item> to)
                throws IOException {
            Optional<URI> url = Addresses.of(Optional.empty(), target.target());
            Optional<Way> way = way(type, url);
            if (way.isEmpty()) {
                return;
            }
            try (Stream<Item> items = way.get().items(where, url, body.stream())) {
                // a record that is cut off holds no whole article
                for (Item item : items.map(item -> placed(item, url, target)).toList()) {
                    if (content.failure().isEmpty()) {
                        to.add(item);
                    }
                }
            }
        }

        private static Optional<Way> way(MediaType type, Optional<URI> url) {
            boolean robots =
                    url.filter(at -> at.getPath().equals("/robots.txt")).isPresent();
            String kind = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
            return switch (kind) {
                case "text/html", "application/xhtml+xml" -> Optional.of(new Documents());
                case "text/plain" -> robots ? Optional.empty() : Optional.of(new Documents());
                case "application/pdf" -> Optional.of(new Pdf());
                default -> Optional.empty();
            };
        }

        private static Item placed(Item item, Optional<URI> url, WarcTargetRecord target) {
            return switch (item) {
                case Item.Whole whole ->
                    new Item.Whole(
                            at(whole.article(), url),
                            whole.dated(),
                            Optional.of(target.date()),
                            Optional.of(target.id().toString()));
                default -> item;
            };
        }

        /** What a page says of its own address counts within its own site only: anybody can archive a page that claims another's. */
        private static Article at(Article article, Optional<URI> fetched) {
            Optional<URI> said = article.url()
                    .flatMap(written -> Addresses.of(fetched, written))
                    .filter(own -> fetched.filter(at -> at.getHost().equals(own.getHost()))
                            .isPresent());
            return new Article(
                    article.document(),
                    said.or(() -> fetched).map(URI::toString),
                    article.publisher(),
                    article.title(),
                    article.author(),
                    article.published(),
                    article.language(),
                    article.text());
        }
    }
}
