package org.peerage.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.access.MovingClock;

/** What a mail is like when a real server has it. */
class MailServerTest {
    private static final GreenMail GREEN =
            new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort()});

    private static final UUID MAIL = UUID.fromString("0b3a4a0e-5a35-4a2b-9a4c-6a1d3a5c7e90");
    private static final String[] SIGNED = {
        "from", "to", "subject", "date", "message-id", "list-unsubscribe", "list-unsubscribe-post"
    };
    private static final String LONG = "Ærø & Söhne 株式会社 ".repeat(9).strip();

    @TempDir
    private static Path folder;

    private final MovingClock clock = new MovingClock();

    @BeforeAll
    static void start() {
        GREEN.start();
        GREEN.setUser("peerage@example.org", "peerage", "theirs");
    }

    @AfterAll
    static void stop() {
        GREEN.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        GREEN.purgeEmailFromAllMailboxes();
    }

    private static MailSettings.Server green(Optional<MailSettings.Login> login) {
        return new MailSettings.Server(
                "127.0.0.1", GREEN.getSmtp().getPort(), MailSettings.Encryption.WHERE_OFFERED, login);
    }

    private MailServer server(Optional<MailSettings.Signing> signing) {
        return new MailServer(
                new MailSettings(
                        green(Optional.empty()),
                        new MailSettings.Sender(
                                "Pärage <peerage@bücher.example>",
                                Optional.of("editors@example.org"),
                                Optional.of("bounces@example.org")),
                        signing,
                        Optional.empty()),
                clock);
    }

    private static Letter letter(String recipient, String subject) {
        return Letter.of(
                recipient,
                Locale.ENGLISH,
                subject,
                "Dear reader,\n\n.\nFrom here on: ünï, 株.\n" + "long ".repeat(400),
                "<p>Dear reader, ünï, 株</p>");
    }

    private MimeMessage arrived(Letter letter) {
        assertThat(server(Optional.empty()).send(MAIL, letter)).isEqualTo(new Outcome.Sent());
        assertThat(GREEN.getReceivedMessages()).hasSize(1);
        return GREEN.getReceivedMessages()[0];
    }

    @Test
    void textStandsBesideHtml() throws Exception {
        MimeMessage mail = arrived(letter("ada@example.org", LONG));
        assertThat(mail.getSubject()).isEqualTo(LONG);
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat((String) parts.getBodyPart(0).getContent()).contains(".\r\nFrom here on: ünï, 株.");
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat((String) parts.getBodyPart(1).getContent()).isEqualTo("<p>Dear reader, ünï, 株</p>");
        assertThat(raw(mail).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(998));
        assertThat(US_ASCII.newEncoder().canEncode(raw(mail))).isTrue();
    }

    @Test
    void headersAreThoseOfAnAutomaticMail() throws Exception {
        MimeMessage mail = arrived(letter("ada@example.org", "Your sample"));
        assertThat(mail.getMessageID()).isEqualTo("<" + MAIL + "@xn--bcher-kva.example>");
        assertThat(mail.getHeader("From", null)).contains("<peerage@xn--bcher-kva.example>");
        assertThat(mail.getHeader("Reply-To", null)).isEqualTo("editors@example.org");
        assertThat(mail.getHeader("Return-Path", null)).isEqualTo("<bounces@example.org>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("Content-Language", null)).isEqualTo("en");
        assertThat(mail.getSentDate()).isEqualTo(clock.instant());
        for (String bulk : List.of("Precedence", "List-Unsubscribe", "List-Unsubscribe-Post")) {
            assertThat(Optional.ofNullable(mail.getHeader(bulk))).isEmpty();
        }
    }

    @Test
    void bulkMailSaysHowToGetNoMore() throws Exception {
        MimeMessage mail = arrived(letter("ada@example.org", "News")
                .bulk(new Unsubscribe(
                        URI.create("https://peerage.example.org/unsubscribe/" + "x".repeat(43)),
                        Optional.of(URI.create("mailto:off@example.org?subject=off")))));
        assertThat(mail.getHeader("Precedence", null)).isEqualTo("bulk");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Unsubscribe", null).replaceAll("\\s", ""))
                .isEqualTo("<https://peerage.example.org/unsubscribe/" + "x".repeat(43)
                        + ">,<mailto:off@example.org?subject=off>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sample\r\nBcc: all@example.org\r\n\r\nbody",
                "Sample\nX-Injected: yes",
                "Sample\rX-Injected: yes",
                "Sample\u2028X-Injected: yes",
                "Sample\u0085X-Injected: yes\u0000"
            })
    void subjectsMakeNoHeaders(String subject) throws Exception {
        MimeMessage mail = arrived(letter("ada@example.org", subject));
        assertThat(mail.getSubject()).startsWith("Sample ");
        assertThat(Optional.ofNullable(mail.getHeader("X-Injected"))).isEmpty();
        assertThat(Optional.ofNullable(mail.getHeader("Bcc"))).isEmpty();
        assertThat(GREEN.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@example.org\r\nBcc: all@example.org",
                "ada@example.org\n",
                "ada@example.org>",
                "ada@example.org, all@example.org",
                "Ada <ada@example.org>",
                "\"ada b\"@example.org",
                "ada b@example.org",
                "ada\u0000@example.org",
                "ada..b@example.org",
                ".ada@example.org",
                "ädä@example.org",
                "ada@[127.0.0.1]",
                "ada@exa_mple.org",
                "ada@-example.org",
                "ada@example..org",
                "ada@example.org ORCPT=rfc822;all@example.org"
            })
    void whatIsNoAddressForEveryServerIsRefused(String address) {
        assertThat(server(Optional.empty()).send(MAIL, letter(address, "Sample")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(GREEN.getReceivedMessages()).isEmpty();
    }

    @Test
    void internationalDomainsGoAsAscii() throws Exception {
        MimeMessage mail = arrived(letter("ada+tag@Straße.example", "Sample"));
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("ada+tag@xn--strae-oqa.example");
    }

    @Test
    void ourMailsAreKnownByTheirIds() {
        MailServer server = server(Optional.empty());
        assertThat(server.mail("<" + MAIL + "@xn--bcher-kva.example>")).contains(MAIL);
        assertThat(server.mail(MAIL + "@xn--bcher-kva.example ")).contains(MAIL);
        assertThat(Stream.of("<" + MAIL + "@example.net>", "", "<x@xn--bcher-kva.example>")
                        .flatMap(id -> server.mail(id).stream()))
                .isEmpty();
    }

    @Test
    void aWrongPasswordIsOurs() {
        var server = new MailServer(
                MailSettings.of(green(Optional.of(new MailSettings.Login("peerage", "wrong"))), "peerage@example.org"),
                clock);
        assertThat(server.send(MAIL, letter("ada@example.org", "Sample"))).isInstanceOf(Outcome.Misconfigured.class);
    }

    @Test
    void aServerWithoutEncryptionGetsNothingWhereItIsRequired() {
        var server = new MailServer(
                MailSettings.of(
                        new MailSettings.Server(
                                "127.0.0.1",
                                GREEN.getSmtp().getPort(),
                                MailSettings.Encryption.STARTTLS,
                                Optional.empty()),
                        "peerage@example.org"),
                clock);
        assertThat(server.send(MAIL, letter("ada@example.org", "Sample"))).isInstanceOf(Outcome.Postponed.class);
        assertThat(GREEN.getReceivedMessages()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyTrustsIsNotTaken() throws Exception {
        try (var troubled =
                new TroubledServer(Optional.of(Certificate.in(folder).context()))) {
            var server = new MailServer(
                    MailSettings.of(
                            new MailSettings.Server(
                                    "127.0.0.1", troubled.port(), MailSettings.Encryption.STARTTLS, Optional.empty()),
                            "peerage@example.org"),
                    clock);
            assertThat(server.send(MAIL, letter("ada@example.org", "Sample"))).isInstanceOf(Outcome.Postponed.class);
            assertThat(troubled.mails()).isEmpty();
        }
    }

    @Test
    void encryptedFromTheFirstByteItGoesToThoseWhomWeTrust() throws Exception {
        Certificate certificate = Certificate.in(Files.createTempDirectory(folder, "tls"));
        try (var encrypted = TroubledServer.encrypted(certificate.context())) {
            MailSettings settings = MailSettings.of(
                    new MailSettings.Server(
                            "127.0.0.1", encrypted.port(), MailSettings.Encryption.TLS, Optional.empty()),
                    "peerage@example.org");
            assertThat(new MailServer(settings, clock).send(MAIL, letter("ada@example.org", "Sample")))
                    .isInstanceOf(Outcome.Postponed.class);
            var trusting = new MailServer(
                    settings,
                    clock,
                    Patience.STANDARD,
                    Optional.of(certificate.context().getSocketFactory()));
            assertThat(trusting.send(MAIL, letter("ada@example.org", "Sample"))).isEqualTo(new Outcome.Sent());
            assertThat(encrypted.mails()).hasSize(1);
        }
    }

    @Test
    void signaturesHoldForAnIndependentVerifier() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        byte[] mail = signed(keys);
        assertThat(verified(mail, keys)).singleElement().satisfies(signature -> {
            assertThat(signature.getDToken()).hasToString("example.org");
            assertThat(signature.getHeaders().stream()
                            .map(name -> name.toString().toLowerCase(Locale.ROOT)))
                    .contains(SIGNED);
        });
        byte[] changed =
                new String(mail, US_ASCII).replace("One-Click", "Two-Click").getBytes(US_ASCII);
        assertThat(changed).isNotEqualTo(mail);
        assertThat(isRefused(changed, keys)).isTrue();
    }

    private byte[] signed(KeyPair keys) throws Exception {
        Letter news = letter("ada@example.org", LONG)
                .bulk(Unsubscribe.at(URI.create("https://peerage.example.org/unsubscribe/" + "x".repeat(43))));
        assertThat(server(Optional.of(signing(keys))).send(MAIL, news)).isEqualTo(new Outcome.Sent());
        return bytes(GREEN.getReceivedMessages()[0]);
    }

    private static MailSettings.Signing signing(KeyPair keys) throws Exception {
        Path file = Files.createTempFile(folder, "dkim", ".pem");
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        return new MailSettings.Signing("example.org", "p1", file);
    }

    private static List<SignatureRecord> verified(byte[] mail, KeyPair keys) throws Exception {
        return new DKIMVerifier((method, selector, domain) -> {
                    assertThat(selector + "._domainkey." + domain).isEqualTo("p1._domainkey.example.org");
                    return List.of(record(keys));
                })
                .verify(new ByteArrayInputStream(mail));
    }

    private static boolean isRefused(byte[] mail, KeyPair keys) throws Exception {
        try {
            verified(mail, keys);
            return false;
        } catch (FailException e) {
            return true;
        }
    }

    /** As it stands in the domain's TXT record. */
    private static String record(KeyPair keys) {
        return "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithWhatIsWrong() throws Exception {
        Path file = Files.writeString(folder.resolve("no.pem"), "-----BEGIN NOTHING-----\n");
        Path other = signing(KeyPairGenerator.getInstance("Ed25519").generateKeyPair())
                .key();
        for (Path key : List.of(file, other, folder.resolve("absent.pem"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server(Optional.of(new MailSettings.Signing("example.org", "p1", key))))
                    .withMessageStartingWith("dkim-key: " + key + ": ");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailServer(MailSettings.of(green(Optional.empty()), "nobody"), clock))
                .withMessage("mail-from: 'nobody' is no address for mail");
    }

    private static byte[] bytes(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static String raw(MimeMessage mail) throws Exception {
        return new String(bytes(mail), US_ASCII);
    }
}
