package org.peerage.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server's main process, as its file {@code postmaster.pid} tells of it.
 *
 * @param port that it listens on
 * @param status a word such as "starting", "ready" and "stopping"
 */
record Postmaster(long pid, int port, String status) {
    private static final int LINES = 8;

    /** The running server of a data folder. A file left by one that is gone is none, and neither is one half written. */
    static Optional<Postmaster> of(Path data) throws IOException {
        return written(data).filter(postmaster -> postmaster.worksIn(data.toAbsolutePath()));
    }

    /**
     * Removes the file of a server that is gone: where another process has come by its number, as happens after a restart of the
     * machine, PostgreSQL would refuse to start. Should parts of the old server live on, it still notices by their shared memory.
     */
    static void clear(Path data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    boolean isReady() {
        return status.equals("ready");
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty also for a file that lost its content with the power. */
    private static Optional<Postmaster> written(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(data), ISO_8859_1);
            return lines.size() < LINES
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0)),
                            Integer.parseInt(lines.get(3)),
                            lines.get(7).strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The number alone proves nothing: it may be another process by now, or a dead one that nobody has reaped. */
    private boolean worksIn(Path data) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }
}
