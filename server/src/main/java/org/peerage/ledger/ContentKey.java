package org.peerage.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.profile.Account;

/**
 * What an article says and where it was published, as one value: equal articles have equal keys, whatever their files are called.
 *
 * @param hex SHA-256 in 64 lower-case hexadecimal digits
 */
public record ContentKey(String hex) implements Comparable<ContentKey> {
    public static ContentKey of(Article article) {
        MessageDigest digest = sha256();
        Stream.of(
                        article.url(),
                        article.publisher(),
                        article.title(),
                        article.author(),
                        article.published().map(LocalDate::toString),
                        Optional.of(article.language()),
                        Optional.of(article.text()))
                .forEach(field -> add(digest, field));
        return of(digest.digest());
    }

    /** Under which its article is filed, or is going to be. */
    static ContentKey of(Account account) {
        return account.filed().map(filed -> new ContentKey(filed.key())).orElseGet(() -> of(account.article()));
    }

    static ContentKey ofText(String text) {
        return of(sha256().digest(text.getBytes(UTF_8)));
    }

    static ContentKey of(byte[] bytes) {
        return new ContentKey(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Netstrings, so that no two articles have the same bytes; a field that is not known differs from an empty one. */
    private static void add(MessageDigest digest, Optional<String> field) {
        byte[] bytes = field.orElse("").getBytes(UTF_8);
        digest.update((field.isPresent() ? bytes.length + ":" : "-:").getBytes(UTF_8));
        digest.update(bytes);
        digest.update((byte) ',');
    }

    /** SHA-256, which every Java has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int compareTo(ContentKey other) {
        return hex.compareTo(other.hex);
    }
}
