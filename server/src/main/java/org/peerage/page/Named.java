package org.peerage.page;

import java.util.Optional;

/**
 * Words of a document, such as a name.
 *
 * @param text safe to print
 * @param url of the page of what it names, where there is one
 */
public record Named(String text, Optional<String> url) {
    public Named(String text) {
        this(text, Optional.empty());
    }
}
