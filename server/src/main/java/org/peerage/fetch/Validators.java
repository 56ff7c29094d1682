package org.peerage.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * By what a server knows whether a representation is still the same (RFC 9110, 8.8). They belong to one address: of another, even one that redirects to it, they say nothing.
 *
 * @param etag as the server wrote it, with quotes and the mark of weakness
 * @param lastModified as the server wrote it, so that it is compared with what it wrote
 */
public record Validators(URI url, Optional<String> etag, Optional<String> lastModified) {
    /** Whether there is anything to compare. */
    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
