package org.peerage.ledger;

import java.util.List;
import java.util.Optional;
import org.peerage.claim.Claim;

/** Something that changed, as it is now. */
public sealed interface Change {
    /** In a word why it changed last. */
    String why();

    /**
     * What an article claims.
     *
     * @param claims those that count, of the companies that their names mean
     */
    record Told(String why, KnownArticle article, List<Claim> claims) implements Change {
        public Told {
            claims = List.copyOf(claims);
        }
    }

    /**
     * Which names a company has.
     *
     * @param number of the company
     * @param names in the order of their numbers; none where there is no such company any more
     * @param now the number of the company that has its first name now
     */
    record Named(String why, long number, List<String> names, Optional<Long> now) implements Change {
        public Named {
            names = List.copyOf(names);
        }
    }
}
