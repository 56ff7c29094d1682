package org.peerage.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cluster in PostgreSQL's sense: a data folder and the server that works on it. Whoever uses one holds the {@link FolderLock}.
 *
 * @param programs PostgreSQL's own, with bin, lib and share
 * @param folder holds the data folder, and the password beside it
 * @param log takes what the server says
 * @param user whom the server runs as
 */
record Cluster(Path programs, Path folder, Path log, OsUser user) {
    static final String SUPERUSER = "peerage";

    /** For so long the remains of a killed server may keep a new one from starting. */
    private static final Duration RETRIES = Duration.ofSeconds(10);

    private static final Duration BETWEEN_RETRIES = Duration.ofMillis(300);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /** Beyond this the user is told what is going on. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static final Duration SHUTDOWN = Duration.ofMinutes(1);

    private static final int LOG_BYTES = 10 << 20;
    private static final int LINES_QUOTED = 5;
    private static final int PASSWORD_BYTES = 24;

    /** Makes the data folder unless it is there. */
    void initialise() throws IOException {
        if (!Files.exists(data())) {
            writePassword();
        }
        Staging.make(data(), this::initialise);
        String version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(Bundle.MAJOR_VERSION)) {
            throw new DatabaseException(
                    data() + " is of PostgreSQL " + version + ", and this Peerage brings " + Bundle.VERSION,
                    "write a backup with the Peerage that made it, and restore it here with another PEERAGE_HOME");
        }
    }

    private void initialise(Path unfinished) throws IOException {
        user.own(unfinished);
        Process initdb = command(
                        "initdb",
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions")
                .start();
        String said = new String(initdb.getInputStream().readAllBytes(), UTF_8);
        if (initdb.onExit().join().exitValue() != 0) {
            throw new DatabaseException(
                    "PostgreSQL could not make a data folder in " + folder + ": " + said.strip(),
                    "mend that, or use your own server by --database URL");
        }
    }

    String password() throws IOException {
        return Files.readString(passwordFile());
    }

    /**
     * Starts the server, or finds the one that a killed Peerage left running. Returns when it has recovered from whatever happened
     * before, however long that takes.
     *
     * @return the port it listens on, of 127.0.0.1
     * @throws DatabaseException where it does not start
     */
    int start(Consumer<String> notice) throws IOException, InterruptedException {
        var waiting = new Waiting();
        boolean told = false;
        Optional<Process> launched = Optional.empty();
        for (; ; Thread.sleep(BETWEEN_LOOKS)) {
            Optional<Postmaster> running = Postmaster.of(data());
            if (running.filter(Postmaster::isReady).isPresent()) {
                return running.get().port();
            }
            if (running.isEmpty() && launched.filter(Process::isAlive).isEmpty()) {
                if (launched.isPresent()) {
                    retry(waiting);
                }
                launched = Optional.of(launch());
            }
            if (!told && waiting.isLongerThan(SILENCE)) {
                notice.accept("the database is starting; after a crash it recovers first, which can take minutes");
                told = true;
            }
        }
    }

    private void retry(Waiting waiting) throws IOException, InterruptedException {
        if (waiting.isLongerThan(RETRIES)) {
            throw new DatabaseException(
                    "the database in " + folder + " does not start. It says: " + lastWords(),
                    "mend that (" + log + " has more), or use your own server by --database URL");
        }
        Thread.sleep(BETWEEN_RETRIES);
    }

    /** In a session of its own, so that Ctrl-C ends Peerage first, which then stops the server in good order. */
    private Process launch() throws IOException {
        Postmaster.clear(data());
        configure();
        rotateLog();
        return user.command(List.of("setsid", program("postgres"), "-D", data().toString(), "-p", freePort()))
                .directory(folder.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Ends all connections and stops the server, and waits for that. Does nothing where none runs. */
    void stop() throws IOException, InterruptedException {
        if (Postmaster.of(data()).isEmpty()) {
            return;
        }
        command("pg_ctl", "stop", "--pgdata=" + data(), "--mode=fast", "--no-wait", "--silent")
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        var waiting = new Waiting();
        while (Postmaster.of(data()).isPresent() && !waiting.isLongerThan(SHUTDOWN)) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private ProcessBuilder command(String program, String... arguments) {
        return user.command(Stream.concat(Stream.of(program(program)), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile());
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private void writePassword() throws IOException {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.writeString(passwordFile(), "");
        user.own(passwordFile());
        Files.writeString(passwordFile(), Base64.getUrlEncoder().encodeToString(random));
    }

    private void configure() throws IOException {
        Path file = data().resolve("postgresql.conf");
        try (InputStream settings = Objects.requireNonNull(Cluster.class.getResourceAsStream("postgresql.conf"))) {
            Files.copy(settings, file, REPLACE_EXISTING);
        }
        user.own(file);
    }

    /** Another program may take it before the server does; then the next try has another one. */
    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), REPLACE_EXISTING);
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.stream()
                .skip(Math.max(0, lines.size() - LINES_QUOTED))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** How long something has been waited for. */
    private static final class Waiting {
        private final long since = System.nanoTime();

        boolean isLongerThan(Duration limit) {
            return System.nanoTime() - since > limit.toNanos();
        }
    }
}
