package org.peerage.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Letters as MIME messages (RFC 5322, 2045). What a letter says cannot make a header: line ends in a subject are spaces, addresses are of ASCII. */
final class Composition {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern MAIL = Pattern.compile("<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^>\\s]+)>?");

    private final MailSettings.Sender sender;
    private final InternetAddress from;
    private final Optional<InternetAddress> replyTo;

    /** @throws IllegalArgumentException where an address of the sender is none, saying which */
    Composition(MailSettings.Sender sender) {
        this.sender = sender;
        from = address("mail-from", sender.from());
        replyTo = sender.replyTo().map(text -> address("mail-reply-to", text));
        sender.returnPath().ifPresent(text -> address("mail-return-path", text));
    }

    private static InternetAddress address(String setting, String text) {
        try {
            var parsed = new InternetAddress(text, true);
            Address address = Address.of(parsed.getAddress())
                    .orElseThrow(
                            () -> new IllegalArgumentException(setting + ": '" + text + "' is no address for mail"));
            return new InternetAddress(address.text(), parsed.getPersonal(), UTF_8.name());
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new IllegalArgumentException(setting + ": '" + text + "' is no address for mail", e);
        }
    }

    /** The domain that mails come from. */
    String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    /** The mail that one of our Message-IDs names; empty for others'. */
    Optional<UUID> mail(String messageId) {
        Matcher ours = MAIL.matcher(messageId.strip());
        return ours.matches() && ours.group(2).equalsIgnoreCase(domain())
                ? Optional.of(UUID.fromString(ours.group(1)))
                : Optional.empty();
    }

    SMTPMessage message(Session session, UUID mail, Address recipient, Letter letter, Instant now)
            throws MessagingException {
        var message = new Named(session, "<" + mail + "@" + domain() + ">");
        message.setEnvelopeFrom(sender.returnPath().orElse(from.getAddress()));
        message.setFrom(from);
        if (replyTo.isPresent()) {
            message.setReplyTo(new InternetAddress[] {replyTo.get()});
        }
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(recipient.text(), true));
        message.setSubject(CONTROL.matcher(letter.subject()).replaceAll(" ").strip(), UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setContentLanguage(new String[] {letter.language().toLanguageTag()});
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe().isPresent()) {
            bulk(message, letter.unsubscribe().get());
        }
        fill(message, letter);
        message.saveChanges();
        return message;
    }

    private static void bulk(MimeMessage message, Unsubscribe way) throws MessagingException {
        message.setHeader("Precedence", "bulk");
        message.setHeader(
                "List-Unsubscribe",
                Stream.concat(Stream.of(way.oneClick()), way.mailto().stream())
                        .map(address -> "<" + address.toASCIIString() + ">")
                        .collect(Collectors.joining(",\r\n ")));
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static void fill(MimeMessage message, Letter letter) throws MessagingException {
        if (letter.html().isEmpty()) {
            message.setText(letter.text(), UTF_8.name());
            return;
        }
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(letter.html().get(), UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
    }

    /** Keeps its Message-ID. */
    private static final class Named extends SMTPMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
