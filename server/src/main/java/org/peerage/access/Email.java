package org.peerage.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Email addresses as users are known by them: in lower case. */
final class Email {
    private static final int LONGEST = 254;
    /** Whether mail arrives there only mail can tell. */
    private static final Pattern FORM = Pattern.compile("[^\\s\\p{Cntrl}@<>\"]+@[^\\s\\p{Cntrl}@<>\"]+");

    private Email() {}

    static Optional<String> of(String text) {
        String email = text.strip().toLowerCase(Locale.ROOT);
        return email.length() <= LONGEST && FORM.matcher(email).matches() ? Optional.of(email) : Optional.empty();
    }

    /** What somebody typed as an email, whether it is one or not, as the audit log may keep it. */
    static String typed(String text) {
        return of(text).orElse("(no email)");
    }
}
