package org.peerage.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret of 256 random bits: who has it may use the session or link it belongs to.
 *
 * @param text 43 characters that stand in an address or a cookie as they are
 */
public record Token(String text) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException where the text has not the form of a token */
    public Token {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no token");
        }
    }

    static Token random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty where a text that somebody sent has not the form of a token. */
    public static Optional<Token> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** What is stored of it. */
    byte[] hash() {
        return Hash.of(text.getBytes(US_ASCII));
    }

    @Override
    public String toString() {
        return "Token";
    }
}
