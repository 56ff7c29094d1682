package org.peerage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelCardTest {
    private static final Path CARD = Path.of("../training/MODEL.md");

    @Test
    void theFiguresOfPagesAreThoseOfTheCard() throws Exception {
        ModelCard card = ModelCard.standard();
        List<List<String>> rows = rows(Files.readString(CARD));
        assertThat(rows).contains(List.of("version", card.version()));
        assertThat(card.texts())
                .isNotEmpty()
                .allSatisfy(texts -> assertThat(rows).contains(row(texts)));
        assertThat(card.kinds().size()).isGreaterThan(20);
        assertThat(Stream.concat(card.kinds().stream(), Stream.of(card.all())).map(ModelCardTest::row))
                .as("by kind, none left out")
                .containsExactlyElementsOf(rows.stream()
                        .filter(row -> row.size() == 6 && row.get(1).matches("\\d+"))
                        .toList());
        assertThat(rows).contains(confidence(card));
        String words = Files.readString(CARD).replaceAll("\\s+", " ");
        assertThat(words).contains(card.readByEye()).contains("- " + String.join(" - ", card.weak()));
    }

    private static List<List<String>> rows(String card) {
        return card.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static List<String> row(ModelCard.Texts texts) {
        return List.of(
                texts.texts(),
                thousandths(texts.precision()),
                thousandths(texts.recall()),
                thousandths(texts.f1()),
                thousandths(texts.stage()),
                thousandths(texts.stance()),
                thousandths(texts.speaker()),
                texts.named(),
                thousandths(texts.evidence()),
                texts.denials());
    }

    private static List<String> row(ModelCard.Figures kind) {
        return List.of(
                kind.kind(),
                Integer.toString(kind.gold()),
                Integer.toString(kind.said()),
                String.format(Locale.ROOT, "%.2f", kind.precision()),
                String.format(Locale.ROOT, "%.2f", kind.recall()),
                String.format(Locale.ROOT, "%.2f", kind.f1()));
    }

    private static List<String> confidence(ModelCard card) {
        return Stream.concat(
                        Stream.of("right"),
                        card.confidence().stream()
                                .map(one -> one.right().stream()
                                        .map(share -> String.format(Locale.ROOT, "%.2f", share)
                                                .substring(1))
                                        .collect(Collectors.joining(" "))))
                .toList();
    }

    private static String thousandths(double share) {
        return String.format(Locale.ROOT, "%.3f", share).substring(1);
    }

    @Test
    void theCardIsThatOfTheModelThatShips() throws Exception {
        byte[] model = Files.readAllBytes(Path.of("src/main/resources/org/peerage/model/reader.model"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        assertThat(Files.readString(CARD))
                .contains("SHA-256 | " + hash)
                .contains("version | " + Model.standard().labels().version());
        assertThat(model.length).isLessThanOrEqualTo(60_000_000);
    }
}
