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
    /** A profile is folded from what is likelier right than wrong, unless asked otherwise. */
    public static final double LIKELY = 0.5;

    public Account {
        claims = List.copyOf(claims);
    }

    /** The same account with the claims that are at least so likely right, 0..1. */
    public Account likely(double least) {
        return new Account(
                article, claims.stream().filter(c -> c.confidence() >= least).toList());
    }
}
