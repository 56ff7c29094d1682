package org.peerage.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream as bytes, one in memory at a time, and each up to a limit. */
final class ByteLines {
    private final InputStream in;
    private final int most;

    /** @param most bytes of a line that are read; what is behind them is passed over, but for one byte that tells */
    ByteLines(InputStream in, int most) {
        this.in = new BufferedInputStream(in);
        this.most = most;
    }

    /** The next line without its end; empty at the end of the stream. Longer than the limit where the line is. */
    Optional<byte[]> next() throws IOException {
        var line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        while (b >= 0 && b != '\n') {
            if (line.size() <= most) {
                line.write(b);
            }
            b = in.read();
        }
        return Optional.of(line.toByteArray());
    }
}
