package org.peerage.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text in the folder beside what is kept of it. */
class PromotionTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/peerage/source/boxes");
    private static final Path SHARED = Path.of("../../shared/claims");

    @TestFactory
    Stream<DynamicTest> boxesAreLeftOutAndNothingElse() throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.list(FOLDER)) {
            texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertThat(texts).isNotEmpty();
        return texts.stream()
                .map(text -> DynamicTest.dynamicTest(text.getFileName().toString(), () -> {
                    String kept = Files.readString(Path.of(text.toString().replaceFirst("txt$", "kept")));
                    assertThat(Promotion.without(Files.readString(text))).isEqualTo(kept);
                    assertThat(Promotion.without(kept)).isEqualTo(kept);
                }));
    }

    @Test
    void anArticleGoesOnAfterTheBox() throws IOException {
        Path page = SHARED.resolve("jlr-great-wall.txt");
        assumeThat(page).as("the shared texts lie beside the repository").exists();
        String text = Files.readString(page);
        List<String> paragraphs = List.of(text.split("\n\n"));
        String whole = Promotion.without(text);
        assertThat(whole.split("\n\n"))
                .containsExactlyElementsOf(Stream.concat(paragraphs.stream().limit(6), Stream.of(paragraphs.getLast()))
                        .toList());
    }

    @Test
    void ordinaryArticlesAreHardlyEverCut() throws IOException {
        Path folder = SHARED.resolve("train");
        assumeThat(folder).as("the shared texts lie beside the repository").exists();
        long lines = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                lines += Promotion.boxes(Files.readString(file)).size();
            }
        }
        assertThat(lines).isLessThan(10);
    }
}
