package org.peerage.ledger;

import java.util.List;

/**
 * A company of the registry.
 *
 * @param id the number of its first name; another after a join, so nothing should keep it
 * @param name the name that most claims use
 * @param alsoNamed its other names, those that most claims use first
 * @param claims how many claims name it
 */
public record KnownCompany(long id, String name, List<String> alsoNamed, int claims) {
    public KnownCompany {
        alsoNamed = List.copyOf(alsoNamed);
    }
}
