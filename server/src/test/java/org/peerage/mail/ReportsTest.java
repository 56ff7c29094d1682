package org.peerage.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.access.MovingClock;
import org.peerage.ledger.Database;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Outbox;
import org.peerage.ledger.Posting;
import org.peerage.ledger.Taken;
import org.peerage.ledger.TestDatabase;

/** Reports that come back, in a real mailbox. */
class ReportsTest {
    @RegisterExtension
    static final TestDatabase STORE = new TestDatabase();

    private static final String REPORT = """
            From: MAILER-DAEMON@mx.example.net
            To: bounces@example.org
            Subject: Undelivered
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=%s; boundary="cut"

            --cut
            Content-Type: text/plain

            A program wrote this.

            --cut
            Content-Type: %s

            %s

            --cut
            Content-Type: %s

            From: peerage@example.org
            Message-ID: %s
            Subject: Your sample

            --cut--
            """;

    private final GreenMail green = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort()
    });
    private final MovingClock clock = new MovingClock();
    private final Samples samples = new Samples().with(1, "ada@example.org");
    private final Database database = STORE.open();
    private final Outbox outbox = Ledger.in(database.dataSource()).outbox();

    private String mail = "";

    @BeforeEach
    void open() {
        green.start();
        green.setUser("bounces@example.org", "bounces", "theirs");
        outbox.put(new Posting(Samples.KIND, 1, clock.instant()));
        Taken taken = outbox.take(Set.of(Samples.KIND), clock.instant(), java.time.Duration.ofMinutes(1))
                .orElseThrow();
        outbox.sent(taken, clock.instant());
        mail = "<" + taken.mail() + "@example.org>";
    }

    @AfterEach
    void close() {
        green.stop();
        database.close();
    }

    private Reports reports() {
        var server = new MailServer(
                MailSettings.of(
                        new MailSettings.Server(
                                "127.0.0.1",
                                green.getSmtp().getPort(),
                                MailSettings.Encryption.WHERE_OFFERED,
                                Optional.empty()),
                        "peerage@example.org"),
                clock);
        return new Reports(
                new MailSettings.Mailbox(
                        "127.0.0.1",
                        green.getImap().getPort(),
                        false,
                        new MailSettings.Login("bounces", "theirs"),
                        "INBOX"),
                server,
                outbox,
                Map.of(Samples.KIND, samples));
    }

    private void receive(String... mails) throws Exception {
        for (String text : mails) {
            green.getUserManager()
                    .getUser("bounces")
                    .deliver(new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
        }
    }

    private String bounce(String action, String status) {
        return bounce(action, status, mail);
    }

    private static String bounce(String action, String status, String mail) {
        return REPORT.formatted(
                "delivery-status",
                "message/delivery-status",
                """
                Reporting-MTA: dns; mx.example.net

                Original-Recipient: rfc822;somebody.else@example.org
                Final-Recipient: rfc822;somebody.else@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no such person""".formatted(action, status),
                "text/rfc822-headers",
                mail);
    }

    private String feedback(String type) {
        return REPORT.formatted(
                "feedback-report", "message/feedback-report", """
                Feedback-Type: %s
                User-Agent: Loop/1.0
                Version: 1""".formatted(type), "message/rfc822", mail);
    }

    private List<Boolean> read() throws Exception {
        return Arrays.stream(green.getReceivedMessagesForDomain("example.org"))
                .map(ReportsTest::isRead)
                .toList();
    }

    private static boolean isRead(MimeMessage mail) {
        try {
            return mail.isSet(Flags.Flag.SEEN);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCannotBeDeliveredForGoodIsTold() throws Exception {
        receive(bounce("failed", "5.1.1 (unknown)"));
        Reports reports = reports();
        reports.look();
        assertThat(samples.failures()).containsExactly(new Failure(Failure.Kind.BOUNCED, "5.1.1"));
        assertThat(read()).containsExactly(true);
        reports.look();
        reports().look();
        assertThat(samples.failures()).hasSize(1);
    }

    @Test
    void complaintsAreTold() throws Exception {
        receive(feedback("not-spam"), feedback("abuse"));
        reports().look();
        assertThat(samples.failures()).containsExactly(new Failure(Failure.Kind.COMPLAINED, "abuse"));
        assertThat(read()).containsExactly(false, true);
    }

    @Test
    void delaysAndSuccessAndPoliciesAreNot() throws Exception {
        receive(
                bounce("delayed", "4.4.1"),
                bounce("failed", "4.4.7"),
                bounce("delivered", "2.0.0"),
                bounce("failed", "5.7.1"));
        reports().look();
        assertThat(samples.failures()).isEmpty();
        assertThat(read()).containsOnly(false);
    }

    @Test
    void aReportOnWhatWasNotSentCountsForNothing() throws Exception {
        outbox.put(new Posting(Samples.KIND, 2, clock.instant()));
        receive(
                bounce("failed", "5.1.1", "<" + UUID.randomUUID() + "@example.org>"),
                bounce("failed", "5.1.1", mail.replace("example.org", "example.net")),
                bounce("failed", "5.1.1", "<1@example.org>"),
                "From: ada@example.org\nTo: bounces@example.org\nSubject: " + mail + "\n\nMessage-ID: " + mail
                        + "\nStatus: 5.1.1\n");
        reports().look();
        assertThat(samples.failures()).isEmpty();
        assertThat(read()).containsOnly(false).hasSize(4);
    }

    @Test
    void brokenReportsStopNothing() throws Exception {
        receive(
                bounce("failed", "5.1.1").replace("boundary=\"cut\"", "boundary="),
                bounce("failed", "5.1.1").replace("--cut--", ""),
                "Content-Type: multipart/report\n\n",
                feedback("abuse"));
        reports().look();
        assertThat(samples.failures()).contains(new Failure(Failure.Kind.COMPLAINED, "abuse"));
    }

    @Test
    void whatComesLaterIsSeenLater() throws Exception {
        Reports reports = reports();
        reports.look();
        receive("From: a@example.org\nTo: bounces@example.org\nSubject: hello\n\nhello\n");
        reports.look();
        receive(bounce("failed", "5.1.1"));
        reports.look();
        assertThat(samples.failures()).hasSize(1);
        assertThat(read()).containsExactly(false, true);
    }
}
