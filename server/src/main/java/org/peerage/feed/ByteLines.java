package org.peerage.feed;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of bytes, each byte a character (ISO 8859-1), and what stands between them. */
final class ByteLines {
    private final Content in;
    private final byte[] buffer = new byte[1 << 14];
    private int at;
    private int end;
    private int number;

    /** @param in ends where it fails */
    ByteLines(Content in) {
        this.in = in;
    }

    static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** The next line with its line end, cut where it is longer than {@code most}; empty at the end. */
    Optional<String> next(int most) {
        var line = new ByteArrayOutputStream();
        int b = take();
        for (; b >= 0 && b != '\n'; b = take()) {
            if (line.size() < most) {
                line.write(b);
            }
        }
        if (b < 0 && line.size() == 0) {
            return Optional.empty();
        }
        number++;
        return Optional.of(line.toString(StandardCharsets.ISO_8859_1) + (b < 0 ? "" : "\n"));
    }

    /** The next so many bytes as a stream of their own; what it leaves is to be skipped by reading it. */
    InputStream stretch(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                int b = left > 0 ? take() : -1;
                left -= b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] to, int offset, int wanted) {
                if (wanted == 0) {
                    return 0;
                }
                if (left <= 0 || !filled()) {
                    return -1;
                }
                int n = (int) Math.min(left, Math.min(wanted, end - at));
                System.arraycopy(buffer, at, to, offset, n);
                at += n;
                left -= n;
                return n;
            }
        };
    }

    private int take() {
        return filled() ? buffer[at++] & 0xff : -1;
    }

    private boolean filled() {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return at < end;
    }
}
