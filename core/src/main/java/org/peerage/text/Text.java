package org.peerage.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.article.Span;

/**
 * An article with what was found in it.
 *
 * @param article the article
 * @param sentences its sentences in order, together all of its text but blank stretches
 * @param mentions who and what it names, and words that stand for them ("the company", "she"), in order
 * @param entities what the mentions stand for, each at its number
 */
public record Text(Article article, List<Sentence> sentences, List<Mention> mentions, List<Entity> entities) {
    public Text {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
    }

    /** The same with more mentions of its entities. */
    public Text with(Collection<Mention> more) {
        List<Mention> all =
                Stream.concat(mentions.stream(), more.stream()).sorted().toList();
        return new Text(article, sentences, all, entities);
    }

    /** The entity of a mention. */
    public Entity entity(Mention mention) {
        return entities.get(mention.entity());
    }

    /** The number of the sentence that {@code span} begins in; none in a blank stretch between sentences. */
    public Optional<Integer> sentence(Span span) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span at = sentences.get(middle).span();
            if (span.start() < at.start()) {
                high = middle - 1;
            } else if (span.start() >= at.end()) {
                low = middle + 1;
            } else {
                return Optional.of(middle);
            }
        }
        return Optional.empty();
    }

    /** Where the words of a sentence stand, without the white space around them. */
    public Span words(int sentence) {
        Span span = sentences.get(sentence).span();
        String words = span.of(article.text());
        int start = span.start() + words.length() - words.stripLeading().length();
        return new Span(start, start + words.strip().length());
    }
}
