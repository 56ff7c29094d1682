package org.peerage.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952), member after member, as archives hold a member for each record.
 *
 * <p>Unlike {@link java.util.zip.GZIPInputStream} it finds its way to the next member behind one that is damaged.
 */
final class Gunzip extends InputStream {
    private static final String DAMAGED = "its gzip data is damaged";
    private static final String CUT = "its gzip data ends too early";

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 13];
    private int at;
    private int end;
    private boolean within;
    private boolean finished;
    private Optional<IOException> failure = Optional.empty();

    Gunzip(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        try {
            return unpacked(to, offset, length);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    private int unpacked(byte[] to, int offset, int length) throws IOException {
        while (!finished) {
            if (!within && !header()) {
                finished = true;
                break;
            }
            int n = inflate(to, offset, length);
            if (n > 0) {
                crc.update(to, offset, n);
                return n;
            }
        }
        return -1;
    }

    private int inflate(byte[] to, int offset, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                if (peek() < 0) {
                    throw new BrokenException(CUT, BrokenException.AGAIN);
                }
                inflater.setInput(buffer, at, end - at);
                at = end;
            }
            int n = inflater.inflate(to, offset, length);
            if (n == 0 && inflater.finished()) {
                trailer();
            } else if (n == 0 && inflater.needsDictionary()) {
                throw new BrokenException(DAMAGED, BrokenException.AGAIN);
            }
            return n;
        } catch (DataFormatException e) {
            at = end - inflater.getRemaining();
            throw new BrokenException(DAMAGED, BrokenException.AGAIN);
        }
    }

    /** Whether another member begins; zeros may pad the end. */
    private boolean header() throws IOException {
        int first = take();
        while (first == 0) {
            first = take();
        }
        if (first < 0) {
            return false;
        }
        int flags = 0;
        boolean gzip = first == 0x1f && take() == 0x8b && take() == 8;
        if (gzip) {
            flags = need();
            for (int i = 0; i < 6; i++) {
                need();
            }
        }
        if (!gzip || (flags & 0xe0) != 0) {
            throw new BrokenException(DAMAGED, BrokenException.AGAIN);
        }
        skipFields(flags);
        begin();
        return true;
    }

    private void begin() {
        inflater.reset();
        crc.reset();
        within = true;
    }

    private void skipFields(int flags) throws IOException {
        if ((flags & 4) != 0) {
            for (int extra = need() | need() << 8; extra > 0; extra--) {
                need();
            }
        }
        for (int name : new int[] {8, 16}) {
            if ((flags & name) != 0) {
                while (need() != 0) {
                    // to the end of the name, or of the comment
                }
            }
        }
        if ((flags & 2) != 0) {
            need();
            need();
        }
    }

    private void trailer() throws IOException {
        at = end - inflater.getRemaining();
        within = false;
        long sum = 0;
        for (int i = 0; i < 32; i += 8) {
            sum |= (long) need() << i;
        }
        for (int i = 0; i < 4; i++) {
            need();
        }
        if (sum != crc.getValue()) {
            throw new BrokenException(DAMAGED, BrokenException.AGAIN);
        }
    }

    /** Looks for what begins as a member does; whether there is one. */
    boolean resume() throws IOException {
        within = false;
        failure = Optional.empty();
        int window = 0;
        for (int b = take(); b >= 0; b = take()) {
            window = window << 8 | b;
            // no flags, as nobody writes them in archives: four bytes are seldom met by chance
            if (window == 0x1f8b0800) {
                for (int i = 0; i < 6; i++) {
                    need();
                }
                begin();
                return true;
            }
        }
        return false;
    }

    private int need() throws IOException {
        int b = take();
        if (b < 0) {
            throw new BrokenException(CUT, BrokenException.AGAIN);
        }
        return b;
    }

    private int take() throws IOException {
        int b = peek();
        at += b < 0 ? 0 : 1;
        return b;
    }

    private int peek() throws IOException {
        if (at == end) {
            // a stream that breaks must not leave what was read before to be read again
            at = 0;
            end = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return at == end ? -1 : buffer[at] & 0xff;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
