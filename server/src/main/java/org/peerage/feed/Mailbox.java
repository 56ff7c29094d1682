package org.peerage.feed;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.imap.IMAPFolder;

/**
 * A folder of mails on a server, by IMAP (RFC 9051). Reading changes nothing there, nor marks as read.
 *
 * @param encrypted whether TLS is spoken from the start, as on port 993; without, nothing is
 * @param password unlike the rest it may not be shown
 * @param folder such as "INBOX"
 */
public record Mailbox(String host, int port, boolean encrypted, String user, String password, String folder) {
    private static final String MILLIS = "60000";

    /**
     * Up to where a folder was read.
     *
     * @param validity the folder's UIDVALIDITY: where it changed, all numbers have, and reading begins anew
     * @param uid the last mail's
     */
    public record Mark(long validity, long uid) {
        private static final Pattern WRITTEN = Pattern.compile("(\\d{1,10}):(\\d{1,10})");

        /** As {@link #toString} writes it. */
        public static Optional<Mark> of(String written) {
            Matcher matcher = WRITTEN.matcher(written);
            return matcher.matches()
                    ? Optional.of(new Mark(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return validity + ":" + uid;
        }
    }

    /**
     * Some mails.
     *
     * @param items of the mails, in the order in which these came
     * @param mark to keep once the items are
     * @param more whether there were more than asked for
     */
    public record Batch(List<Item> items, Mark mark, boolean more) {}

    /**
     * The next mails.
     *
     * @param since up to where it was read; empty for all
     * @param most how many mails
     * @throws IOException where the server does not answer, or not as it should; the message says what it said
     */
    public Batch read(Optional<Mark> since, int most) throws IOException {
        return within(Folder.READ_ONLY, opened -> read(opened, since, most));
    }

    /**
     * Moves what was read to another folder of the server, which must be there.
     *
     * @param until as a {@link Batch} had it, once its items are kept
     * @return how many mails were moved
     */
    public int move(Mark until, String destination) throws IOException {
        return within(Folder.READ_WRITE, opened -> move(opened, until, destination));
    }

    private Batch read(IMAPFolder opened, Optional<Mark> since, int most) throws MessagingException {
        long validity = opened.getUIDValidity();
        long last =
                since.filter(mark -> mark.validity() == validity).map(Mark::uid).orElse(0L);
        List<Item> items = new ArrayList<>();
        int mails = 0;
        for (Message message : opened.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long uid = opened.getUID(message);
            // the last one is there whatever was asked for (RFC 9051, 6.4.8)
            if (uid <= last) {
                continue;
            }
            if (mails == most) {
                return new Batch(List.copyOf(items), new Mark(validity, last), true);
            }
            mails++;
            items.addAll(items(message, folder + "#" + uid));
            last = uid;
        }
        return new Batch(List.copyOf(items), new Mark(validity, last), false);
    }

    private static List<Item> items(Message message, String name) throws MessagingException {
        if (message.isSet(Flags.Flag.DELETED)) {
            return List.of();
        }
        if (message.getSize() > Mail.LARGEST) {
            return List.of(Item.Unreadable.at(name, "over 32 MiB, the limit for one mail", "leave it out"));
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ((MimeMessage) message).writeTo(bytes);
        } catch (MessagingException | IOException e) {
            if (!message.getFolder().isOpen()) {
                throw new MessagingException("the mailbox went away", e);
            }
            return List.of(BrokenException.at(name, e));
        }
        return Mime.items(name, bytes.toByteArray());
    }

    private static int move(IMAPFolder opened, Mark until, String destination) throws MessagingException {
        if (opened.getUIDValidity() != until.validity()) {
            return 0;
        }
        Folder to = opened.getStore().getFolder(destination);
        if (!to.exists()) {
            throw new MessagingException("there is no folder " + destination);
        }
        Message[] read = opened.getMessagesByUID(1, until.uid());
        if (read.length > 0) {
            if (((org.eclipse.angus.mail.imap.IMAPStore) opened.getStore()).hasCapability("MOVE")) {
                opened.moveMessages(read, to);
            } else {
                opened.copyMessages(read, to);
                opened.setFlags(read, new Flags(Flags.Flag.DELETED), true);
                opened.expunge(read);
            }
        }
        return read.length;
    }

    private interface Work<T> {
        T in(IMAPFolder opened) throws MessagingException;
    }

    private <T> T within(int mode, Work<T> work) throws IOException {
        try (Store store = Session.getInstance(properties()).getStore("imap")) {
            store.connect(host, port, user, password);
            try (Folder opened = store.getFolder(folder)) {
                opened.open(mode);
                return work.in((IMAPFolder) opened);
            }
        } catch (MessagingException e) {
            throw new IOException("the mailbox of " + user + " at " + host + ": " + e.getMessage(), e);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.put("mail.imap.ssl.enable", Boolean.toString(encrypted));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.connectiontimeout", MILLIS);
        properties.put("mail.imap.timeout", MILLIS);
        properties.put("mail.imap.writetimeout", MILLIS);
        properties.put("mail.imap.peek", "true");
        return properties;
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + folder;
    }
}
