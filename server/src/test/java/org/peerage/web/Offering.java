package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.peerage.mail.MailSettings;
import org.peerage.offer.AddressRules;
import org.peerage.offer.Crm;
import org.peerage.offer.Dns;
import org.peerage.offer.DomainList;
import org.peerage.offer.Languages;
import org.peerage.offer.LinkKey;
import org.peerage.offer.Terms;
import org.peerage.offer.TestNameServer;

/** A site that offers samples, with a mail server and a name server, for the tests of one class. */
final class Offering implements BeforeAllCallback, AfterAllCallback {
    static final LinkKey KEY = LinkKey.of("a secret of the tests, long enough");
    static final String FRAMES = "https://news.example.org";
    private static final String URL = "http://peerage.example.org";
    private static final Duration LIMIT = Duration.ofMillis(500);
    /** What fails once comes a minute later. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final GreenMail mails =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final TestNameServer names = names();
    private final Optional<Crm.Hook> crm;
    private Optional<TestSite> site = Optional.empty();

    Offering() {
        this(Optional.empty());
    }

    /** One that tells a CRM. */
    Offering(Crm.Hook crm) {
        this(Optional.of(crm));
    }

    private Offering(Optional<Crm.Hook> crm) {
        this.crm = crm;
    }

    private static TestNameServer names() {
        try {
            return new TestNameServer(Map.of(
                    "looms.com", List.of("MX 10 mail.looms.com."),
                    "weavers.co.uk", List.of("MX 10 mail.weavers.co.uk."),
                    "crowded.com", List.of("MX 10 mail.crowded.com.")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        mails.start();
        var server = new MailSettings.Server(
                "127.0.0.1", mails.getSmtp().getPort(), MailSettings.Encryption.WHERE_OFFERED, Optional.empty());
        var signIn = new SignInSettings(
                Optional.of(URI.create(URL)),
                Optional.of(MailSettings.of(server, "Peerage <samples@example.org>")),
                Optional.empty());
        site = Optional.of(TestSite.offering(
                signIn,
                new OfferSettings(
                        new MailingSettings(
                                new Terms(
                                        URI.create(URL),
                                        "Peerage",
                                        "Peerage, 4 Signal Row",
                                        Terms.LIFE,
                                        Terms.USES,
                                        Terms.RETENTION),
                                KEY,
                                Languages.standard()),
                        new AddressRules(
                                DomainList.NONE,
                                DomainList.freeMail(),
                                DomainList.disposable(),
                                Dns.at(names.address(), LIMIT)),
                        List.of(FRAMES),
                        "#5b2a6d",
                        crm)));
        site.get().beforeAll(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        site.orElseThrow().afterAll(context);
        names.close();
        mails.stop();
    }

    TestSite site() {
        return site.orElseThrow();
    }

    /** How many mails an address got. */
    int count(String email) {
        return (int) received(email).count();
    }

    private Stream<MimeMessage> received(String email) {
        return Stream.of(mails.getReceivedMessages()).filter(mail -> to(mail).equals(email));
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The nth mail to an address, from 1; waits for it. */
    Mail mail(String email, int n) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count(email) < n && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(count(email)).as("mails to " + email).isGreaterThanOrEqualTo(n);
        return Mail.of(received(email).skip(n - 1).findFirst().orElseThrow());
    }

    /** A mail that arrived. */
    record Mail(MimeMessage message, String subject, String text, String html) {
        static Mail of(MimeMessage message) {
            try {
                Multipart parts = (Multipart) message.getContent();
                return new Mail(
                        message,
                        message.getSubject(),
                        parts.getBodyPart(0).getContent().toString(),
                        parts.getBodyPart(1).getContent().toString());
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The path of the link to this part of the site; HTML and text have the same. */
        String link(String part) {
            Matcher link = Pattern.compile(Pattern.quote(URL) + "(/" + part + "/[A-Za-z0-9_-]{43})")
                    .matcher(text);
            assertThat(link.find()).as("a link to /" + part + " in " + text).isTrue();
            assertThat(html).contains(link.group());
            return link.group(1);
        }
    }
}
