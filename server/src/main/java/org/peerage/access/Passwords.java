package org.peerage.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.peerage.ledger.User;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Which passwords are good enough, after NIST SP 800-63B: long, and nothing that everybody tries first; no rules on kinds of characters. They are
 * kept as argon2id.
 */
public final class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    /** A password of fewer different characters repeats itself. */
    private static final int FEWEST_DIFFERENT = 5;

    private static final Set<String> COMMON = common();

    /** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
    private static final Passwords STANDARD = new Passwords(19 * 1024, 2);

    private final Argon2PasswordEncoder encoder;
    /** Each takes its memory, and many at once must not take all there is. */
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());
    /** Compared where there is no password to compare with, so that the work is the same. */
    private final String nobodys;

    Passwords(int kibibytes, int passes) {
        encoder = new Argon2PasswordEncoder(16, 32, 1, kibibytes, passes);
        nobodys = encode(Token.random().text());
    }

    /** As they are kept today. */
    public static Passwords standard() {
        return STANDARD;
    }

    private static Set<String> common() {
        try (InputStream list = Objects.requireNonNull(
                Passwords.class.getResourceAsStream("common-passwords.txt"), "common-passwords.txt")) {
            return new String(list.readAllBytes(), UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What speaks against a password. */
    static Optional<Refusal> objection(String password, String email, String name) {
        String plain = normal(password);
        long length = plain.codePoints().count();
        String lower = plain.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            return Optional.of(Refusal.TOO_SHORT);
        } else if (length > LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        } else if (lower.equals(email) || lower.equals(name.toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.TOO_CLOSE);
        } else if (COMMON.contains(lower)) {
            return Optional.of(Refusal.TOO_COMMON);
        } else if (lower.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(Refusal.TOO_REGULAR);
        } else {
            return Optional.empty();
        }
    }

    static Optional<Refusal> objection(String password, User user) {
        return objection(password, user.email(), user.name());
    }

    String encode(String password) {
        return inTurn(() -> Objects.requireNonNull(encoder.encode(normal(password)), "an encoded password"));
    }

    /** Takes as long where there is no password. */
    boolean matches(String password, Optional<String> encoded) {
        // Nobody's password is longer, and a longer text would be work for nothing.
        String tried = password.length() > 4 * LONGEST ? "" : normal(password);
        return inTurn(() -> encoder.matches(tried, encoded.orElse(nobodys))) && encoded.isPresent();
    }

    /** Whether a password was encoded with weaker parameters than today's. */
    boolean isWeak(String encoded) {
        return encoder.upgradeEncoding(encoded);
    }

    private <T> T inTurn(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    /** However a keyboard composes its letters, the password is the same. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
