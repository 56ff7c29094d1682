package org.peerage.web;

import java.net.URI;
import java.net.URISyntaxException;

/** The page to which a form leads back. */
final class Back {
    private static final URI HOME = URI.create("/");

    private Back() {}

    /** A path of this site; home where what a form says is none, so that no form leads elsewhere. */
    static URI to(String path) {
        try {
            URI uri = new URI(path);
            boolean own = !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && path.startsWith("/")
                    && !path.startsWith("//")
                    && !path.contains("\\");
            return own ? uri : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }
}
