package org.peerage.mcp;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peerage.api.FactResource;

/**
 * The head of a profile.
 *
 * @param known what articles say
 * @param unknown what was looked for and is not known, or is not looked for
 */
record Facts(List<Statement> known, List<String> unknown) {
    /** @param most how many answers each question has */
    static Facts of(List<FactResource> facts, Sentences sentences, int most) {
        return new Facts(
                facts.stream()
                        .flatMap(fact ->
                                fact.answers().stream().limit(most).map(answer -> sentences.fact(fact, answer, "")))
                        .toList(),
                facts.stream()
                        .filter(fact -> fact.answers().isEmpty())
                        .map(Facts::blank)
                        .toList());
    }

    private static String blank(FactResource fact) {
        Optional<String> why = fact.reason().or(fact::blank);
        return fact.fact() + why.map(words -> ": " + words).orElse("");
    }

    /** Claims that they rest on. */
    Set<String> claims() {
        return known.stream().flatMap(fact -> fact.claims().stream()).collect(toSet());
    }

    String text() {
        return Statement.text(known) + (unknown.isEmpty() ? "" : "Not known: " + String.join("; ", unknown) + "\n");
    }
}
