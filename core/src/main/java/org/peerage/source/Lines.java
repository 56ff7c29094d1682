package org.peerage.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, each within a limit. */
final class Lines {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private int number;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** A line; of one over the limit, its beginning. */
    static final class Line {
        private final int number;
        private final byte[] bytes;
        private final long length;

        private Line(int number, byte[] bytes, long length) {
            this.number = number;
            this.bytes = bytes;
            this.length = length;
        }

        /** From 1. */
        int number() {
            return number;
        }

        /** Without the line end. */
        byte[] bytes() {
            return bytes;
        }

        /** Of all that was read of it, in bytes. */
        long length() {
            return length;
        }

        boolean whole() {
            return bytes.length == length;
        }

        boolean blank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The next line, empty at the end. Of a line that is over the limit the rest is passed over, but no more than
     * {@code patience} bytes of it; then its {@code length} says so.
     */
    Optional<Line> next(long patience) throws IOException {
        var bytes = new ByteArrayOutputStream(256);
        long length = 0;
        boolean any = false;
        while (length <= patience && (position < filled || fill())) {
            any = true;
            int end = lineEnd();
            int n = end - position;
            bytes.write(buffer, position, (int) Math.min(n, Math.max(0, limit - length)));
            length += n;
            position = end;
            if (end < filled) {
                position++;
                break;
            }
        }
        return any ? Optional.of(new Line(++number, bytes.toByteArray(), length)) : Optional.empty();
    }

    private int lineEnd() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
