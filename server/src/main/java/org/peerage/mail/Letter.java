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
 * @param onceSent what is stored together with the fact that it was sent
 */
public record Letter(
        String recipient,
        Locale language,
        String subject,
        String text,
        Optional<String> html,
        Optional<Unsubscribe> unsubscribe,
        Runnable onceSent) {
    /** An answer to what the recipient did. */
    public static Letter of(String recipient, Locale language, String subject, String text, String html) {
        return new Letter(recipient, language, subject, text, Optional.of(html), Optional.empty(), Letter::nothing);
    }

    /** As {@link #of}, without HTML. */
    public static Letter plain(String recipient, Locale language, String subject, String text) {
        return new Letter(recipient, language, subject, text, Optional.empty(), Optional.empty(), Letter::nothing);
    }

    /** The same as bulk mail. */
    public Letter bulk(Unsubscribe way) {
        return new Letter(recipient, language, subject, text, html, Optional.of(way), onceSent);
    }

    /** The same, with what is stored once it was sent: in one transaction with that, so neither is stored without the other. */
    public Letter then(Runnable deed) {
        return new Letter(recipient, language, subject, text, html, unsubscribe, deed);
    }

    private static void nothing() {}

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "a letter";
    }
}
