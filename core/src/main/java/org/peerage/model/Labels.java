package org.peerage.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The orders that the networks' outputs and inputs are numbered in, and what training decided about confidence.
 *
 * @param version the version of the model
 * @param kinds names of the kinds of claim
 * @param anchors the role that a span may anchor a claim by
 * @param roles every role of every kind, "speaker" included
 * @param fills what types of span may fill each of {@code roles}
 * @param stages names of stages
 * @param stances words of stances
 * @param window pieces that the encoder reads at once
 * @param overlap pieces that two windows have in common, at least
 * @param decisions thresholds and calibration
 */
public record Labels(
        String version,
        List<String> kinds,
        List<KindRole> anchors,
        List<KindRole> roles,
        List<Set<SpanType>> fills,
        List<String> stages,
        List<String> stances,
        int window,
        int overlap,
        Decisions decisions) {

    /** A role of a kind. */
    public record KindRole(String kind, String role) {}

    /**
     * What the reader shows and how sure it says it is.
     *
     * @param threshold the least raw confidence of a claim, by kind; {@code standard} where a kind has none
     * @param standard the least raw confidence of a claim of any other kind
     * @param calibration share of right claims by raw confidence: points in rising order, between which it is linear
     */
    public record Decisions(Map<String, Double> threshold, double standard, List<Point> calibration) {
        /** Of claims with raw confidence {@code raw}, the share {@code right} is right. */
        public record Point(double raw, double right) {}

        public double threshold(String kind) {
            return threshold.getOrDefault(kind, standard);
        }

        /** The share of claims of this raw confidence that are right, 0..1. */
        public double calibrated(double raw) {
            Point before = new Point(0, 0);
            for (Point point : calibration) {
                if (raw <= point.raw) {
                    double part = point.raw == before.raw ? 1 : (raw - before.raw) / (point.raw - before.raw);
                    return before.right + part * (point.right - before.right);
                }
                before = point;
            }
            return calibration.isEmpty() ? raw : before.right;
        }
    }

    static Labels of(JsonNode node) {
        List<Set<SpanType>> fills = new ArrayList<>();
        for (JsonNode types : node.get("fills")) {
            Set<SpanType> set = EnumSet.noneOf(SpanType.class);
            types.forEach(type -> set.add(SpanType.of(type.asString())));
            fills.add(set);
        }
        List<SpanType> types =
                strings(node.get("types")).stream().map(SpanType::of).toList();
        if (!types.equals(List.of(SpanType.values()))) {
            throw new IllegalArgumentException("the model orders its types of span otherwise: " + types);
        }
        return new Labels(
                node.get("version").asString(),
                strings(node.get("kinds")),
                pairs(node.get("anchors")),
                pairs(node.get("roles")),
                List.copyOf(fills),
                strings(node.get("stages")),
                strings(node.get("stances")),
                node.get("window").asInt(),
                node.get("overlap").asInt(),
                decisions(node.path("decisions")));
    }

    private static Decisions decisions(JsonNode node) {
        Map<String, Double> threshold = new LinkedHashMap<>();
        node.path("threshold")
                .properties()
                .forEach(e -> threshold.put(e.getKey(), e.getValue().asDouble()));
        List<Decisions.Point> points = new ArrayList<>();
        node.path("calibration")
                .forEach(p -> points.add(
                        new Decisions.Point(p.get(0).asDouble(), p.get(1).asDouble())));
        return new Decisions(Map.copyOf(threshold), node.path("standard").asDouble(0.5), List.copyOf(points));
    }

    private static List<String> strings(JsonNode node) {
        List<String> out = new ArrayList<>();
        node.forEach(n -> out.add(n.asString()));
        return List.copyOf(out);
    }

    private static List<KindRole> pairs(JsonNode node) {
        List<KindRole> out = new ArrayList<>();
        node.forEach(n -> out.add(new KindRole(n.get(0).asString(), n.get(1).asString())));
        return List.copyOf(out);
    }
}
