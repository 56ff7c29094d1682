package org.peerage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerage.article.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each file of {@code entities/}: a text, and by type the lists of names that are one entity, the fullest first. */
class EntitiesTest {
    static Stream<Path> files() throws Exception {
        Path folder = Path.of(EntitiesTest.class.getResource("entities").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesOfOneEntityShareItsNumber(Path file) {
        JsonNode golden = new YAMLMapper().readTree(file);
        String text = golden.get("text").asString();

        Entities entities = Entities.of(text, found(golden, text));

        for (MentionType type : MentionType.values()) {
            if (golden.has(type.word())) {
                List<List<String>> names = new ArrayList<>();
                golden.get(type.word())
                        .forEach(list -> names.add(list.valueStream()
                                .map(JsonNode::asString)
                                .sorted()
                                .toList()));
                List<String> fullest = new ArrayList<>();
                golden.get(type.word()).forEach(list -> fullest.add(list.get(0).asString()));
                assertThat(names(entities, type)).containsExactlyInAnyOrderElementsOf(names);
                assertThat(entities.entities().stream()
                                .filter(e -> e.type() == type)
                                .map(Entity::name))
                        .containsExactlyInAnyOrderElementsOf(fullest);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theOrderOfWhatWasFoundDoesNotMatter(Path file) {
        JsonNode golden = new YAMLMapper().readTree(file);
        String text = golden.get("text").asString();
        List<Entities.Found> found = found(golden, text);
        Entities expected = Entities.of(text, found);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(found, new Random(seed));
            assertThat(Entities.of(text, found)).isEqualTo(expected);
        }
    }

    @Test
    void numbersAndNamelessStretchesAreEntitiesOfTheirOwn() {
        Entities entities = Entities.of(
                "9 mills, 9 mills, --",
                List.of(
                        new Entities.Found(MentionType.QUANTITY, new Span(0, 7)),
                        new Entities.Found(MentionType.QUANTITY, new Span(9, 16)),
                        new Entities.Found(MentionType.COMPANY, new Span(18, 20))));
        assertThat(entities.mentions()).extracting(Mention::entity).containsExactly(0, 0, 1);
        assertThat(entities.entities()).extracting(Entity::name).containsExactly("9 mills", "--");
    }

    @Test
    @Timeout(30)
    void aListOfTwentyThousandNamesIsReadInGoodTime() {
        var text = new StringBuilder();
        List<Entities.Found> found = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int start = text.length();
            text.append("Mill").append(i).append(" Paper ").append(i % 7).append(" Inc.");
            found.add(new Entities.Found(MentionType.COMPANY, new Span(start, text.length())));
            text.append(", ");
        }
        assertThat(Entities.of(text.toString(), found).mentions()).hasSize(20_000);
    }

    private static List<List<String>> names(Entities entities, MentionType type) {
        return entities.entities().stream()
                .filter(e -> e.type() == type)
                .map(e -> entities.mentions().stream()
                        .filter(m -> m.entity() == e.number())
                        .map(Mention::text)
                        .distinct()
                        .sorted()
                        .toList())
                .toList();
    }

    /** Every occurrence of the golden names, the longest first, none over another. */
    private static List<Entities.Found> found(JsonNode golden, String text) {
        List<Entities.Found> found = new ArrayList<>();
        for (MentionType type : MentionType.values()) {
            if (golden.has(type.word())) {
                golden.get(type.word())
                        .valueStream()
                        .flatMap(JsonNode::valueStream)
                        .map(JsonNode::asString)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .forEach(name -> occurrences(name, text, type, found));
            }
        }
        return found;
    }

    private static void occurrences(String name, String text, MentionType type, List<Entities.Found> found) {
        Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                .matcher(text)
                .results()
                .map(m -> new Span(m.start(), m.end()))
                .filter(span -> found.stream().noneMatch(f -> f.span().overlaps(span)))
                .forEach(span -> found.add(new Entities.Found(type, span)));
    }
}
