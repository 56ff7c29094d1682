package org.peerage.ledger;

/**
 * What an append changed.
 *
 * @param articles that were not known before
 * @param readings of these and of known articles, that were not known before
 * @param claims of these readings
 */
public record Added(int articles, int readings, int claims) {
    public static final Added NOTHING = new Added(0, 0, 0);

    public Added plus(Added other) {
        return new Added(articles + other.articles, readings + other.readings, claims + other.claims);
    }
}
