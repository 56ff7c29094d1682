package org.peerage.api;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Profile;
import org.peerage.vocabulary.FillerType;

/**
 * A profile of the ledger.
 *
 * @param id the number that the company has now
 * @param companies numbers of the companies that it names, by their names
 */
public record Folded(long id, Profile profile, Map<String, Long> companies) {
    public Folded {
        companies = Map.copyOf(companies);
    }

    /** With the companies that the profile names. */
    public static Folded of(KnownCompany company, Profile profile, Ledger ledger) {
        return new Folded(company.id(), profile, ledger.bearers(names(profile)));
    }

    private static Set<String> names(Profile profile) {
        return profile.sentences().stream()
                .flatMap(sentence -> sentence.testimonies().stream())
                .map(testimony -> testimony.claim())
                .flatMap(Folded::names)
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Claim claim) {
        return claim.kind().roles().stream()
                .filter(role -> role.types().contains(FillerType.COMPANY))
                .flatMap(role -> claim.fillers(role.name()).stream())
                .map(Filler::name);
    }
}
