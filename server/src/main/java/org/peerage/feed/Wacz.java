package org.peerage.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * WACZ 1.1: a zip file with web archives in it. Nothing of it is ever written to a disk, so names in it lead nowhere.
 */
final class Wacz implements Way {
    /** Bytes after the first unpacking, of all archives in it. */
    private static final long LARGEST = 16L << 30;

    private static final int MOST_ENTRIES = 10_000;
    private static final Pattern ARCHIVE = Pattern.compile("(?i)archive/[^/\\\\]+\\.warc(?:\\.gz)?");

    @Override
    public String name() {
        return "wacz";
    }

    @Override
    public boolean recognises(String head) {
        return head.startsWith("PK\3\4") || head.startsWith("PK\5\6");
    }

    @Override
    public Stream<Item> items(String name, Optional<URI> base, InputStream in) {
        return Flow.of(name, in, Flow.ENDLESS, content -> new Archives(name, base, content));
    }

    private static final class Archives implements Flow.Cursor {
        private final String name;
        private final Optional<URI> base;
        private final Tail tail;
        private final ZipInputStream zip;
        private Optional<Flow.Cursor> open = Optional.empty();
        private long left = LARGEST;
        private int entries;
        private int archives;

        Archives(String name, Optional<URI> base, Content content) {
            this.name = name;
            this.base = base;
            tail = new Tail(content.strict());
            zip = new ZipInputStream(tail);
        }

        @Override
        public Optional<Item> next() throws IOException {
            while (true) {
                if (open.isPresent()) {
                    Optional<Item> item = open.get().next();
                    if (item.isPresent()) {
                        return item;
                    }
                    open = Optional.empty();
                }
                Optional<ZipEntry> entry = Optional.ofNullable(zip.getNextEntry());
                if (entry.isEmpty()) {
                    return end();
                }
                if (++entries > MOST_ENTRIES) {
                    throw new BrokenException("over 10,000 files in it", "split it");
                }
                if (ARCHIVE.matcher(entry.get().getName()).matches()) {
                    open(entry.get().getName());
                }
            }
        }

        private void open(String archive) {
            archives++;
            open = Optional.of(Flow.Cursor.of(new Warc().items(name + " " + archive, base, new Bounded(zip))));
        }

        private Optional<Item> end() throws IOException {
            tail.transferTo(OutputStream.nullOutputStream());
            if (!tail.isWhole()) {
                throw new BrokenException("a zip file that is damaged or ends too early", BrokenException.AGAIN);
            }
            if (archives == 0) {
                throw new BrokenException(
                        "a zip file without web archives (archive/….warc.gz)", "unpack it, and name the files in it");
            }
            return Optional.empty();
        }

        /** What its end shows: the record without which no zip file is whole. */
        private static final class Tail extends FilterInputStream {
            /** The record has 22 bytes, and may have a comment. */
            private static final int KEPT = 1024;

            private String latest = "";

            Tail(InputStream in) {
                super(in);
            }

            boolean isWhole() {
                return latest.contains("PK\5\6");
            }

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                int n = in.read(to, offset, length);
                if (n > 0) {
                    String both = latest + new String(to, offset, n, StandardCharsets.ISO_8859_1);
                    latest = both.substring(Math.max(0, both.length() - KEPT));
                }
                return n;
            }
        }

        /** One file of the zip; closing it leaves the zip open. It breaks once and ends then: whoever looks for more behind the damage finds nothing. */
        private final class Bounded extends FilterInputStream {
            private boolean broken;

            Bounded(InputStream in) {
                super(in);
            }

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                if (broken) {
                    return -1;
                }
                try {
                    // what is read together with the last byte is lost where the sum is wrong
                    int n = in.read(to, offset, Math.min(length, 512));
                    left -= Math.max(0, n);
                    if (left < 0) {
                        throw new BrokenException("unpacks to over 16 GiB", "split it");
                    }
                    return n;
                } catch (IOException e) {
                    broken = true;
                    throw e;
                }
            }

            @Override
            public void close() {}
        }
    }
}
