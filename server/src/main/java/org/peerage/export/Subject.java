package org.peerage.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.profile.Profile;
import org.peerage.profile.Testimony;
import org.peerage.vocabulary.FillerType;

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

    /**
     * Of the ledger.
     *
     * @param bearers which company bears each of some names
     */
    public static Subject of(long number, Profile profile, Function<Set<String>, Map<String, Long>> bearers) {
        Set<String> names = profile.sentences().stream()
                .flatMap(sentence -> sentence.testimonies().stream())
                .flatMap(testimony -> names(testimony.claim()).stream())
                .collect(Collectors.toSet());
        return new Subject(Optional.of(number), profile, bearers.apply(names));
    }

    /** Names in a claim that companies may bear. */
    public static Set<String> names(Claim claim) {
        return claim.kind().roles().stream()
                .filter(role -> role.types().contains(FillerType.COMPANY))
                .flatMap(role -> claim.fillers(role.name()).stream())
                .map(Filler::name)
                .collect(Collectors.toSet());
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
