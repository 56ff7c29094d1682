package org.peerage.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** The SMTP server that takes our mails (RFC 5321, 3207, 8314). For several threads; each mail has a connection of its own. */
public final class MailServer {
    private final MailSettings.Server server;
    private final Composition composition;
    private final Optional<Signer> signer;
    private final Session session;
    private final Clock clock;

    /** @throws IllegalArgumentException where a sender's address is none, or the key for signing cannot be used, saying why */
    public MailServer(MailSettings settings, Clock clock) {
        this(settings, clock, Patience.STANDARD, Optional.empty());
    }

    /** @param trust makes the encrypted connections, if not as Java does by itself */
    MailServer(MailSettings settings, Clock clock, Patience patience, Optional<SSLSocketFactory> trust) {
        server = settings.server();
        composition = new Composition(settings.sender());
        signer = settings.signing().map(Signer::new);
        session = Session.getInstance(properties(server, patience, trust));
        this.clock = clock;
    }

    /** What keeps mails from being sent as they are set up: an address that is none, or a key; empty where all is well. */
    public static Optional<String> problem(MailSettings settings) {
        try {
            new MailServer(settings, Clock.systemUTC());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static Properties properties(
            MailSettings.Server server, Patience patience, Optional<SSLSocketFactory> trust) {
        var properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.encryption() == MailSettings.Encryption.TLS));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put(
                "mail.smtp.starttls.required",
                Boolean.toString(server.encryption() == MailSettings.Encryption.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", millis(patience.connecting()));
        properties.put("mail.smtp.timeout", millis(patience.answering()));
        properties.put("mail.smtp.writetimeout", millis(patience.taking()));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.dsn.ret", "HDRS");
        trust.ifPresent(factory -> properties.put("mail.smtp.ssl.socketFactory", factory));
        return properties;
    }

    /** As Jakarta Mail takes it: another type than text it passes over, and waits for ever. */
    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    /** Which of our mails a Message-ID names. */
    Optional<UUID> mail(String messageId) {
        return composition.mail(messageId);
    }

    /**
     * Hands a letter over.
     *
     * @param mail names it; the same at each try
     */
    public Outcome send(UUID mail, Letter letter) {
        Optional<Address> recipient = Address.of(letter.recipient());
        if (recipient.isEmpty()) {
            return new Outcome.Refused("not an address that mail servers take");
        }
        try {
            return hand(message(mail, recipient.get(), letter));
        } catch (MessagingException e) {
            return new Outcome.Misconfigured("the mail could not be made: " + Answer.words(e));
        }
    }

    private SMTPMessage message(UUID mail, Address recipient, Letter letter) throws MessagingException {
        SMTPMessage message = composition.message(session, mail, recipient, letter, clock.instant());
        return signer.isPresent() ? signer.get().sign(message) : message;
    }

    /** What was taken is sent, even if the connection ends badly. */
    private Outcome hand(SMTPMessage message) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Sent();
        } catch (MessagingException e) {
            return Answer.outcome(e);
        } finally {
            close(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (server.login().isPresent()) {
            MailSettings.Login login = server.login().get();
            transport.connect(login.user(), login.password());
        } else {
            transport.connect();
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // the outcome is known already
        }
    }
}
