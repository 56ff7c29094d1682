package org.peerage.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.ledger.Database;
import org.peerage.ledger.Doomed;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Outbox;
import org.peerage.ledger.Posting;
import org.peerage.ledger.TestDatabase;

/**
 * A process that puts mails and sends them is killed at random points. As often as the system property {@code peerage.kills} says.
 *
 * <p>What it said to have put arrives. A kill between the server's taking a mail and the outbox' knowing it makes one mail come twice: SMTP has no way to
 * ask whether a server has a mail, so nobody can do better.
 */
class OutboxKillTest {
    @RegisterExtension
    static final TestDatabase STORE = new TestDatabase();

    private static final int KILLS = Integer.getInteger("peerage.kills", 3);
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final String END = ".";

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndEachKillDoublesOneMailAtMost() throws Exception {
        Set<Long> put = new HashSet<>();
        try (var server = new TroubledServer(Optional.empty());
                Database database = STORE.open()) {
            Ledger ledger = Ledger.in(database.dataSource());
            var random = new Random(23);
            for (int kill = 0; kill < KILLS; kill++) {
                Process sender = sender(
                        server.port(), put.stream().mapToLong(n -> n).max().orElse(0) + 1_000);
                try (BufferedReader out = sender.inputReader()) {
                    out.lines()
                            .limit(1 + random.nextInt(60))
                            .flatMap(OutboxKillTest::number)
                            .forEach(put::add);
                    Thread.sleep(random.nextInt(20));
                    sender.toHandle().destroyForcibly();
                    out.lines().flatMap(OutboxKillTest::number).forEach(put::add);
                    sender.waitFor();
                }
            }
            deliverTheRest(ledger.outbox(), server.port());
            Map<String, Long> times = server.mails().stream()
                    .collect(Collectors.groupingBy(TroubledServer.Mail::id, Collectors.counting()));
            Set<Long> arrived = server.mails().stream()
                    .map(mail -> Long.valueOf(mail.recipient().replaceAll("\\D", "")))
                    .collect(Collectors.toSet());
            long doubled = times.values().stream().mapToLong(n -> n - 1).sum();
            System.out.printf("%d kills, %d put, %d mails, %d doubles%n", KILLS, put.size(), times.size(), doubled);
            assertThat(put).hasSizeGreaterThanOrEqualTo(KILLS);
            assertThat(arrived).containsAll(put);
            assertThat(times).hasSize(arrived.size());
            assertThat(doubled).isLessThanOrEqualTo(KILLS);
        }
    }

    /** Whatever is left, with what the last one that was killed had in hand. */
    private static void deliverTheRest(Outbox outbox, int port) throws InterruptedException {
        Thread.sleep(LEASE);
        Courier courier = courier(outbox, port);
        while (courier.deliver()) {
            // on to the next
        }
    }

    private static Courier courier(Outbox outbox, int port) {
        var settings = MailSettings.of(
                new MailSettings.Server("127.0.0.1", port, MailSettings.Encryption.WHERE_OFFERED, Optional.empty()),
                "peerage@example.org");
        return new Courier(
                outbox,
                Map.of(Samples.KIND, new Readers()),
                new MailServer(settings, Clock.systemUTC()),
                Clock.systemUTC(),
                LEASE);
    }

    /** The number in a whole line: the last one may be cut off. */
    private static Stream<Long> number(String line) {
        return line.endsWith(END)
                ? Stream.of(Long.valueOf(line.substring(0, line.length() - END.length())))
                : Stream.empty();
    }

    private Process sender(int port, long first) throws IOException {
        return Doomed.running(Sender.class, STORE.url(), port, first)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    /** Everybody reads samples. */
    private static final class Readers implements Correspondence {
        @Override
        public Optional<Letter> write(Posting posting) {
            return new Samples()
                    .with(posting.object(), "reader-" + posting.object() + "@example.org")
                    .write(posting);
        }

        @Override
        public void undeliverable(Posting posting, Failure failure) {
            throw new IllegalStateException("everybody can be reached");
        }
    }

    /** Puts one mail after another, prints the number of each that is stored, and sends them meanwhile. */
    static final class Sender {
        private Sender() {}

        public static void main(String[] args) throws InterruptedException {
            try (Database database = Database.open(Optional.of(args[0]), Path.of("unused"), _ -> {})) {
                Outbox outbox = Ledger.in(database.dataSource()).outbox();
                courier(outbox, Integer.parseInt(args[1])).begun();
                for (long number = Long.parseLong(args[2]); ; number++) {
                    outbox.put(
                            new Posting(Samples.KIND, number, Clock.systemUTC().instant()));
                    System.out.print(number + END + "\n");
                    System.out.flush();
                    // about as fast as they are sent
                    Thread.sleep(5);
                }
            }
        }
    }
}
