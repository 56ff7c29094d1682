package org.peerage.crawl;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.extract.Reader;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Account;

/** Has articles read, some at a time: who brings more waits, and fetches nothing meanwhile. What was read once is not read again. */
public final class Readings {
    private final Predicate<ContentKey> known;
    private final Function<Article, List<Claim>> read;
    private final String edition;
    private final Semaphore desks;

    /**
     * @param atOnce how many articles are read at a time
     * @param edition which model and rules read
     */
    Readings(Predicate<ContentKey> known, Function<Article, List<Claim>> read, String edition, int atOnce) {
        this.known = known;
        this.read = read;
        this.edition = edition;
        desks = new Semaphore(atOnce, true);
    }

    /** By a reader, for a ledger. */
    public static Readings of(Ledger ledger, Reader reader, int atOnce) {
        return new Readings(
                key -> !ledger.known(Set.of(key)).isEmpty(),
                article -> reader.read(article).claims(),
                reader.edition(),
                atOnce);
    }

    String edition() {
        return edition;
    }

    /** What an article claims; of one that is known already nothing, since the ledger has it. */
    Account of(Article article) throws InterruptedException {
        if (known.test(ContentKey.of(article))) {
            return new Account(article, List.of());
        }
        desks.acquire();
        try {
            return new Account(article, read.apply(article));
        } finally {
            desks.release();
        }
    }
}
