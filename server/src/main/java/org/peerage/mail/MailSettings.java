package org.peerage.mail;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How mails leave, and where reports on them come back.
 *
 * @param signing signs them; without it they leave unsigned
 * @param reports where bounces and complaints arrive; without it nobody looks for them
 */
public record MailSettings(Server server, Sender sender, Optional<Signing> signing, Optional<Mailbox> reports) {
    /** Sends unsigned mails, and looks for no reports. */
    public static MailSettings of(Server server, String from) {
        return new MailSettings(server, Sender.of(from), Optional.empty(), Optional.empty());
    }

    /** Who we are to a mail server. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** How the connection is kept from others. */
    public enum Encryption {
        /** STARTTLS where the server has it; for servers on this machine. */
        WHERE_OFFERED,
        /** STARTTLS, or nothing is sent. */
        STARTTLS,
        /** From the first byte (RFC 8314). */
        TLS
    }

    /**
     * The SMTP server that takes mails.
     *
     * @param login empty where it asks for none
     */
    public record Server(String host, int port, Encryption encryption, Optional<Login> login) {}

    /**
     * Whom mails come from.
     *
     * @param from as readers see it: {@code Peerage <peerage@example.org>}
     * @param replyTo where answers go, if elsewhere
     * @param returnPath where servers report what cannot be delivered, if elsewhere
     */
    public record Sender(String from, Optional<String> replyTo, Optional<String> returnPath) {
        /** All of it at one address. */
        public static Sender of(String from) {
            return new Sender(from, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Signing by DKIM (RFC 6376).
     *
     * @param selector the key's name in the domain: its public half is the TXT record of {@code SELECTOR._domainkey.DOMAIN}
     * @param key a private RSA key as PEM
     */
    public record Signing(String domain, String selector, Path key) {}

    /**
     * A mailbox that is read by IMAP.
     *
     * @param isEncrypted by TLS from the first byte, or not at all; the latter for servers on this machine
     * @param folder such as {@code INBOX}
     */
    public record Mailbox(String host, int port, boolean isEncrypted, Login login, String folder) {}
}
