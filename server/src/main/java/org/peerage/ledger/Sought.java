package org.peerage.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Vocabulary;

/**
 * Which lines are looked for across companies.
 *
 * @param kinds of claims, at least one
 * @param stage at which the line stands
 * @param denied whether only lines with a denial are meant
 * @param since the day of publication from which on something was said of it
 * @param company the number of one that plays a part
 * @param place where a company is that plays a part
 * @param words that stand in the name of the person or of the post, for kinds that have these
 */
public record Sought(
        Set<String> kinds,
        Optional<String> stage,
        boolean denied,
        Optional<LocalDate> since,
        Optional<Long> company,
        Optional<String> place,
        List<String> words) {
    public Sought {
        kinds = Set.copyOf(kinds);
        words = List.copyOf(words);
    }

    /** All deals. */
    public static Sought deals() {
        return all(kind -> kind.lifecycle().equals("deal"));
    }

    /** All posts of people. */
    public static Sought posts() {
        return all(kind -> kind.lifecycle().equals("post"));
    }

    /** All that happens, and nothing of what a company simply is. */
    public static Sought news() {
        return all(kind ->
                !kind.lifecycle().equals("relation") && !kind.lifecycle().equals("presence"));
    }

    /** Only what has a denial. */
    public Sought withDenial() {
        return new Sought(kinds, stage, true, since, company, place, words);
    }

    private static Sought all(Predicate<Kind> meant) {
        return new Sought(
                Vocabulary.standard().kinds().stream()
                        .filter(meant)
                        .map(Kind::name)
                        .collect(Collectors.toSet()),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
