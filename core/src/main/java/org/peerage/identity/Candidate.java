package org.peerage.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.peerage.identity.Values.Value;

/**
 * A bearer made ready for many comparisons.
 *
 * @param name its name, taken apart
 * @param facts the values of its facts by kind
 * @param named the companies among these values by kind, as their bare words
 * @param otherNames the names of its own that its facts give
 */
record Candidate(
        Bearer bearer,
        CompanyName name,
        Map<String, Set<Value>> facts,
        Map<String, Set<List<String>>> named,
        List<CompanyName> otherNames) {

    static Candidate of(Bearer bearer) {
        Map<String, Set<Value>> facts = new TreeMap<>();
        Map<String, Set<List<String>>> named = new HashMap<>();
        List<CompanyName> otherNames = new ArrayList<>();
        for (Fact fact : bearer.facts()) {
            Values values = Weights.STANDARD.of(fact.kind()).values();
            facts.computeIfAbsent(fact.kind(), k -> new TreeSet<>(Comparator.comparing(Value::said)))
                    .add(values.read(fact.value()));
            if (values == Values.NAME || values == Values.ITSELF) {
                CompanyName name = CompanyName.of(fact.value());
                named.computeIfAbsent(fact.kind(), k -> new HashSet<>()).add(name.bare());
                if (values == Values.ITSELF) {
                    otherNames.add(name);
                }
            }
        }
        return new Candidate(bearer, CompanyName.of(bearer.name()), facts, named, otherNames);
    }

    Set<Value> values(String kind) {
        return facts.getOrDefault(kind, Set.of());
    }

    /** The bare words of the companies that facts of a kind name. */
    Set<List<String>> named(String kind) {
        return named.getOrDefault(kind, Set.of());
    }

    /** What is told of it, beside where. */
    Set<Fact> told() {
        Set<Fact> told = new HashSet<>(bearer.facts());
        told.removeIf(fact -> Weights.STANDARD.of(fact.kind()).values() == Values.CONTEXT);
        return told;
    }
}
