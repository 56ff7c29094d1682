package org.peerage.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** A stream of which somebody else waits for the end. */
final class EndingInput extends FilterInputStream {
    private final CountDownLatch end = new CountDownLatch(1);

    EndingInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        return ended(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return ended(super.read(bytes, from, length));
    }

    @Override
    public void close() throws IOException {
        super.close();
        end.countDown();
    }

    private int ended(int read) {
        if (read < 0) {
            end.countDown();
        }
        return read;
    }

    /** Returns when there is nothing more to read, or the thread is asked to end. */
    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
