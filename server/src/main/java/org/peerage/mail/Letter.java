package org.peerage.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * A mail to one person.
 *
 * @param recipient an address without a name, such as {@code ada@example.org}
 * @param text all of it as plain text
 * @param html all of it as HTML, a whole document; empty for plain text only
 * @param unsubscribe how to get no more of them; a letter that has it is bulk mail
 */
public record Letter(
        String recipient,
        Locale language,
        String subject,
        String text,
        Optional<String> html,
        Optional<Unsubscribe> unsubscribe) {
    /** An answer to what the recipient did. */
    public static Letter of(String recipient, Locale language, String subject, String text, String html) {
        return new Letter(recipient, language, subject, text, Optional.of(html), Optional.empty());
    }

    /** As {@link #of}, without HTML. */
    public static Letter plain(String recipient, Locale language, String subject, String text) {
        return new Letter(recipient, language, subject, text, Optional.empty(), Optional.empty());
    }

    /** The same as bulk mail. */
    public Letter bulk(Unsubscribe way) {
        return new Letter(recipient, language, subject, text, html, Optional.of(way));
    }

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "a letter";
    }
}
