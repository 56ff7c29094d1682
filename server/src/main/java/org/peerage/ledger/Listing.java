package org.peerage.ledger;

import java.util.List;

/**
 * A company as a search finds it.
 *
 * @param places where articles say that it is
 * @param absorbed the numbers of its other names: each may have been a company of its own before
 */
public record Listing(KnownCompany company, List<String> places, List<Long> absorbed) {
    public Listing {
        places = List.copyOf(places);
        absorbed = List.copyOf(absorbed);
    }
}
