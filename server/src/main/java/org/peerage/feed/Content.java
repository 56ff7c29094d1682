package org.peerage.feed;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of something, after gzip where it is packed.
 *
 * <p>Where they are damaged, cut off or too many it ends early and keeps why, so that whoever reads gets all that is there. Nothing is read before
 * somebody asks, and nothing unpacked ahead of need.
 */
final class Content extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final InputStream raw;
    private final long largest;
    private Optional<InputStream> plain = Optional.empty();
    private Optional<Gunzip> packed = Optional.empty();
    private Optional<IOException> failure = Optional.empty();
    private long taken;

    Content(InputStream raw, long largest) {
        this.raw = raw;
        this.largest = largest;
    }

    /** Why it ended early. */
    Optional<IOException> failure() {
        return failure;
    }

    /** The first characters, one a byte (ISO 8859-1); they are still to be read. */
    String head(int most) throws IOException {
        InputStream in = opened();
        in.mark(most);
        var head = new byte[most];
        int n = 0;
        try {
            for (int more = 0; more >= 0 && n < most; n += Math.max(more, 0)) {
                more = in.read(head, n, most - n);
            }
        } catch (IOException e) {
            // comes again when it is read
        }
        in.reset();
        return new String(head, 0, n, StandardCharsets.ISO_8859_1);
    }

    /** The same as a stream that throws at its end where it ended early. */
    InputStream strict() {
        return new Strict();
    }

    /**
     * All of it.
     *
     * @throws IOException where it ended early
     */
    byte[] whole() throws IOException {
        byte[] bytes = readAllBytes();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return bytes;
    }

    /** Goes on behind the damage of a packed part, at the next part; whether there is one. */
    boolean resume() {
        if (packed.isEmpty() || taken >= largest) {
            return false;
        }
        try {
            if (packed.get().resume()) {
                failure = Optional.empty();
                plain = Optional.of(new BufferedInputStream(packed.get(), BUFFER));
                return true;
            }
        } catch (IOException e) {
            // what failed before is told
        }
        return false;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        if (failure.isPresent()) {
            return -1;
        }
        if (length == 0) {
            return 0;
        }
        try {
            int n = opened().read(to, offset, (int) Math.min(length, Math.max(1, largest - taken)));
            if (n > 0 && taken + n > largest) {
                throw new BrokenException(
                        (packed.isPresent() ? "unpacks to over " : "over ") + (largest >> 20)
                                + " MiB, the limit for one of its kind",
                        "split it");
            }
            taken += Math.max(n, 0);
            return n;
        } catch (IOException e) {
            failure = Optional.of(e);
            return -1;
        }
    }

    private InputStream opened() throws IOException {
        if (plain.isEmpty()) {
            var buffered = new BufferedInputStream(new OneByOne(raw), BUFFER);
            buffered.mark(2);
            boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
            buffered.reset();
            packed = gzip ? Optional.of(new Gunzip(buffered)) : Optional.empty();
            plain = Optional.of(gzip ? new BufferedInputStream(packed.get(), BUFFER) : buffered);
        }
        return plain.get();
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    /** Each read is a read of its own: a buffer that reads twice at once loses the first where the second fails. */
    private static final class OneByOne extends FilterInputStream {
        OneByOne(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 0;
        }
    }

    private final class Strict extends InputStream {
        @Override
        public int read() throws IOException {
            return checked(Content.this.read());
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            return checked(Content.this.read(to, offset, length));
        }

        private int checked(int n) throws IOException {
            if (n < 0 && failure.isPresent()) {
                throw failure.get();
            }
            return n;
        }
    }
}
