package org.peerage.ledger;

import java.util.Map;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.profile.Filed;

/**
 * A claim that counts, as all of them are read out.
 *
 * @param number its own, from 1
 * @param article without its text
 * @param filed under what the article is kept
 * @param companies numbers of the companies that it is about, by their names as they were read
 */
public record StandingClaim(long number, Article article, Filed filed, Claim claim, Map<String, Long> companies) {
    public StandingClaim {
        companies = Map.copyOf(companies);
    }
}
