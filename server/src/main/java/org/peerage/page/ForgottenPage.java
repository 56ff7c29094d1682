package org.peerage.page;

/**
 * Somebody forgot a password.
 *
 * @param isMailed whether this server sends mails
 * @param isSent whether one was asked for just now
 */
public record ForgottenPage(boolean isMailed, boolean isSent) implements Page {
    @Override
    public String template() {
        return "forgotten.jte";
    }

    @Override
    public String title() {
        return "Forgotten password";
    }
}
