package org.peerage.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.peerage.article.Article;
import org.peerage.claim.Claim;

/**
 * What one article claims. One whose day is doubted is an account of an article without a day: it counts whatever the day asked for, stands behind
 * those whose day is known, and tells nothing first.
 *
 * @param article as read. Its text is compared with the others' only where {@code story} is empty; all that a profile quotes
 *     stands in the claims' evidence. So where the story is known the text may be left empty
 * @param story which story it tells, where that is known: accounts of equal numbers are copies of one report
 * @param filed where the article is kept; empty where it is not
 * @param claims all that were found in it, about whatever company
 */
public record Account(Article article, OptionalLong story, Optional<Filed> filed, List<Claim> claims) {
    public Account {
        claims = List.copyOf(claims);
        article = filed.filter(Filed::isDoubted).isPresent() ? article.on(Optional.empty()) : article;
    }

    /** An account of an article that is kept nowhere. */
    public Account(Article article, OptionalLong story, List<Claim> claims) {
        this(article, story, Optional.empty(), claims);
    }

    /** An account whose story shows by its text. */
    public Account(Article article, List<Claim> claims) {
        this(article, OptionalLong.empty(), claims);
    }

    /** The same article with these claims. */
    public Account with(List<Claim> others) {
        return new Account(article, story, filed, others);
    }
}
