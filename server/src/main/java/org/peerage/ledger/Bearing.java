package org.peerage.ledger;

import java.util.Set;
import java.util.stream.Collectors;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.identity.NameKey;
import org.peerage.vocabulary.FillerType;

/** Which names of companies a claim bears. */
final class Bearing {
    private Bearing() {}

    /** The names among what fills roles of companies, without descriptions such as "a Chinese firm". */
    static Set<String> names(Claim claim) {
        return claim.fillers(FillerType.COMPANY)
                .map(Filler::name)
                .filter(NameKey::isProper)
                .collect(Collectors.toSet());
    }
}
