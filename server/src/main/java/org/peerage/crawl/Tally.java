package org.peerage.crawl;

import org.peerage.ledger.Added;
import org.peerage.ledger.Outcome;

/**
 * What a round came to.
 *
 * @param fetched answers with something new
 * @param postponed because a host, or politeness, asks for it
 */
public record Tally(int fetched, int unchanged, int postponed, int failed, Added added) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, Added.NOTHING);

    Tally plus(Outcome outcome, Added more) {
        return new Tally(
                fetched + (outcome instanceof Outcome.Brought ? 1 : 0),
                unchanged + (outcome instanceof Outcome.Unchanged ? 1 : 0),
                postponed + (outcome instanceof Outcome.Postponed ? 1 : 0),
                failed + (outcome instanceof Outcome.Failed ? 1 : 0),
                added.plus(more));
    }

    /** In a line for people. */
    public String words() {
        return "%,d fetched, %,d unchanged, %,d postponed, %,d failed; %,d articles new with %,d claims"
                .formatted(fetched, unchanged, postponed, failed, added.articles(), added.claims());
    }
}
