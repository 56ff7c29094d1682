package org.peerage.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.ledger.Database;
import org.peerage.ledger.Doomed;
import org.peerage.ledger.Follower;
import org.peerage.ledger.Followers;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.TestDatabase;
import org.peerage.ledger.Users;
import org.peerage.mail.Courier;
import org.peerage.mail.MailServer;
import org.peerage.mail.MailSettings;
import org.peerage.offer.Languages;
import org.peerage.offer.LinkKey;
import org.peerage.offer.Rights;
import org.peerage.offer.Terms;

/**
 * A process that sends digests is killed at random points, as often as the system property {@code peerage.kills} says, while something new comes in between.
 *
 * <p>Everybody is told everything. A kill between the mail server's taking a mail and the marks' moving makes one mail say again what was told.
 */
class DigestsKillTest {
    @RegisterExtension
    static final TestDatabase STORE = new TestDatabase();

    private static final int KILLS = Integer.getInteger("peerage.kills", 3);
    private static final int READERS = 6;
    /** Longer than a lease, and than the pause between two mails at once. */
    private static final Duration ROUND = Duration.ofMinutes(20);

    private static final long PATIENCE = 60_000;
    private static final List<String> FIRST = List.of(
            "Tarn", "Ostler", "Pell", "Wick", "Brae", "Moss", "Quern", "Sedge", "Holt", "Fenn", "Lorn", "Garth", "Ruan",
            "Skell", "Thorn");
    private static final List<String> SECOND = List.of(
            "Grain", "Tea", "Cloth", "Paper", "Salt", "Glass", "Brick", "Honey", "Timber", "Copper", "Wool", "Barley",
            "Slate", "Linen", "Cider");

    @TempDir
    private Path folder;

    @Test
    void everybodyIsToldEverythingAndEachKillDoublesOneMailAtMost() throws Exception {
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mails.start();
        try (Database database = STORE.open()) {
            Ledger ledger = Ledger.in(database.dataSource());
            var purchases = new Purchases(ledger, Users.in(database.dataSource()));
            prepare(ledger, purchases);
            var random = new Random(29);
            int port = mails.getSmtp().getPort();
            for (int kill = 0; kill < KILLS; kill++) {
                purchases.tell(List.of(target(kill)));
                wake(ledger, kill);
                int seen = mails.getReceivedMessages().length + random.nextInt(READERS);
                Process sender = sender(port, kill);
                awaitMails(mails, seen);
                Thread.sleep(random.nextInt(20));
                sender.destroyForcibly().waitFor();
            }
            int last = KILLS;
            try (Courier _ = courier(database, port, last)) {
                awaitRest(ledger, mails, last);
            }
            Map<String, List<Set<String>>> told = told(mails);
            long doubles =
                    told.values().stream().mapToLong(DigestsKillTest::doubles).sum();
            System.out.printf(
                    "%d kills, %d readers, %d mails, %d doubles%n",
                    KILLS, READERS, mails.getReceivedMessages().length, doubles);
            assertThat(told).hasSize(READERS);
            assertThat(told.values())
                    .allSatisfy(
                            all -> assertThat(all.stream().flatMap(Set::stream).collect(Collectors.toSet()))
                                    .isEqualTo(targets()));
            assertThat(doubles).isLessThanOrEqualTo(KILLS);
        } finally {
            mails.stop();
        }
    }

    private static Set<String> targets() {
        return IntStream.range(0, KILLS).mapToObj(DigestsKillTest::target).collect(Collectors.toSet());
    }

    private static String target(int number) {
        return FIRST.get(number % FIRST.size()) + " " + SECOND.get(number / FIRST.size() % SECOND.size());
    }

    /** How many mails say again what one before them said. */
    private static long doubles(List<Set<String>> mails) {
        Set<String> before = new HashSet<>();
        long doubles = 0;
        for (Set<String> mail : mails) {
            doubles += mail.stream().anyMatch(before::contains) ? 1 : 0;
            before.addAll(mail);
        }
        return doubles;
    }

    /** What each reader was told, mail by mail. */
    private static Map<String, List<Set<String>>> told(GreenMail mails) throws Exception {
        Map<String, List<Set<String>>> told = new TreeMap<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            String text =
                    ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
            told.computeIfAbsent(mail.getAllRecipients()[0].toString(), _ -> new ArrayList<>())
                    .add(targets().stream()
                            .filter(target -> text.contains(Purchases.sentence(target)))
                            .collect(Collectors.toSet()));
        }
        return told;
    }

    private static void awaitMails(GreenMail mails, int count) throws InterruptedException {
        for (long waited = 0; mails.getReceivedMessages().length <= count && waited < PATIENCE; waited += 2) {
            Thread.sleep(2);
        }
        assertThat(mails.getReceivedMessages()).hasSizeGreaterThan(count);
    }

    /** Until nothing waits and nobody is behind. */
    private static void awaitRest(Ledger ledger, GreenMail mails, int round) throws Exception {
        for (long waited = 0; waited < PATIENCE; waited += 200) {
            wake(ledger, round);
            boolean isDone = told(mails).values().stream()
                            .filter(all -> all.stream()
                                    .flatMap(Set::stream)
                                    .collect(Collectors.toSet())
                                    .equals(targets()))
                            .count()
                    == READERS;
            if (isDone) {
                break;
            }
            Thread.sleep(200);
        }
        Thread.sleep(500);
    }

    private static void wake(Ledger ledger, int round) {
        var now = clock(round).instant();
        ledger.followers().wake(now, follower -> Schedule.next(follower, now));
    }

    private static Clock clock(int round) {
        return Clock.offset(Clock.systemUTC(), ROUND.multipliedBy(round + 1L));
    }

    private static void prepare(Ledger ledger, Purchases purchases) {
        Instant now = Instant.now();
        purchases.begin();
        for (int i = 0; i < READERS; i++) {
            ledger.followers()
                    .change(purchases.follower("reader-" + i, now), Follower.Rhythm.AT_ONCE, ZoneOffset.UTC, now);
        }
    }

    private static Courier courier(Database database, int port, int round) {
        Ledger ledger = Ledger.in(database.dataSource());
        Clock clock = clock(round);
        LinkKey key = LinkKey.of("a secret of the tests, long enough");
        Users users = Users.in(database.dataSource());
        var digests = new Digests(
                new Purchases(ledger, users).watch(),
                ledger,
                users,
                new Rights(ledger.leads(), key, clock),
                key,
                Languages.standard(),
                new Terms(
                        URI.create("https://peerage.example.org"),
                        "Peerage",
                        "Peerage, 4 Signal Row",
                        Terms.LIFE,
                        Terms.USES,
                        Terms.RETENTION),
                Optional.empty(),
                clock);
        var settings = MailSettings.of(
                new MailSettings.Server("127.0.0.1", port, MailSettings.Encryption.WHERE_OFFERED, Optional.empty()),
                "peerage@example.org");
        return Courier.start(
                ledger.outbox(), Map.of(Followers.DIGEST, digests), new MailServer(settings, clock), clock);
    }

    private Process sender(int port, int round) throws IOException {
        return Doomed.running(Sender.class, STORE.url(), port, round)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    /** Sends until it is killed. */
    static final class Sender {
        private Sender() {}

        public static void main(String[] args) throws InterruptedException {
            try (Database database = Database.open(Optional.of(args[0]), Path.of("unused"), _ -> {});
                    Courier _ = courier(database, Integer.parseInt(args[1]), Integer.parseInt(args[2]))) {
                Thread.sleep(Duration.ofMinutes(5));
            }
        }
    }
}
