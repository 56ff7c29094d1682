package org.peerage.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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
        Map<String, NavigableSet<Value>> facts,
        Map<String, Set<List<String>>> named,
        List<CompanyName> otherNames) {

    private static final int MOST_VALUES = 100;

    static Candidate of(Bearer bearer) {
        Map<String, NavigableSet<Value>> facts = new TreeMap<>();
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
        facts.values().forEach(Candidate::shorten);
        return new Candidate(bearer, CompanyName.of(bearer.name()), facts, named, otherNames);
    }

    /** Each value of one is compared with each of another, so that of thousands only the first in the alphabet are kept. */
    private static void shorten(NavigableSet<Value> values) {
        while (values.size() > MOST_VALUES) {
            values.pollLast();
        }
    }

    Set<Value> values(String kind) {
        return facts.getOrDefault(kind, Collections.emptyNavigableSet());
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
