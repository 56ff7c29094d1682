package org.peerage.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The bytes of a document after gzip or xz, whichever the content says, and the head of them to tell the format by.
 *
 * <p>Nothing is unpacked ahead of need, so a bomb goes off only as far as somebody reads.
 */
final class Unpacked implements AutoCloseable {
    /** Enough for any signature, a page's head and the first fields of a record. */
    static final int HEAD = 1 << 16;

    /** In KiB; xz -9 takes 64 MiB, its largest dictionaries 1.5 GiB. */
    private static final int XZ_MEMORY = 256 << 10;

    private final BufferedInputStream in;
    private final byte[] head;
    private final boolean packed;

    /** @throws IOException where the stream cannot be read; the stream is closed then */
    Unpacked(InputStream raw) throws IOException {
        try {
            byte[] magic = raw.readNBytes(6);
            InputStream whole = new Rejoined(magic, raw);
            boolean gzip = startsWith(magic, 0x1f, 0x8b);
            boolean xz = startsWith(magic, 0xfd, '7', 'z', 'X', 'Z', 0);
            this.packed = gzip || xz;
            InputStream plain =
                    gzip ? new GZIPInputStream(whole, HEAD) : xz ? new XZInputStream(whole, XZ_MEMORY) : whole;
            this.in = new BufferedInputStream(plain, HEAD);
            this.head = peek();
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    InputStream stream() {
        return in;
    }

    /** The first bytes, at most {@link #HEAD}; they are still in the stream. */
    byte[] head() {
        return head;
    }

    boolean packed() {
        return packed;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** A stream that breaks within its head has still given what came before. */
    private byte[] peek() throws IOException {
        in.mark(HEAD);
        var bytes = new byte[HEAD];
        int length = 0;
        try {
            for (int n; length < HEAD && (n = in.read(bytes, length, HEAD - length)) > 0; ) {
                length += n;
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
        }
        in.reset();
        return Arrays.copyOf(bytes, length);
    }

    /** The bytes that were read ahead, then the rest; unlike SequenceInputStream it tells how much is available. */
    private static final class Rejoined extends InputStream {
        private final ByteArrayInputStream ahead;
        private final InputStream rest;

        Rejoined(byte[] ahead, InputStream rest) {
            this.ahead = new ByteArrayInputStream(ahead);
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            int b = ahead.read();
            return b >= 0 ? b : rest.read();
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int n = ahead.read(to, offset, length);
            return n > 0 || length == 0 ? Math.max(n, 0) : rest.read(to, offset, length);
        }

        /** GZIPInputStream asks this to know whether another member follows. */
        @Override
        public int available() throws IOException {
            return Math.max(ahead.available(), rest.available());
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}
