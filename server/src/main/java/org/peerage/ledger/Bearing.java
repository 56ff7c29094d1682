package org.peerage.ledger;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.identity.NameKey;
import org.peerage.vocabulary.FillerType;

/** Which names of companies a claim bears. */
final class Bearing {
    private Bearing() {}

    /** The names among what fills roles of companies, without descriptions such as "a Chinese firm". */
    static Set<String> names(Claim claim) {
        return fillers(claim).map(Filler::name).filter(NameKey::isProper).collect(Collectors.toSet());
    }

    /** The fillers of roles that companies fill. */
    static Stream<Filler> fillers(Claim claim) {
        return claim.kind().roles().stream()
                .filter(role -> role.types().contains(FillerType.COMPANY))
                .flatMap(role -> claim.fillers(role.name()).stream());
    }
}
