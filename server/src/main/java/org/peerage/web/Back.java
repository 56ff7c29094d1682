package org.peerage.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.peerage.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The page to which a form leads back. */
final class Back {
    private static final URI HOME = URI.create("/");

    private Back() {}

    /** Leads there, in answer to a form. */
    static ResponseEntity<Page> redirect(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(to(path)).build();
    }

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
