package org.peerage.offer;

import java.net.URI;
import java.time.Duration;
import org.peerage.ledger.Retention;

/**
 * What the operator offers.
 *
 * @param url of this server, for links in mails
 * @param sender who offers it, by name
 * @param imprint who answers for it, and where: one line
 * @param life how long a link works
 * @param uses how often a link works
 * @param retention how long what is known of leads is kept
 */
public record Terms(URI url, String sender, String imprint, Duration life, int uses, Retention retention) {
    /** For as long as a link works unless something else is set. */
    public static final Duration LIFE = Duration.ofDays(3);

    /** As often as a link works unless something else is set. */
    public static final int USES = 3;

    /** As long as what is known of leads is kept unless something else is set. */
    public static final Retention RETENTION =
            new Retention(Duration.ofDays(30), Duration.ofDays(730), Duration.ofDays(90), Duration.ofDays(730));

    /** Whatever lies at a path of this server. */
    public URI at(String path) {
        return url.resolve(path);
    }
}
