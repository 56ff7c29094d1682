package org.peerage.claim;

import java.util.Optional;
import org.peerage.article.Span;

/**
 * Who or what fills a role, or speaks.
 *
 * @param name the fullest name that the article has for it
 * @param text what stands at {@code span}
 * @param span where the article names it for this claim
 * @param amount the parsed value of money or a quantity
 */
public record Filler(String name, String text, Span span, Optional<Amount> amount) {
    public static Filler of(String name, String text, Span span) {
        return new Filler(name, text, span, Optional.empty());
    }
}
