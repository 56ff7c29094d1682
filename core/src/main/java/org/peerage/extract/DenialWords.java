package org.peerage.extract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** Words by which an article itself says that something is not so ("no dividend", "scrapped its plan for"); they are data, {@code denials.yaml}. */
record DenialWords(List<String> kinds, List<String> stages, Pattern before, Pattern after) {
    private static final List<DenialWords> STANDARD = StreamSupport.stream(
                    Table.read(DenialWords.class, "denials.yaml").spliterator(), false)
            .map(DenialWords::of)
            .toList();

    private static DenialWords of(JsonNode entry) {
        return new DenialWords(
                Table.strings(entry.get("kinds")),
                Table.strings(entry.get("stages")),
                Pattern.compile(entry.get("before").asString()),
                Pattern.compile(entry.get("after").asString()));
    }

    /** Whether the words of a sentence before or after what a claim hangs on say that it is not so. */
    static boolean deny(Kind kind, String stage, String before, String after) {
        return STANDARD.stream()
                .filter(w -> w.kinds.contains(kind.name()) && w.stages.contains(stage))
                .anyMatch(w -> w.before.matcher(before).find()
                        || w.after.matcher(after).find());
    }
}
