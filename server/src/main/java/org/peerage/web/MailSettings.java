package org.peerage.web;

import java.util.Optional;

/**
 * The SMTP server that takes mails with links.
 *
 * @param login empty where it asks for none
 * @param from whom mails come from
 * @param isEncrypted whether the connection has to be encrypted by STARTTLS
 */
public record MailSettings(String host, int port, Optional<Login> login, String from, boolean isEncrypted) {
    /** Who we are to the mail server. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
