package org.peerage.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;

/** Bytes of UTF-8 that are printed as characters, such as results that go to standard output. */
final class PrintedBytes extends OutputStream {
    private static final int SIZE = 8_192;

    private final Writer out;
    private final CharsetDecoder decoder = UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    private final CharBuffer characters = CharBuffer.allocate(SIZE);

    PrintedBytes(Writer out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            int fits = Math.min(bytes.remaining(), from + length - at);
            bytes.put(some, at, fits);
            at += fits;
            print();
        }
    }

    /** A character that has begun waits for the rest of its bytes. */
    private void print() throws IOException {
        bytes.flip();
        decoder.decode(bytes, characters, false);
        bytes.compact();
        characters.flip();
        out.append(characters);
        characters.clear();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Prints on: standard output stays open. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
