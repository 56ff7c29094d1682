package org.peerage.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses that documents give, which may be anything. */
final class Addresses {
    /** As long as spreadsheets and browsers take them. */
    static final int LONGEST = 2_000;

    private static final Set<String> WEB = Set.of("http", "https");

    private Addresses() {}

    /** Whether a browser opens it as a page: no script, no file. */
    static boolean isOfWeb(String address) {
        try {
            var uri = new URI(address);
            return Optional.ofNullable(uri.getScheme())
                            .map(scheme -> WEB.contains(scheme.toLowerCase(Locale.ROOT)))
                            .orElse(false)
                    && Optional.ofNullable(uri.getHost()).isPresent();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static Optional<String> ofWeb(Optional<String> address) {
        return address.filter(Addresses::isOfWeb);
    }
}
