package org.peerage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each file of {@code golden/anaphora}: names, and a text in which {@code [words=Name]} are the words that stand for someone. */
class AnaphoraTest {
    private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]=]+)=([^\\[\\]=]+)]");

    static Stream<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/test/golden/anaphora"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void linksWhatTheTextLeavesNoDoubtAbout(Path file) {
        JsonNode golden = new YAMLMapper().readTree(file);
        String marked = golden.get("text").asString();
        Matcher mark = MARK.matcher(marked);
        var plain = new StringBuilder();
        List<String> expected = new ArrayList<>();
        while (mark.find()) {
            mark.appendReplacement(plain, "$1");
            expected.add(line(plain.length() - mark.group(1).length(), mark.group(1), mark.group(2)));
        }
        mark.appendTail(plain);
        Text text = Named.text(plain.toString(), golden);

        assertThat(linked(text).stream()
                        .map(m ->
                                line(m.span().start(), m.text(), text.entity(m).name())))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void anyTextIsReadAndSpansStandWhereTheySay() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(29);
        List<String> parts = List.of(
                "Brightwater",
                " Ama Oduya",
                " Papercut, a bank",
                " the company",
                " The carmaker ",
                " it ",
                " Its",
                " she ",
                " he said",
                " we ",
                "\"",
                "“",
                "”",
                ". ",
                "\n\n",
                ", ",
                "'s",
                " (the “Company”)",
                " the Company ",
                "About ",
                " the chairman",
                "\uD83D",
                " of ",
                " a spokesman ",
                " said ",
                "İ",
                "the ");
        JsonNode names = new YAMLMapper().readTree("{person: [Ama Oduya], company: [Brightwater, Papercut]}");
        for (int round = 0; round < 2_000; round++) {
            var written = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                written.append(parts.get(random.nextInt(parts.size())));
            }
            Text text = Named.text(written.toString(), names);
            List<Mention> linked = linked(text);
            assertThat(linked).isSorted().isEqualTo(linked(text));
            for (Mention mention : linked) {
                assertThat(mention.text()).isEqualTo(mention.span().of(written.toString()));
                assertThat(text.entity(mention).type()).isEqualTo(mention.type());
                assertThat(text.mentions()).noneMatch(m -> m.span().overlaps(mention.span()));
            }
        }
    }

    @Test
    @Timeout(60)
    void hostileTextsAreReadInGoodTime() {
        JsonNode names = new YAMLMapper().readTree("{person: [Ama Oduya], company: [Brightwater]}");
        for (String endless : List.of(
                "the company, ",
                "he ",
                "Brightwater, its ",
                "it. ",
                "The carmaker said it. ",
                "of ",
                "\"we\" ",
                "Brightwater is a maker. It ",
                "Ama Oduya said she. ")) {
            Text text = Named.text(endless.repeat(4_000), names);
            assertThat(linked(text)).hasSizeLessThanOrEqualTo(8_000);
        }
    }

    private static List<Mention> linked(Text text) {
        return Anaphora.of(text, Speakers.of(text));
    }

    private static String line(int start, String words, String name) {
        return start + " " + words + " = " + name;
    }
}
