package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.article.Span;
import org.peerage.text.Sentence;
import org.peerage.text.Sentences;

/** What stands around a sentence in its article: the sentence before it and the one after. */
record Context(Optional<String> before, Optional<String> after) {
    static final Context UNKNOWN = new Context(Optional.empty(), Optional.empty());

    /** Letters of the text on either side in which sentences are sought. */
    private static final int REACH = 1000;

    static Context of(Span span, String text) {
        if (span.end() > text.length()) {
            return UNKNOWN;
        }
        String head = text.substring(Math.max(0, span.start() - REACH), span.start());
        String tail = text.substring(span.end(), Math.min(text.length(), span.end() + REACH));
        List<Sentence> ahead = Sentences.of(head);
        List<Sentence> behind = Sentences.of(tail);
        return new Context(
                ahead.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ahead.getLast().span().of(head)),
                behind.isEmpty()
                        ? Optional.empty()
                        : Optional.of(behind.getFirst().span().of(tail)));
    }
}
