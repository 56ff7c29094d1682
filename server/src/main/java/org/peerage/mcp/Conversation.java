package org.peerage.mcp;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines that come in and answers that go out. Whoever has asked and closes the input still gets the answers: the end comes when all have gone out, so that files
 * and pipes can be served, too.
 */
final class Conversation {
    /** A longer line is none that the tools understand. */
    private static final int LONGEST = 1 << 20;

    /** An answer that takes longer is not waited for. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final CountDownLatch end = new CountDownLatch(1);
    /** Questions without an answer. */
    private int open;

    InputStream in(InputStream in) {
        return new Questions(in);
    }

    OutputStream out(OutputStream out) {
        return new Replies(out);
    }

    /** Returns when nothing more comes in and goes out, or the thread is asked to end. */
    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void asked() {
        open++;
    }

    private synchronized void answered(int answers) {
        open -= answers;
        notifyAll();
    }

    private synchronized void finish() {
        long until = System.nanoTime() + PATIENCE_NANOS;
        try {
            for (long left = PATIENCE_NANOS; open > 0 && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end.countDown();
    }

    private static boolean isQuestion(byte[] line) {
        try {
            JsonNode message = JsonMapper.shared().readTree(line);
            return message.has("id") && message.has("method");
        } catch (JacksonException e) {
            return false;
        }
    }

    private final class Questions extends FilterInputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Questions(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            for (int i = from; i < from + read; i++) {
                take(bytes[i]);
            }
            if (read < 0) {
                finish();
            }
            return read;
        }

        private void take(byte one) {
            if (one != '\n') {
                if (line.size() < LONGEST) {
                    line.write(one);
                }
                return;
            }
            if (isQuestion(line.toByteArray())) {
                asked();
            }
            line.reset();
        }
    }

    /** Nothing is sent that is not an answer, each on a line. */
    private final class Replies extends FilterOutputStream {
        private int lines;

        Replies(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            for (int i = from; i < from + length; i++) {
                if (bytes[i] == '\n') {
                    lines++;
                }
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
            answered(lines);
            lines = 0;
        }
    }
}
