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

        List<Attribution> found =
                Speakers.of(Named.text(text.toString(), golden)).all();

        assertThat(found.stream().map(a -> line(name(a.speaker()), name(a.medium()), stance(a.stand()))))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void eachPartOfASentenceHasItsOwnSpeaker() {
        JsonNode names = new YAMLMapper().readTree("{company: [Brightwater, Papercut]}");
        Text text = Named.text("Brightwater declined to comment; Papercut said it would sell. It has one mill.", names);
        Speakers speakers = Speakers.of(text);

        assertThat(name(speakers.at(spanOf(text, "comment")).speaker())).isEqualTo("Brightwater");
        assertThat(name(speakers.at(spanOf(text, "sell")).speaker())).isEqualTo("Papercut");
        assertThat(speakers.at(spanOf(text, "one mill"))).isEqualTo(Attribution.NOBODY);
    }

    @Test
    void aMereNegationIsNoSureDenial() {
        JsonNode names = new YAMLMapper().readTree("{person: [Ama Oduya]}");
        assertThat(Speakers.of(Named.text("Ama Oduya said the mill was not old.", names))
                        .all())
                .map(Attribution::stand)
                .containsExactly(new Attribution.Stand(Stance.DENIES, false));
        assertThat(Speakers.of(Named.text("Ama Oduya said there were no plans for a mill.", names))
                        .all())
                .map(Attribution::stand)
                .containsExactly(new Attribution.Stand(Stance.DENIES, true));
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
                ":",
                ";",
                " one of them",
                ", which",
                " the companies");
        JsonNode names = new YAMLMapper().readTree("{person: [Ama Oduya], company: [Brightwater, Reuters]}");
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            Text read = Named.text(text.toString(), names);
            List<Attribution> found = Speakers.of(read).all();
            assertThat(found).hasSizeGreaterThanOrEqualTo(read.sentences().size());
            found.forEach(a -> Stream.of(a.speaker(), a.medium())
                    .flatMap(Optional::stream)
                    .forEach(f -> assertThat(f.span().of(text.toString())).isEqualTo(f.text())));
            assertThat(found).allMatch(a -> a.speaker().isPresent() || a.stand().equals(Attribution.Stand.ASSERTING));
        }
    }

    @Test
    @Timeout(20)
    void aSentenceThatNeverEndsIsReadInGoodTime() {
        JsonNode nobody = new YAMLMapper().readTree("{}");
        for (String endless :
                List.of("said ", "\" ", "the company, ", "according to ", "one of the ", "he said; ", "no: \"x\" ")) {
            assertThat(Speakers.of(Named.text(endless.repeat(40_000), nobody)).all())
                    .isNotEmpty();
        }
    }

    private static Span spanOf(Text text, String words) {
        int at = text.article().text().indexOf(words);
        return new Span(at, at + words.length());
    }

    private static String line(String speaker, String medium, String stance) {
        return speaker + " | " + medium + " | " + stance;
    }

    /** What the words alone are enough for. */
    private static String stance(Attribution.Stand stand) {
        return (stand.sure() ? stand.stance() : Stance.ASSERTS).word();
    }

    private static String name(Optional<Filler> filler) {
        return filler.map(Filler::name).orElse("-");
    }
}
