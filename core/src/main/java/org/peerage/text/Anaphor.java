package org.peerage.text;

import java.util.List;
import org.peerage.article.Span;

/**
 * Words that may stand for someone whom the article names elsewhere.
 *
 * @param sort how they do it
 * @param span where they stand, in the article
 * @param noun the noun of a description, in lower case; the word itself of a pronoun
 * @param modifiers what stands before the noun, in lower case: "munich-based"
 */
record Anaphor(Sort sort, Span span, String noun, List<String> modifiers) {
    /** How words stand for someone. */
    enum Sort {
        /** "it", "its". */
        IT,
        /** "the company". */
        FIRM,
        /** "the carmaker". */
        TRADE,
        /** "we", "our". */
        WE,
        HE,
        SHE,
        /** "the chairman". */
        POST;

        MentionType type() {
            return compareTo(WE) <= 0 ? MentionType.COMPANY : MentionType.PERSON;
        }
    }

    Anaphor {
        modifiers = List.copyOf(modifiers);
    }
}
