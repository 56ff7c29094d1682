package org.peerage.offer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.peerage.fetch.Hmac;
import org.peerage.ledger.ContentKey;

/**
 * Makes and checks links. A link's text is 32 bytes in base64url: a random key, and the first 128 bits of an HMAC-SHA256 of that key with all that the link
 * promises. So it can be made anew from what is stored and the secret, and nobody who has only one of them can make one.
 */
public final class LinkKey {
    private static final int BYTES = 32;
    private static final int HALF = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Hmac secret;

    private LinkKey(byte[] secret) {
        this.secret = new Hmac(secret);
    }

    /** @param secret at least 32 bytes of somebody's own, as text */
    public static LinkKey of(String secret) {
        return new LinkKey(secret.getBytes(UTF_8));
    }

    /** The secret in a file, which is made where there is none, for its owner only. */
    public static LinkKey in(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            make(file);
        }
        return new LinkKey(HexFormat.of().parseHex(Files.readString(file).strip()));
    }

    /** Beside its place and renamed, so that a kill leaves no half of it; the first of two at once wins. */
    private static void make(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path beside = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "link",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, HexFormat.of().formatHex(secret) + "\n");
        try {
            Files.createLink(file, beside);
            Files.delete(beside);
        } catch (FileAlreadyExistsException e) {
            Files.delete(beside);
        } catch (UnsupportedOperationException e) {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * The text of a link.
     *
     * @param purpose what it is for
     * @param key its own random key
     * @param promise what else it stands for; another promise makes another link
     */
    public String text(String purpose, UUID key, String... promise) {
        byte[] text = ByteBuffer.allocate(BYTES)
                .put(bytes(key))
                .put(mac(purpose, key, promise), 0, HALF)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** Whether a text is the link of this key; takes as long for any text. */
    public boolean fits(String text, String purpose, UUID key, String... promise) {
        return MessageDigest.isEqual(
                text.getBytes(UTF_8), text(purpose, key, promise).getBytes(UTF_8));
    }

    /** The key in a text that somebody sent, which is not checked thereby; empty where it has not the form of a link. */
    public static Optional<UUID> key(String text) {
        return isLink(text) ? Optional.of(uuid(Base64.getUrlDecoder().decode(text))) : Optional.empty();
    }

    /** Whether a text has the form of a link. */
    public static boolean isLink(String text) {
        return FORM.matcher(text).matches();
    }

    /** What is stored of a link: its SHA-256 in hexadecimal digits. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(ContentKey.sha256().digest(text.getBytes(UTF_8)));
    }

    private byte[] mac(String purpose, UUID key, String... promise) {
        return secret.sign(purpose + "\n" + key + "\n" + String.join("\n", promise));
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(HALF)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer key = ByteBuffer.wrap(Arrays.copyOf(bytes, HALF));
        return new UUID(key.getLong(), key.getLong());
    }
}
