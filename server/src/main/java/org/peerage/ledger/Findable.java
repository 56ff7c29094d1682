package org.peerage.ledger;

import java.util.List;
import org.peerage.profile.Account;

/**
 * An article and its standing claims, as a search finds them.
 *
 * @param reading the number of its newest reading
 * @param article its own number
 * @param account the article with its text
 * @param replaced whether another version stands at its address now
 * @param claims the numbers of the account's claims, in their order
 * @param gone the numbers of claims that no longer count
 */
public record Findable(
        long reading, long article, Account account, boolean replaced, List<Long> claims, List<Long> gone) {
    public Findable {
        claims = List.copyOf(claims);
        gone = List.copyOf(gone);
    }
}
