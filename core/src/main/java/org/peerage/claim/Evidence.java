package org.peerage.claim;

import org.peerage.article.Span;

/**
 * Where a claim stands: whole sentences of its article.
 *
 * @param span their offsets
 * @param text the verbatim stretch, never blank
 */
public record Evidence(Span span, String text) {
    public Evidence {
        if (text.isBlank() || text.length() != span.length()) {
            throw new IllegalArgumentException("evidence is the verbatim stretch of its span, not '" + text + "'");
        }
    }
}
