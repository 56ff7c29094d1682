package org.peerage.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.vocabulary.FillerType;

/**
 * Grades the sources of claims by {@code reliability.yaml} and by what the operator says of publishers.
 *
 * <p>An operator's judgement of a publisher goes before its kind. A claim that cites another outlet by name is as reliable as the less
 * reliable of the two.
 */
final class Grades {
    private static final Grade OWN = Basis.Sort.COMPANY.grade();
    private static final Grade UNKNOWN = Basis.Sort.UNKNOWN.grade();

    private final Outlets outlets;
    private final Map<String, Grade> known = new HashMap<>();

    Grades(Outlets outlets, Publishers publishers) {
        this.outlets = outlets;
        for (Basis.Sort sort : Basis.Sort.values()) {
            sort.publishers().forEach(name -> known.put(outlets.key(name), sort.grade()));
        }
        publishers.grades().forEach((name, grade) -> known.put(outlets.key(name), grade));
    }

    Grade of(Claim claim, Article article) {
        Grade publisher = outlets.of(article).map(o -> of(o, claim)).orElse(UNKNOWN);
        return Stream.concat(Stream.of(publisher), outlets.media(claim).map(o -> of(o, claim)))
                .max(Comparator.comparing(Grade::reliability))
                .orElseThrow();
    }

    /** Of a publisher by its name, where no claim tells more of it. */
    Grade ofPublisher(String name) {
        return Optional.ofNullable(known.get(outlets.key(name))).orElse(UNKNOWN);
    }

    private Grade of(String outlet, Claim claim) {
        return Optional.ofNullable(known.get(outlet)).orElseGet(() -> isNamedIn(claim, outlet) ? OWN : UNKNOWN);
    }

    /** Whether an outlet is a company that the claim is about. */
    private boolean isNamedIn(Claim claim, String outlet) {
        return claim.fillers(FillerType.COMPANY)
                .map(Filler::name)
                .filter(name -> mayBe(name, outlet))
                .map(outlets::key)
                .anyMatch(outlet::equals);
    }

    /** Whether a name begins as the key of an outlet does, that few need be compared. */
    private static boolean mayBe(String name, String outlet) {
        return name.regionMatches(true, 0, outlet, 0, 1) || name.regionMatches(true, 0, "the ", 0, 4);
    }
}
