package org.peerage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/**
 * How well the model reads that ships, as {@code training/MODEL.md} has it. Shares are from 0 to 1.
 *
 * @param version of the model
 * @param texts its figures on each set of texts
 * @param confidence how often claims are right
 * @param kinds by the kind of claim, the commonest first
 * @param all of the kinds together
 * @param readByEye what reading articles that nobody had annotated gave, in a sentence
 * @param weak what it does not do well, in sentences
 */
public record ModelCard(
        String version,
        List<Texts> texts,
        List<Confidence> confidence,
        List<Figures> kinds,
        Figures all,
        String readByEye,
        List<String> weak) {
    private static final ModelCard STANDARD = parse(Table.read(ModelCard.class, "figures.yaml"));

    /**
     * On one set of texts.
     *
     * @param precision which share of the claims that it reads is right
     * @param recall which share of the claims that are there it reads
     * @param stage which share of the right claims has the right stage; so the others
     * @param named which share of the speakers that the text names is right, "0.6 of 5"
     * @param denials how many of the denials and refusals it reads, "2 of 12"
     */
    public record Texts(
            String texts,
            double precision,
            double recall,
            double f1,
            double stage,
            double stance,
            double speaker,
            String named,
            double evidence,
            String denials) {}

    /**
     * How often claims of a confidence are right.
     *
     * @param right in each of the sets of texts that nothing was chosen by
     */
    public record Confidence(double from, double to, List<Double> right) {}

    /**
     * For one kind of claim.
     *
     * @param gold how many claims of it the texts hold
     * @param said how many the model reads
     */
    public record Figures(String kind, int gold, int said, double precision, double recall, double f1) {}

    /** That of the model that ships. */
    public static ModelCard standard() {
        return STANDARD;
    }

    private static ModelCard parse(JsonNode card) {
        List<Figures> kinds = each(
                card.get("kinds"),
                row -> new Figures(
                        row.get("kind").asString(),
                        row.get("gold").asInt(),
                        row.get("said").asInt(),
                        share(row, "precision"),
                        share(row, "recall"),
                        share(row, "f1")));
        return new ModelCard(
                card.get("version").asString(),
                each(card.get("texts"), ModelCard::texts),
                each(
                        card.get("confidence"),
                        row -> new Confidence(
                                share(row, "from"), share(row, "to"), each(row.get("right"), JsonNode::asDouble))),
                kinds.subList(0, kinds.size() - 1),
                kinds.getLast(),
                card.get("read_by_eye").asString(),
                Table.strings(card.get("weak")));
    }

    private static Texts texts(JsonNode row) {
        return new Texts(
                row.get("texts").asString(),
                share(row, "precision"),
                share(row, "recall"),
                share(row, "f1"),
                share(row, "stage"),
                share(row, "stance"),
                share(row, "speaker"),
                row.get("named").asString(),
                share(row, "evidence"),
                row.get("denials").asString());
    }

    private static double share(JsonNode row, String name) {
        return row.get(name).asDouble();
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> make) {
        List<T> all = new ArrayList<>();
        array.forEach(row -> all.add(make.apply(row)));
        return List.copyOf(all);
    }
}
