package org.peerage.web;

import java.net.URI;
import java.util.Optional;

/**
 * How users sign in, beside a password.
 *
 * @param url where users find this server, for links in mails, such as {@code https://peerage.example.org}
 */
public record SignInSettings(Optional<URI> url) {
    /** Passwords only, on this machine. */
    public static final SignInSettings PASSWORDS = new SignInSettings(Optional.empty());

    /** Whether cookies are for encrypted connections only. */
    boolean isSecure(boolean isRequestSecure) {
        return isRequestSecure
                || url.filter(known -> "https".equals(known.getScheme())).isPresent();
    }
}
