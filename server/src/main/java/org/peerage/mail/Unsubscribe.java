package org.peerage.mail;

import java.net.URI;
import java.util.Optional;

/**
 * How to get no more mails of a kind, for mail programs (RFC 2369, RFC 8058).
 *
 * @param oneClick where a POST of {@code List-Unsubscribe=One-Click} unsubscribes, with neither cookies nor a question
 * @param mailto where a mail unsubscribes, as a {@code mailto:} address
 */
public record Unsubscribe(URI oneClick, Optional<URI> mailto) {
    /** @throws IllegalArgumentException where one of them is of another scheme; http is only for servers that nobody else can reach */
    public Unsubscribe {
        if (!"https".equals(oneClick.getScheme()) && !"http".equals(oneClick.getScheme())) {
            throw new IllegalArgumentException("unsubscribing by one click wants an https address");
        }
        if (mailto.filter(address -> !"mailto".equals(address.getScheme())).isPresent()) {
            throw new IllegalArgumentException("unsubscribing by mail wants a mailto address");
        }
    }

    /** At one address only. */
    public static Unsubscribe at(URI oneClick) {
        return new Unsubscribe(oneClick, Optional.empty());
    }
}
