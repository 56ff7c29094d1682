package org.peerage.offer;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Account;
import org.peerage.vocabulary.FillerType;

/**
 * Somebody named in what is said of a company.
 *
 * @param name as typed
 * @param company the number of a name of the company
 */
public record Person(String name, long company) {
    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    /** All that names them at that company, however sure it is: where each word of their name stands in the name of a person or a speaker. */
    public List<Account> accounts(Ledger ledger) {
        if (words(name).isEmpty()) {
            return List.of();
        }
        return ledger.about(company, 0, Optional.empty()).stream()
                .map(account -> account.with(
                        account.claims().stream().filter(this::isIn).toList()))
                .filter(account -> !account.claims().isEmpty())
                .toList();
    }

    private boolean isIn(Claim claim) {
        Stream<String> named = claim.kind().roles().stream()
                .filter(role -> role.types().contains(FillerType.PERSON))
                .flatMap(role -> claim.fillers(role.name()).stream())
                .map(filler -> filler.readName());
        Stream<String> speaking = claim.speaker().map(filler -> filler.name()).stream();
        return Stream.concat(named, speaking).anyMatch(other -> words(other).containsAll(words(name)));
    }

    private static Set<String> words(String name) {
        return new TreeSet<>(Stream.of(FOLDING.normalize(name).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }
}
