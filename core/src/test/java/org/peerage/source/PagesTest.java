package org.peerage.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page in the folder beside the JSON of the article that is in it. */
class PagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/peerage/source/pages");

    @TestFactory
    Stream<DynamicTest> pagesGiveTheirArticles() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(FOLDER)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        assertThat(pages).isNotEmpty();
        return pages.stream()
                .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
    }

    private static void check(Path page) throws IOException {
        Path expected = Path.of(page.toString().replaceFirst("html$", "json"));
        try (Stream<Intake> intakes = new Source().read(List.of(page.toString()), InputStream.nullInputStream())) {
            assertThat(intakes)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Intake.Read.class,
                            read -> assertThat(ArticleJson.tree(read.article()).toPrettyString())
                                    .isEqualTo(ArticleJson.MAPPER
                                            .readTree(expected)
                                            .toPrettyString()));
        }
    }
}
