package org.peerage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerage.article.Span;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each file of {@code golden/speakers}: people and companies, and paragraphs of sentences, each with what is to be found in it. */
class SpeakersTest {
    static Stream<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/test/golden/speakers"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void findsWhoSpeaks(Path file) {
        JsonNode golden = new YAMLMapper().readTree(file);
        var text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (JsonNode paragraph : golden.get("paragraphs")) {
            for (JsonNode sentence : paragraph) {
                text.append(sentence.get("says").asString()).append(' ');
                expected.add(line(
                        sentence.path("speaker").asString("-"),
                        sentence.path("medium").asString("-"),
                        sentence.path("stance").asString("asserts")));
            }
            text.append("\n\n");
        }

        List<Attribution> found = Speakers.of(Named.text(text.toString(), golden));

        assertThat(found.stream()
                        .map(a -> line(
                                name(a.speaker()), name(a.medium()), a.stance().word())))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void whatASpeakerIsCalledIsSaidByTheArticle() {
        JsonNode names = new YAMLMapper().readTree("{person: [Ama Oduya], company: [Brightwater, Papercut]}");
        Text text = Named.text("\"We will buy Papercut,\" said Ama Oduya, chief executive of Brightwater.", names);
        Attribution said = Speakers.of(text).getFirst();

        assertThat(said.speaker(spans(text, "Ama Oduya", "Brightwater"))).isEmpty();
        assertThat(said.speaker(spans(text, "Brightwater", "Papercut")).map(Filler::name))
                .contains("Ama Oduya");
    }

    @Test
    void anyTextIsReadAndSpansStandWhereTheySay() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(23);
        List<String> parts = List.of(
                "\"",
                "“",
                "”",
                " said",
                ", ",
                "Brightwater",
                " Ama Oduya",
                " according to ",
                " he ",
                "the company",
                ". The",
                "\n\n",
                " denied ",
                " declined to comment",
                "¤",
                " a spokesman for ",
                "\uD83D",
                " told Reuters",
                ", citing ",
                " that ",
                " of ",
                " and ",
                "(",
                ":");
        JsonNode names = new YAMLMapper().readTree("{person: [Ama Oduya], company: [Brightwater, Reuters]}");
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            Text read = Named.text(text.toString(), names);
            List<Attribution> found = Speakers.of(read);
            assertThat(found).hasSameSizeAs(read.sentences());
            found.forEach(a -> Stream.of(a.speaker(), a.medium())
                    .flatMap(Optional::stream)
                    .forEach(f -> assertThat(f.span().of(text.toString())).isEqualTo(f.text())));
            assertThat(found.stream().filter(a -> a.speaker().isEmpty() && a.person()))
                    .isEmpty();
            assertThat(found.stream().map(Attribution::stance)).isSubsetOf(Stance.values());
        }
    }

    @Test
    @Timeout(20)
    void aSentenceThatNeverEndsIsReadInGoodTime() {
        JsonNode nobody = new YAMLMapper().readTree("{}");
        for (String endless : List.of("said ", "\" ", "the company, ", "according to ")) {
            assertThat(Speakers.of(Named.text(endless.repeat(40_000), nobody))).hasSize(1);
        }
    }

    private static List<Span> spans(Text text, String... names) {
        return Stream.of(names)
                .map(name -> text.article().text().indexOf(name))
                .map(at -> text.mentions().stream()
                        .filter(m -> m.span().start() == at)
                        .findFirst()
                        .orElseThrow()
                        .span())
                .toList();
    }

    private static String line(String speaker, String medium, String stance) {
        return speaker + " | " + medium + " | " + stance;
    }

    private static String name(Optional<Filler> filler) {
        return filler.map(Filler::name).orElse("-");
    }
}
