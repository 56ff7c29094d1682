package org.peerage.mail;

import com.ibm.icu.text.IDNA;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address for mail as every server takes it: the part before the @ a dot-atom of ASCII (RFC 5321, without quotes), the domain in ASCII (IDNA, UTS 46).
 *
 * @param domain in lower case
 */
record Address(String local, String domain) {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final IDNA NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    /** Empty where no server would surely take it: local parts beyond ASCII among others, which only servers with SMTPUTF8 know (RFC 6531). */
    static Optional<Address> of(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL
                || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return ascii(text.substring(at + 1))
                .map(domain -> new Address(text.substring(0, at), domain))
                .filter(address -> address.text().length() <= LONGEST);
    }

    private static Optional<String> ascii(String domain) {
        var info = new IDNA.Info();
        String name = NAMES.nameToASCII(domain, new StringBuilder(), info).toString();
        return !info.hasErrors() && DOMAIN.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** As commands and headers have it. */
    String text() {
        return local + "@" + domain;
    }
}
