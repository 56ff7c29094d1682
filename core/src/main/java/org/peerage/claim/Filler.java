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
 * @param read the name that its reader gave it, where another is known to be meant by now
 */
public record Filler(String name, String text, Span span, Optional<Amount> amount, Optional<String> read) {
    public Filler(String name, String text, Span span, Optional<Amount> amount) {
        this(name, text, span, amount, Optional.empty());
    }

    public static Filler of(String name, String text, Span span) {
        return new Filler(name, text, span, Optional.empty());
    }

    /** The same, by the name of whom it means. */
    public Filler meaning(String other) {
        return other.equals(name) ? this : new Filler(other, text, span, amount, Optional.of(readName()));
    }

    /** The name that its reader gave it. */
    public String readName() {
        return read.orElse(name);
    }
}
