package org.peerage.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerage.access.MovingClock;
import org.peerage.ledger.Database;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Outbox;
import org.peerage.ledger.Posting;
import org.peerage.ledger.TestDatabase;
import org.peerage.mail.TroubledServer.Phase;
import org.peerage.mail.TroubledServer.Trouble;

/** Mails on their way through a server that does everything wrong, each wrong in turn. */
class CourierTest {
    @RegisterExtension
    static final TestDatabase STORE = new TestDatabase();

    @TempDir
    private static Path folder;

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static Database database;
    private static Outbox outbox;
    private static Certificate certificate;
    private static TroubledServer server;

    private final MovingClock clock = new MovingClock();
    private final Samples samples = new Samples();
    private final long number = NUMBERS.incrementAndGet();

    @BeforeAll
    static void open() throws Exception {
        database = STORE.open();
        outbox = Ledger.in(database.dataSource()).outbox();
        certificate = Certificate.in(folder);
        server = new TroubledServer(Optional.of(certificate.context()));
    }

    @AfterAll
    static void close() {
        server.close();
        database.close();
    }

    private Courier courier(Duration answering) {
        var settings = MailSettings.of(
                new MailSettings.Server("127.0.0.1", server.port(), MailSettings.Encryption.STARTTLS, Optional.empty()),
                "Peerage <peerage@example.org>");
        var patience = new Patience(Duration.ofMinutes(1), answering, Duration.ofMinutes(1));
        return new Courier(
                outbox,
                Map.of(Samples.KIND, samples),
                new MailServer(
                        settings,
                        clock,
                        patience,
                        Optional.of(certificate.context().getSocketFactory())),
                clock,
                LEASE);
    }

    private Courier courier() {
        return courier(Duration.ofMinutes(1));
    }

    private void put() {
        samples.with(number, address());
        outbox.put(new Posting(Samples.KIND, number, clock.instant()));
    }

    private String address() {
        return "reader-" + number + "@example.org";
    }

    /** As the server has them, doubles too. */
    private List<TroubledServer.Mail> arrived() {
        return server.mails().stream()
                .filter(mail -> mail.recipient().equals(address()))
                .toList();
    }

    private static Stream<Phase> phases() {
        return Stream.of(Phase.values());
    }

    @Test
    void whatIsPutIsSentOnce() {
        put();
        assertThat(courier().deliver()).isTrue();
        assertThat(courier().deliver()).isFalse();
        assertThat(arrived())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Sample " + number + "\r\n.\r\nends after a dot"));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void aConnectionThatBreaksLosesNothing(Phase phase) {
        failsThenWorks(phase, new Trouble.Drop(), courier());
        assertThat(arrived())
                .extracting(TroubledServer.Mail::id)
                .hasSize(taken(phase))
                .containsOnly(id());
    }

    @ParameterizedTest
    @MethodSource("phases")
    void aServerThatHangsLosesNothing(Phase phase) {
        failsThenWorks(phase, new Trouble.Hang(), courier(Duration.ofSeconds(2)));
        assertThat(arrived())
                .extracting(TroubledServer.Mail::id)
                .hasSize(taken(phase))
                .containsOnly(id());
    }

    /** After the text the server has the mail and the courier cannot know: it comes twice, under one name. */
    private static int taken(Phase phase) {
        return phase == Phase.END ? 2 : 1;
    }

    private String id() {
        return arrived().getFirst().id();
    }

    /** Where a server can say no: not in the midst of a text; of the second EHLO Jakarta Mail makes nothing. */
    private static Stream<Phase> answers() {
        return phases().filter(phase -> phase != Phase.TEXT && phase != Phase.ENCRYPTED_EHLO);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aServerThatIsBusyIsAskedAgain(Phase phase) {
        failsThenWorks(phase, new Trouble.No("451 4.3.0 later"), courier());
        assertThat(arrived()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void onlyWhatIsRefusedForItsRecipientOrTextIsGivenUp(Phase phase) {
        if (phase == Phase.RCPT || phase == Phase.END) {
            put();
            server.trouble(phase, new Trouble.No("550 5.1.1 <" + address() + "> unknown"));
            assertThat(courier().deliver()).isTrue();
            assertThat(samples.failures())
                    .containsExactly(new Failure(
                            Failure.Kind.REFUSED, (phase == Phase.RCPT ? "RCPT TO" : "the text") + ": 550 5.1.1"));
            clock.pass(Duration.ofDays(9));
            assertThat(courier().deliver()).isFalse();
            assertThat(arrived()).isEmpty();
        } else {
            failsThenWorks(phase, new Trouble.No("554 5.3.0 never"), courier());
            assertThat(arrived()).hasSize(1);
        }
    }

    private void failsThenWorks(Phase phase, Trouble trouble, Courier first) {
        put();
        server.trouble(phase, trouble);
        assertThat(first.deliver()).isTrue();
        assertThat(samples.failures()).isEmpty();
        clock.pass(Duration.ofSeconds(59));
        assertThat(courier().deliver()).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(courier().deliver()).isTrue();
        assertThat(courier().deliver()).isFalse();
        assertThat(samples.failures()).isEmpty();
    }

    @Test
    void policiesAndFullBoxesSuppressNobody() {
        for (String line : List.of("550 5.7.1 relaying denied", "530 5.7.0 sign in first", "552 5.2.2 full")) {
            samples.with(number, address());
            outbox.put(new Posting(Samples.KIND, number, clock.instant()));
            server.trouble(Phase.RCPT, new Trouble.No(line));
            assertThat(courier().deliver()).isTrue();
            assertThat(samples.failures()).isEmpty();
            clock.pass(Duration.ofMinutes(1));
            assertThat(courier().deliver()).isTrue();
        }
        assertThat(arrived()).hasSize(3);
    }

    @Test
    void pausesDoubleToFourHoursAndEndAfterThreeDays() {
        assertThat(Stream.of(1, 2, 3, 8, 9, 10, 99).map(Courier::pause).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 128L, 240L, 240L, 240L);
        put();
        Duration waited = Duration.ZERO;
        int tries = 0;
        for (server.trouble(Phase.GREETING, new Trouble.Drop());
                courier().deliver();
                server.trouble(Phase.GREETING, new Trouble.Drop())) {
            tries++;
            waited = waited.plus(Courier.pause(tries));
            clock.pass(Courier.pause(tries));
        }
        server.calm();
        assertThat(tries).isEqualTo(26);
        assertThat(waited.minus(Courier.pause(tries))).isBetween(Duration.ofDays(3), Duration.ofHours(73));
        assertThat(samples.failures()).isEmpty();
    }

    @Test
    void whatItIsAboutMayBeGone() {
        put();
        samples.forget(number);
        assertThat(courier().deliver()).isTrue();
        assertThat(courier().deliver()).isFalse();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void addressesThatNoServerTakesAreRefused() {
        outbox.put(new Posting(Samples.KIND, number, clock.instant()));
        samples.with(number, "a\r\nBcc: all@example.org");
        assertThat(courier().deliver()).isTrue();
        assertThat(samples.failures()).extracting(Failure::kind).containsExactly(Failure.Kind.REFUSED);
    }

    @Test
    @Timeout(120)
    void aCourierOnItsRoundEndsWithTheMailInHand() throws Exception {
        try (Courier round = courier().begun()) {
            put();
            while (arrived().isEmpty()) {
                Thread.sleep(20);
            }
            assertThat(round).isNotNull();
        }
        clock.pass(LEASE);
        assertThat(courier().deliver()).isFalse();
        assertThat(arrived()).hasSize(1);
    }
}
