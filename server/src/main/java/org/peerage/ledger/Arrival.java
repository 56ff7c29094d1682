package org.peerage.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.profile.Account;
import org.peerage.profile.Filed;
import org.peerage.source.Dated;

/**
 * An article on its way to its readers and into the ledger.
 *
 * @param key of what it says, a doubted day included: what was taken in once is the same whenever it comes again
 * @param article as it is read: without a day where that is doubted, so that "yesterday" means nothing there
 * @param dated the day that it says, where that was read and why it is doubted
 * @param retrieved when it was taken in
 */
public record Arrival(ContentKey key, Article article, Optional<Dated> dated, Instant retrieved) {
    /**
     * An article that is taken in now.
     *
     * @param dated its day, and where that was read
     * @param began the first day of its site, where that is known
     */
    public static Arrival of(Article article, Optional<Dated> dated, Optional<LocalDate> began, Instant now) {
        Optional<Dated> judged = dated.map(day -> day.judged(LocalDate.ofInstant(now, ZoneOffset.UTC), began));
        return new Arrival(
                ContentKey.of(article),
                judged.isPresent() ? article.on(judged.flatMap(Dated::believed)) : article,
                judged,
                now);
    }

    /** What it claims. */
    public Account account(List<Claim> claims) {
        return new Account(article, OptionalLong.empty(), Optional.of(new Filed(key.hex(), retrieved, dated)), claims);
    }
}
