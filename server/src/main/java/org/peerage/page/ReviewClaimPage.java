package org.peerage.page;

import org.peerage.article.Article;
import org.peerage.claim.Claim;

/**
 * One claim, to say that it is wrong or has another stage.
 *
 * @param key the article's
 * @param article without its text
 * @param back where the forms lead
 */
public record ReviewClaimPage(String key, Article article, Claim claim, String back) implements Page {
    @Override
    public String template() {
        return "review-claim.jte";
    }

    @Override
    public String title() {
        return "Review a claim";
    }
}
