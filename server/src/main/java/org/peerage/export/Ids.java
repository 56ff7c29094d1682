package org.peerage.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names for things in files of others, the same each time the same thing is given out. */
final class Ids {
    private Ids() {}

    /** 32 hexadecimal digits, of parts that make up a thing. */
    static String of(String... parts) {
        var text = new StringBuilder();
        for (String part : parts) {
            text.append(part.length()).append(':').append(part).append(',');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
