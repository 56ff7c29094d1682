package org.peerage.profile;

import java.util.List;
import org.peerage.article.Article;
import org.peerage.article.Span;

/**
 * A stretch of an article that lines of the profile rest on.
 *
 * @param number from 1, the oldest article first; the same profile has the same numbers
 * @param article where it stands
 * @param span its offsets there
 * @param text its verbatim words
 * @param story the number of its story: near-duplicate articles have the same, from 1
 * @param testimonies what it says about the company, by kind
 */
public record Sentence(int number, Article article, Span span, String text, int story, List<Testimony> testimonies) {
    public Sentence {
        testimonies = List.copyOf(testimonies);
    }
}
