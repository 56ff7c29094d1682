package org.peerage.fetch;

import java.net.URI;
import java.util.List;

/**
 * A step to another address.
 *
 * @param permanent whether it is to be asked at {@code to} from now on (301 and 308, RFC 9110, 15.4)
 */
public record Redirect(URI from, URI to, boolean permanent) {
    /** Where the permanent ones at the beginning lead, which is {@code end} where all are permanent. */
    static URI lasting(List<Redirect> redirects, URI end) {
        return redirects.stream()
                .filter(redirect -> !redirect.permanent)
                .findFirst()
                .map(Redirect::from)
                .orElse(end);
    }
}
