package org.peerage.ledger;

import java.util.Map;
import org.peerage.profile.Profile;

/**
 * A profile of the ledger.
 *
 * @param id the number that the company has now
 * @param companies numbers of the companies that it names, by their names
 */
public record KnownProfile(long id, Profile profile, Map<String, Long> companies) {
    public KnownProfile {
        companies = Map.copyOf(companies);
    }
}
