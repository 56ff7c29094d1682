package org.peerage.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Table;
import org.peerage.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;

/**
 * What an article tells beside its news, by kind and stage ({@code background.yaml}).
 *
 * @param unspoken stages of claims that the article itself makes, whoever speaks in their sentence
 * @param timeless stages of claims that a time in their sentence is not about
 */
record Background(Map<Kind, List<String>> unspoken, Map<Kind, List<String>> timeless) {
    static final Background STANDARD = of(Table.read(Background.class, "background.yaml"));

    private static Background of(JsonNode table) {
        return new Background(stages(table.get("unspoken")), stages(table.get("timeless")));
    }

    /** @throws IllegalArgumentException where the vocabulary has no such kind or stage */
    private static Map<Kind, List<String>> stages(JsonNode table) {
        Map<Kind, List<String>> stages = new HashMap<>();
        table.properties().forEach(entry -> {
            Kind kind = Vocabulary.standard().kind(entry.getKey());
            List<String> known = Table.strings(entry.getValue());
            if (!kind.stages().containsAll(known)) {
                throw new IllegalArgumentException("background.yaml: " + kind.name() + " has no such stages: " + known);
            }
            stages.put(kind, known);
        });
        return Map.copyOf(stages);
    }

    boolean isUnspoken(Kind kind, String stage) {
        return unspoken.getOrDefault(kind, List.of()).contains(stage);
    }

    boolean isTimeless(Kind kind, String stage) {
        return timeless.getOrDefault(kind, List.of()).contains(stage);
    }
}
