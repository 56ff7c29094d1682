package org.peerage.identity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** How much each thing that is known of two names counts, by "likeness.yaml"; binary logarithms of odds. */
final class Weights {
    static final Weights STANDARD = new Weights(Table.read(Weights.class, "likeness.yaml"));

    private final double same;
    private final double different;
    private final double most;
    private final double shared;
    private final double article;
    private final Map<Resemblance.Kind, Reason> names = new EnumMap<>(Resemblance.Kind.class);
    private final Map<String, FactKind> facts = new HashMap<>();
    private final FactKind other;
    private final Reason common;
    private final Reason commonPart;
    private final Reason whole;
    private final Reason silence;
    private final Reason brief;
    private final Reason alike;
    private final Reason apart;

    /** What a thing adds, and its words for people, with names in braces for what is filled in. */
    record Reason(double weight, String says) {
        private static Reason of(JsonNode node) {
            return new Reason(node.get("weight").asDouble(), node.get("says").asString());
        }

        String says(Map<String, String> values) {
            String said = says;
            for (Map.Entry<String, String> value : values.entrySet()) {
                said = said.replace("{" + value.getKey() + "}", value.getValue());
            }
            return said;
        }
    }

    /**
     * A kind of fact.
     *
     * @param agree what one equal value adds
     * @param common whether many companies have such a value in common
     * @param differ what it adds where both have values and none is equal; most often nothing
     */
    record FactKind(Values values, boolean common, double agree, double differ, Reason reason) {
        private static FactKind of(JsonNode node) {
            double agree = node.get("agree").asDouble();
            return new FactKind(
                    Values.valueOf(node.path("as").asString("text").toUpperCase(Locale.ROOT)),
                    node.path("common").asBoolean(false),
                    agree,
                    node.path("differ").asDouble(0),
                    new Reason(agree, node.get("says").asString()));
        }
    }

    private Weights(JsonNode table) {
        same = table.get("same").asDouble();
        different = table.get("different").asDouble();
        most = table.get("most").asDouble();
        shared = table.get("shared").asDouble();
        table.get("names")
                .properties()
                .forEach(e -> names.put(
                        Resemblance.Kind.valueOf(e.getKey().toUpperCase(Locale.ROOT)), Reason.of(e.getValue())));
        table.get("facts").properties().forEach(e -> facts.put(e.getKey(), FactKind.of(e.getValue())));
        other = FactKind.of(table.get("other"));
        article = of("article").agree();
        common = Reason.of(table.get("common"));
        commonPart = Reason.of(table.get("common_part"));
        whole = Reason.of(table.get("whole"));
        alike = Reason.of(table.get("alike"));
        silence = Reason.of(table.get("silence"));
        brief = Reason.of(table.get("brief"));
        apart = Reason.of(table.get("apart"));
    }

    Reason of(Resemblance.Kind kind) {
        return Optional.ofNullable(names.get(kind)).orElseThrow();
    }

    FactKind of(String factKind) {
        return facts.getOrDefault(factKind, other);
    }

    Reason common() {
        return common;
    }

    Reason commonPart() {
        return commonPart;
    }

    Reason whole() {
        return whole;
    }

    Reason silence() {
        return silence;
    }

    Reason brief() {
        return brief;
    }

    Reason alike() {
        return alike;
    }

    Reason apart() {
        return apart;
    }

    /** The most that facts may add together. */
    double most() {
        return most;
    }

    /** The most that facts which many companies have in common may add together, where no article uses both names. */
    double shared() {
        return shared;
    }

    /** Whether names of this weight are two companies whatever facts agree; names that facts give aside. */
    boolean isHopeless(double weight) {
        return weight + most + article + alike.weight() <= different;
    }

    /** A weight in the middle between the two verdicts that are sure. */
    double unsure() {
        return (same + different) / 2;
    }

    Verdict verdict(double weight) {
        if (weight >= same) {
            return Verdict.SAME;
        }
        return weight <= different ? Verdict.DIFFERENT : Verdict.UNSURE;
    }

    /** The odds that {@code weight} is the logarithm of, as a probability. */
    static double score(double weight) {
        return 1 / (1 + Math.pow(2, -weight));
    }
}
