package org.peerage.web;

import java.net.URI;
import java.util.Optional;
import org.peerage.mail.MailSettings;

/**
 * How users sign in, beside a password.
 *
 * @param url where users find this server, for links in mails, such as {@code https://peerage.example.org}
 * @param mail takes links to users; without it admins hand them out
 * @param provider knows users as well
 */
public record SignInSettings(Optional<URI> url, Optional<MailSettings> mail, Optional<ProviderSettings> provider) {
    /** Passwords only, on this machine. */
    public static final SignInSettings PASSWORDS =
            new SignInSettings(Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException where there is mail and no address for its links: what a request names as this server may be a lie */
    public SignInSettings {
        if (mail.isPresent() && url.isEmpty()) {
            throw new IllegalArgumentException("mails need the address of this server for their links");
        }
    }

    /** Whether cookies are for encrypted connections only. */
    boolean isSecure(boolean isRequestSecure) {
        return isRequestSecure
                || url.filter(known -> "https".equals(known.getScheme())).isPresent();
    }
}
