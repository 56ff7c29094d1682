package org.peerage.profile;

import java.util.List;
import org.peerage.article.Article;
import org.peerage.claim.Claim;

/**
 * What one article claims.
 *
 * @param article as read
 * @param claims all that were found in it, about whatever company
 */
public record Account(Article article, List<Claim> claims) {
    public Account {
        claims = List.copyOf(claims);
    }
}
