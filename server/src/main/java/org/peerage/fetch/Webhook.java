package org.peerage.fetch;

import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where somebody wants to be told, and by what they know that it is us (Standard Webhooks 1.0).
 *
 * @param secret {@code whsec_} and 24 to 64 bytes in base64
 */
public record Webhook(String url, String secret) {
    private static final String PREFIX = "whsec_";
    private static final Pattern SECRET = Pattern.compile(PREFIX + "[A-Za-z0-9+/]{32,88}={0,2}");

    /** @throws IllegalArgumentException where the secret has another form */
    public Webhook {
        if (!SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException(
                    "this is no secret of a webhook; write whsec_ and what `openssl rand -base64 32` prints");
        }
    }

    /** What is sent as {@code webhook-signature}. */
    public String signature(String id, Instant time, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        byte[] signed = new Hmac(key).sign(id + "." + time.getEpochSecond() + "." + body);
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }

    @Override
    public String toString() {
        return url;
    }
}
