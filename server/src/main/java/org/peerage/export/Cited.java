package org.peerage.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.ledger.FoundClaim;
import org.peerage.ledger.StandingClaim;
import org.peerage.profile.Filed;
import org.peerage.profile.Testimony;

/**
 * A claim with all that it takes to cite it.
 *
 * @param article in which it stands; its text is not asked for
 * @param filed under what the article is kept, where it is
 * @param companies numbers of the ledger's companies by the names in the claim, as far as they are known
 */
public record Cited(Claim claim, Article article, Optional<Filed> filed, Map<String, Long> companies) {
    public Cited {
        companies = Map.copyOf(companies);
    }

    public static Cited of(Testimony testimony, Map<String, Long> companies) {
        return new Cited(testimony.claim(), testimony.article(), testimony.filed(), own(testimony.claim(), companies));
    }

    public static Cited of(FoundClaim found, Map<String, Long> companies) {
        return new Cited(
                found.claim(),
                found.article().article(),
                Optional.of(new Filed(
                        found.article().key().hex(),
                        found.article().retrieved(),
                        found.article().dated())),
                own(found.claim(), companies));
    }

    public static Cited of(StandingClaim standing) {
        return new Cited(standing.claim(), standing.article(), Optional.of(standing.filed()), standing.companies());
    }

    /** The number of the company that a filler names. */
    Optional<Long> company(Filler filler) {
        return Optional.ofNullable(companies.get(filler.name()))
                .or(() -> Optional.ofNullable(companies.get(filler.readName())));
    }

    private static Map<String, Long> own(Claim claim, Map<String, Long> companies) {
        var own = new HashMap<String, Long>();
        claim.roles().values().stream()
                .flatMap(List::stream)
                .forEach(filler -> Optional.ofNullable(companies.get(filler.name()))
                        .ifPresent(number -> own.put(filler.name(), number)));
        return own;
    }
}
