package org.peerage.text;

import java.util.ArrayList;
import java.util.List;
import org.peerage.article.Span;
import org.peerage.claim.Filler;

/**
 * A sentence, or its part up to a semicolon: in each another one may speak. Offsets into it count from its start.
 *
 * @param number its place in the article, from 0
 * @param paragraph the number of its paragraph
 * @param span where it stands in the article
 * @param text its words
 * @param plain its words, each quoted character blotted out
 * @param mentions the people and companies that it names outside of quotations, in order
 */
record Clause(int number, int paragraph, Span span, String text, String plain, List<Mention> mentions) {
    /** All clauses of an article in order. */
    static List<Clause> of(Text text, Quotations quotations) {
        List<Clause> clauses = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : text.sentences()) {
            String plain = quotations.blot(text.article().text(), sentence.span());
            for (int from = 0; from < plain.length(); ) {
                int semicolon = plain.indexOf(';', from);
                int to = semicolon < 0 ? plain.length() : semicolon + 1;
                int at = sentence.span().start();
                var span = new Span(at + from, at + to);
                List<Mention> mentions = new ArrayList<>();
                for (;
                        next < text.mentions().size()
                                && text.mentions().get(next).span().start() < span.end();
                        next++) {
                    Mention mention = text.mentions().get(next);
                    if (span.contains(mention.span())
                            && isSpeaking(mention)
                            && !quotations.isQuoted(mention.span().start())) {
                        mentions.add(mention);
                    }
                }
                clauses.add(new Clause(
                        clauses.size(),
                        sentence.paragraph(),
                        span,
                        span.of(text.article().text()),
                        plain.substring(from, to),
                        List.copyOf(mentions)));
                from = to;
            }
        }
        return List.copyOf(clauses);
    }

    private static boolean isSpeaking(Mention mention) {
        return mention.type() == MentionType.PERSON || mention.type() == MentionType.COMPANY;
    }

    int start(Mention mention) {
        return mention.span().start() - span.start();
    }

    int end(Mention mention) {
        return mention.span().end() - span.start();
    }

    Span at(int from, int to) {
        return new Span(span.start() + from, span.start() + to);
    }

    /** The words of a stretch as they are. */
    Filler words(int from, int to) {
        String words = text.substring(from, to);
        return Filler.of(words, words, at(from, to));
    }

    /** Who is named within a stretch. */
    List<Mention> within(int from, int to) {
        return mentions.stream().filter(m -> start(m) >= from && end(m) <= to).toList();
    }
}
