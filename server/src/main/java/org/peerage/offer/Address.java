package org.peerage.offer;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to which mail can be sent, in lower case.
 *
 * @param local what stands before the @: ASCII without quotation marks, 1 to 64 characters
 * @param domain its domain in ASCII, as DNS knows it
 */
public record Address(String local, String domain) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    /** "Atom" of RFC 5322, with dots between; quoted forms are left out, nobody in business uses them. */
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    /** Two labels or more of RFC 1035, no number as the last. */
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    /** Names of other scripts as UTS 46 has them. */
    private static final IDNA NAMES =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    /** Empty where the text is no address that we can write to. */
    public static Optional<Address> of(String text) {
        String typed = text.strip();
        int at = typed.lastIndexOf('@');
        if (at < 1 || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String local = typed.substring(0, at).toLowerCase(Locale.ROOT);
        return ascii(typed.substring(at + 1))
                .filter(domain -> local.length() <= LONGEST_LOCAL
                        && local.length() + 1 + domain.length() <= LONGEST
                        && LOCAL.matcher(local).matches())
                .map(domain -> new Address(local, domain));
    }

    /** A domain in ASCII and lower case; empty where it is none. */
    static Optional<String> ascii(String domain) {
        var info = new IDNA.Info();
        String name = NAMES.nameToASCII(domain, new StringBuilder(), info).toString();
        return !info.hasErrors() && DOMAIN.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
