package org.peerage.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.peerage.ledger.Outbox;
import org.peerage.ledger.Posting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the mailbox where reports on mails arrive, by IMAP, and tells those who wrote the mails.
 *
 * <p>Anybody can send a report. It counts where it names a mail that was sent, by its Message-ID, which only its recipient knows; what it says of
 * addresses is not believed. Reports that count are marked as read; all other mails stay as they are.
 */
public final class Reports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    private static final Duration LOOK = Duration.ofMinutes(5);
    private static final String MILLIS = "60000";
    /** Larger mails are no reports, in bytes. */
    private static final int LARGEST = 4 << 20;

    private final MailSettings.Mailbox mailbox;
    private final MailServer server;
    private final Outbox outbox;
    private final Map<String, Correspondence> correspondence;
    private final Session session;
    private final Semaphore closing = new Semaphore(0);
    private final Thread round;

    /** What was looked at already: up to which number, while the mailbox has these numbers. */
    private long numbers;

    private long lookedAt;

    Reports(
            MailSettings.Mailbox mailbox,
            MailServer server,
            Outbox outbox,
            Map<String, Correspondence> correspondence) {
        this.mailbox = mailbox;
        this.server = server;
        this.outbox = outbox;
        this.correspondence = Map.copyOf(correspondence);
        session = Session.getInstance(properties(mailbox));
        round = Thread.ofVirtual().name("reports").unstarted(this::round);
    }

    /**
     * Begins to look, every few minutes.
     *
     * @param server sent the mails
     * @param correspondence by the kind of postings
     */
    public static Reports start(
            MailSettings.Mailbox mailbox,
            MailServer server,
            Outbox outbox,
            Map<String, Correspondence> correspondence) {
        var reports = new Reports(mailbox, server, outbox, correspondence);
        reports.round.start();
        return reports;
    }

    private static Properties properties(MailSettings.Mailbox mailbox) {
        var properties = new Properties();
        properties.put("mail.imap.ssl.enable", Boolean.toString(mailbox.isEncrypted()));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.connectiontimeout", MILLIS);
        properties.put("mail.imap.timeout", MILLIS);
        properties.put("mail.imap.writetimeout", MILLIS);
        // reading alone marks nothing as read
        properties.put("mail.imap.peek", "true");
        return properties;
    }

    private void round() {
        try {
            do {
                lookAndTell();
            } while (!closing.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAndTell() {
        try {
            look();
        } catch (MessagingException | RuntimeException e) {
            LOG.error("the mailbox of reports", e);
        }
    }

    /** Looks once at what is new and unread. */
    void look() throws MessagingException {
        try (Store store = session.getStore("imap")) {
            store.connect(
                    mailbox.host(),
                    mailbox.port(),
                    mailbox.login().user(),
                    mailbox.login().password());
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                look(folder);
            }
        }
    }

    private void look(Folder folder) throws MessagingException {
        if (!(folder instanceof UIDFolder numbered)) {
            throw new MessagingException("the mailbox of reports is no folder of IMAP");
        }
        if (numbers != numbered.getUIDValidity()) {
            numbers = numbered.getUIDValidity();
            lookedAt = 0;
        }
        for (Message message : numbered.getMessagesByUID(lookedAt + 1, UIDFolder.LASTUID)) {
            long number = numbered.getUID(message);
            // the last one is there whatever was asked for (RFC 9051, 6.4.8)
            if (number > lookedAt) {
                look(message);
                lookedAt = number;
            }
        }
    }

    private void look(Message message) throws MessagingException {
        if (message.isSet(Flags.Flag.SEEN) || message.isSet(Flags.Flag.DELETED)) {
            return;
        }
        Optional<Report> report = report(message);
        Optional<Posting> posting =
                report.flatMap(told -> server.mail(told.messageId())).flatMap(outbox::mailed);
        Optional<Correspondence> author = posting.flatMap(said -> Optional.ofNullable(correspondence.get(said.kind())));
        if (report.isPresent() && posting.isPresent() && author.isPresent()) {
            author.get().undeliverable(posting.get(), report.get().failure());
            LOG.info("a mail came back: {}", report.get().failure());
            message.setFlag(Flags.Flag.SEEN, true);
        }
    }

    /** What is too broken to be understood is no report, while the mailbox is there. */
    private static Optional<Report> report(Message message) throws MessagingException {
        try {
            return message instanceof MimeMessage mail && mail.getSize() <= LARGEST && mayBeReport(mail)
                    ? Report.of(new MimeMessage(mail))
                    : Optional.empty();
        } catch (MessagingException | IOException e) {
            if (!message.getFolder().isOpen()) {
                throw new MessagingException("the mailbox went away", e);
            }
            return Optional.empty();
        }
    }

    /** By its header, since a server may not understand its structure. */
    private static boolean mayBeReport(MimeMessage mail) throws MessagingException {
        return Optional.ofNullable(mail.getHeader("Content-Type")).stream()
                .flatMap(Stream::of)
                .anyMatch(type -> type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/report"));
    }

    /** Ends with the mailbox in hand. */
    @Override
    public void close() {
        closing.release();
        try {
            if (!round.join(Duration.ofMillis(Long.parseLong(MILLIS)))) {
                LOG.warn("the mailbox of reports does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
