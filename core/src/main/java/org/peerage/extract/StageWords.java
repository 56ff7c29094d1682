package org.peerage.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** Words that tell a stage ("is in talks to"); they are data, {@code stages.yaml}. */
record StageWords(String stage, List<String> kinds, List<String> instead, Pattern words) {
    private static final List<StageWords> STANDARD = read();

    private static List<StageWords> read() {
        List<StageWords> all = new ArrayList<>();
        for (JsonNode entry : Table.read(StageWords.class, "stages.yaml")) {
            all.add(new StageWords(
                    entry.get("stage").asString(),
                    Table.strings(entry.get("kinds")),
                    Table.strings(entry.get("instead")),
                    Pattern.compile(entry.get("words").asString())));
        }
        return List.copyOf(all);
    }

    /** The stage that the sentence has words for, or else what the network says. */
    static String stage(Kind kind, String network, String sentence) {
        return STANDARD.stream()
                .filter(w -> w.kinds.contains(kind.name()) && w.instead.contains(network))
                .filter(w -> w.words.matcher(sentence).find())
                .map(StageWords::stage)
                .findFirst()
                .orElse(network);
    }
}
