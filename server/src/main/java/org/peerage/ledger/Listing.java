package org.peerage.ledger;

import java.util.List;
import java.util.Map;

/**
 * A company as a search finds it.
 *
 * @param places where articles say that it is
 * @param people the names of the people whom its claims name, and how many do
 * @param absorbed the numbers of its other names: each may have been a company of its own before
 */
public record Listing(KnownCompany company, List<String> places, Map<String, Integer> people, List<Long> absorbed) {
    public Listing {
        places = List.copyOf(places);
        people = Map.copyOf(people);
        absorbed = List.copyOf(absorbed);
    }
}
