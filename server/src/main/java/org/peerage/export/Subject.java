package org.peerage.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.ledger.KnownProfile;
import org.peerage.profile.Profile;
import org.peerage.profile.Testimony;

/**
 * A company whose profile is given out.
 *
 * @param number in the ledger; empty where the profile is of files
 * @param companies numbers of companies that the profile names, by their names; of those that are known
 */
public record Subject(Optional<Long> number, Profile profile, Map<String, Long> companies) {
    public Subject {
        companies = Map.copyOf(companies);
    }

    /** Of files, which know no numbers. */
    public static Subject of(Profile profile) {
        return new Subject(Optional.empty(), profile, Map.of());
    }

    /** Of the ledger. */
    public static Subject of(KnownProfile known) {
        return new Subject(Optional.of(known.id()), known.profile(), known.companies());
    }

    /** All claims of the profile, each once, the oldest article first. */
    public Stream<Cited> claims() {
        return profile.sentences().stream()
                .flatMap(sentence -> sentence.testimonies().stream())
                .collect(Collectors.toMap((Testimony t) -> t.claim().id(), t -> t, (a, _) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .map(testimony -> Cited.of(testimony, companies));
    }
}
