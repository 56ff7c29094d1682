package org.peerage.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.source.Intake;
import org.peerage.source.Source;
import org.peerage.text.Attribution;
import org.peerage.text.Speakers;
import org.peerage.text.Text;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Texts and what must, and must not, be read in them: every table in the folder beside its text, which for those under
 * {@code shared} lies among the shared texts.
 */
class ReaderTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/peerage/extract/readings");
    private static final Reader READER = Reader.load();
    private static final Path SHARED = Path.of("../../shared/claims");

    @TestFactory
    Stream<DynamicTest> claimsAreRead() throws IOException {
        List<Path> tables = tables(FOLDER);
        assertThat(tables).isNotEmpty();
        return tables.stream().map(table -> test(table, FOLDER));
    }

    @TestFactory
    Stream<DynamicTest> claimsOfSharedTextsAreRead() throws IOException {
        List<Path> tables = tables(FOLDER.resolve("shared"));
        assertThat(tables).isNotEmpty();
        return tables.stream().map(table -> test(table, SHARED));
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static DynamicTest test(Path table, Path texts) {
        String name = table.getFileName().toString().replaceFirst("yaml$", "txt");
        return DynamicTest.dynamicTest(name, () -> {
            Path text = texts.resolve(name);
            assumeThat(text).as("the shared texts lie beside the repository").exists();
            JsonNode expected = new YAMLMapper().readTree(table);
            List<Claim> claims = claims(text);
            assertThat(expected.get("read")).isNotEmpty();
            expected.get("read")
                    .forEach(want -> assertThat(claims)
                            .as("%s", want)
                            .anySatisfy(claim -> assertThat(fits(claim, want)).isTrue()));
            expected.path("never")
                    .forEach(want -> assertThat(claims).as("never %s", want).noneMatch(claim -> fits(claim, want)));
        });
    }

    @Test
    void theQuotationAfterABoxIsTheSpeakersBeforeIt() {
        Path page = SHARED.resolve("jlr-great-wall.txt");
        assumeThat(page).as("the shared texts lie beside the repository").exists();
        Text text = READER.read(articles(page).getFirst()).text();
        Attribution last =
                Speakers.of(text).in(text.sentences().getLast().span()).getLast();
        assertThat(last.speaker().map(Filler::name)).contains("Carl-Peter Forster");
        assertThat(last.medium().map(Filler::name)).contains("a conference");
    }

    private static List<Claim> claims(Path text) {
        return articles(text).stream()
                .flatMap(article -> READER.read(article).claims().stream())
                .toList();
    }

    private static List<Article> articles(Path text) {
        try (Stream<Intake> intakes = new Source().read(List.of(text.toString()), InputStream.nullInputStream())) {
            return intakes.map(intake -> switch (intake) {
                        case Intake.Read read -> read.article();
                        case Intake.Unreadable unreadable -> throw new AssertionError(unreadable.message());
                    })
                    .toList();
        }
    }

    /** Whether the claim has all that the table's line asks for. */
    private static boolean fits(Claim claim, JsonNode want) {
        return want.properties().stream().allMatch(part -> fits(claim, part.getKey(), part.getValue()));
    }

    private static boolean fits(Claim claim, String part, JsonNode want) {
        return switch (part) {
            case "kind" -> claim.kind().name().equals(want.asString());
            case "stage" -> claim.stage().equals(want.asString());
            case "stance" -> claim.stance().word().equals(want.asString());
            case "speaker" -> named(claim.speaker(), want);
            case "medium" -> named(claim.medium(), want);
            case "evidence" -> claim.evidence().text().contains(want.asString());
            default -> {
                List<String> names =
                        claim.fillers(part).stream().map(Filler::name).toList();
                yield names.containsAll(want.isArray() ? Table.strings(want) : List.of(want.asString()));
            }
        };
    }

    private static boolean named(Optional<Filler> filler, JsonNode want) {
        return filler.map(f -> f.name().equals(want.asString()) || f.text().equals(want.asString()))
                .orElse(want.isNull());
    }

    @Test
    void aClosedReaderSaysSoAndMayBeClosedAgain() {
        Reader closed = Reader.load();
        closed.close();
        closed.close();
        Article note = Article.of("note.txt", "Hollin Brickworks has acquired Sarn Tile.");
        assertThatThrownBy(() -> closed.read(note))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        try (Reader open = Reader.load()) {
            assertThat(open.read(note).claims()).isNotEmpty();
        }
    }
}
