package org.peerage.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import org.peerage.claim.Filler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that read, with the model that ships. */
class ReadingCommandsTest {
    private static final String NEWS = """
            Hollin Brickworks has acquired Sarn Tile for $6.6 million, the Leeds-based company said on Tuesday.

            "We are delighted," said Moira Tench, chief executive of Hollin Brickworks.
            """;

    @TempDir
    private Path folder;

    @Test
    void everyLineOfJsonlIsAClaimWhoseWordsStandAtItsOffsets() throws IOException {
        Path articles = articles(8);
        Map<String, String> texts = new HashMap<>();
        for (String line : Screen.of("article", articles.toString()).lines()) {
            JsonNode article = JsonMapper.shared().readTree(line);
            assertThat(article.propertyNames())
                    .containsExactly(
                            "document",
                            "url",
                            "publisher",
                            "title",
                            "author",
                            "published",
                            "language",
                            "text",
                            "published_from",
                            "doubt");
            texts.put(article.get("document").asString(), article.get("text").asString());
        }
        Screen read = Screen.of("read", articles.toString(), "--format", "jsonl");
        assertThat(read.status()).isZero();
        assertThat(read.err()).isEmpty();
        assertThat(read.claims()).hasSizeGreaterThan(25);
        for (String line : read.lines()) {
            Claim claim = ClaimJson.read(line);
            assertThat(ClaimJson.write(claim)).isEqualTo(line);
            String text = texts.getOrDefault(claim.document(), "");
            assertThat(claim.evidence().span().of(text))
                    .isEqualTo(claim.evidence().text());
            fillers(claim).forEach(f -> assertThat(f.span().of(text)).isEqualTo(f.text()));
            claim.when().ifPresent(w -> assertThat(w.span().of(text)).isEqualTo(w.text()));
        }
    }

    @Test
    void aMentionHasItsWordsAndTheNumberOfItsEntity() throws IOException {
        Path file = Files.writeString(folder.resolve("news.txt"), NEWS);
        JsonNode found = JsonMapper.shared()
                .readTree(Screen.of("mentions", file.toString()).out());
        assertThat(found.get("document").asString()).isEqualTo("news.txt");
        Map<String, Integer> entities = new HashMap<>();
        for (JsonNode mention : found.get("mentions")) {
            assertThat(mention.propertyNames()).containsExactly("type", "start", "end", "text", "entity");
            var span = new Span(mention.get("start").asInt(), mention.get("end").asInt());
            assertThat(span.of(NEWS)).isEqualTo(mention.get("text").asString());
            Integer before = entities.put(
                    mention.get("text").asString(), mention.get("entity").asInt());
            assertThat(before).isIn(null, mention.get("entity").asInt());
        }
        assertThat(entities).containsKeys("Hollin Brickworks", "Sarn Tile", "Moira Tench");
        assertThat(entities.get("We")).isEqualTo(entities.get("Hollin Brickworks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "text", "html"})
    void outputIsTheSameForAnyNumberOfThreadsAndEveryTime(String format) throws IOException {
        String articles = articles(10).toString();
        String one = Screen.of("read", articles, "--format", format, "--threads", "1")
                .out();
        assertThat(one).isNotEmpty();
        assertThat(Screen.of("read", articles, "--format", format, "--threads", "5")
                        .out())
                .isEqualTo(one);
    }

    @Test
    void anArticleTellsWhereItsDayWasReadAndWhyItIsHardlyRight() throws IOException {
        String page = "<html><head><meta name='date' content='%s'></head><body><p>" + NEWS + "</p></body></html>";
        Path likely = Files.writeString(folder.resolve("likely.html"), page.formatted("2025-04-02"));
        Path late = Files.writeString(folder.resolve("late.html"), page.formatted("2098-04-02"));
        Path undated = Files.writeString(folder.resolve("undated.txt"), NEWS);
        List<String> found = new ArrayList<>();
        for (String line : Screen.of("article", likely.toString(), late.toString(), undated.toString())
                .lines()) {
            JsonNode article = JsonMapper.shared().readTree(line);
            found.add(article.get("published") + " " + article.get("published_from") + " " + article.get("doubt"));
        }
        assertThat(found)
                .containsExactly(
                        "\"2025-04-02\" \"meta\" null", "\"2098-04-02\" \"meta\" \"in the future\"", "null null null");
    }

    @Test
    void documentsComeInTheOrderOfTheArguments() throws IOException {
        Path b = Files.writeString(folder.resolve("b.txt"), NEWS);
        Path a = Files.writeString(folder.resolve("a.txt"), NEWS);
        assertThat(Screen.of("read", b.toString(), a.toString()).claims())
                .extracting(Claim::document)
                .containsSubsequence("b.txt", "a.txt")
                .doesNotContainSubsequence("a.txt", "b.txt");
        assertThat(Screen.of("read", folder.toString()).claims())
                .extracting(Claim::document)
                .doesNotContainSubsequence("b.txt", "a.txt");
    }

    @Test
    void nothingInADocumentActsOnThePageOrOnTheTerminal() throws IOException {
        String hostile = "<script>alert(1)</script> " + NEWS + "\u001b[31m \u202e <img src=x onerror=alert(2)>\n";
        String file = Files.writeString(folder.resolve("<b>x.txt"), hostile).toString();
        var page = Jsoup.parse(Screen.of("read", file, "--format", "html").out());
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("article script, article img, h2 b")).isEmpty();
        assertThat(page.select("article").text()).contains("<script>alert(1)</script>", "<img src=x onerror=alert(2)>");
        assertThat(Screen.of("read", file, "--format", "text").out()).doesNotContain("\u001b", "\u202e");
        assertThat(Screen.of("article", file).out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void aTerminalSeesTextAndAPipeSeesLines() throws IOException {
        String file = Files.writeString(folder.resolve("news.txt"), NEWS).toString();
        assertThat(Screen.of("", true, "read", file).out()).contains("\u001b[").contains("news.txt");
        assertThat(Screen.of("read", file).claims()).isNotEmpty();
    }

    @Test
    void peopleAreShownWhatIsLikelierRightThanWrongAndProgramsAll() throws IOException {
        String articles = articles(12).toString();
        List<Claim> all = Screen.of("read", articles).claims();
        List<Claim> likely = Screen.of("read", articles, "--least", "0.5").claims();
        assertThat(likely).isNotEmpty().hasSizeLessThan(all.size()).allMatch(c -> c.confidence() >= 0.5);
        assertThat(Screen.of("read", articles, "--format", "text").out())
                .isEqualTo(Screen.of("read", articles, "--format", "text", "--least", "0.5")
                        .out());
    }

    @Test
    void aProfileIsFoldedFromTheFilesAndFromNothingLater() throws IOException {
        String articles = articles(10).toString();
        assertThat(Screen.of("profile", "Marrowick", articles).out()).contains("Nimbria");
        assertThat(Screen.of("profile", "Marrowick", articles, "--as-of", "2025-03-31")
                        .out())
                .contains("Marrowick")
                .doesNotContain("Nimbria");
        assertThat(Screen.of("profile", "Marrowick", articles, "--format", "html")
                        .out())
                .startsWith("<!doctype html>");
        assertThat(JsonMapper.shared()
                        .readTree(Screen.of("profile", "Marrowick", articles, "--format", "json")
                                .out())
                        .isObject())
                .isTrue();
    }

    @Test
    void aProfileIsPrintedIntoAFile() throws IOException {
        String articles = articles(4).toString();
        Path pdf = folder.resolve("company.pdf");
        assertThat(Screen.of("profile", "Marrowick", articles, "--format", "pdf")
                        .err())
                .contains("--out FILE");
        assertThat(Screen.of("profile", "Marrowick", articles, "--out", pdf.toString())
                        .err())
                .contains("only a PDF");
        Screen printed = Screen.of("profile", "Marrowick", articles, "--format", "pdf", "--out", pdf.toString());
        assertThat(printed.status()).isZero();
        assertThat(printed.out()).isEmpty();
        assertThat(pdf).content(StandardCharsets.ISO_8859_1).startsWith("%PDF-");
    }

    @Test
    void theDemoSaysThatItIsInventedAndShowsTheDealFromRumourToClosing() {
        Screen demo = Screen.of("demo");
        assertThat(demo.status()).isZero();
        assertThat(demo.err()).isEmpty();
        assertThat(demo.lines().getFirst()).contains("invented");
        assertThat(demo.out()).contains("Marrowick Group", "Nimbria", "in talks", "completed", "--articles");
        assertThat(demo.out()).doesNotContain("http://127.0.0.1");
    }

    @Test
    void theDemoEndsWithPagesToOpen() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "no private server for this platform");
        String home = folder.resolve("demo").toString();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Screen demo = Screen.of("demo", "--rehearse", "--port", "0", "--home", home);
        assertThat(demo.status()).isZero();
        assertThat(demo.out()).contains("Peerage is at http://127.0.0.1:");
        Screen companies = Screen.of("companies", "--home", home);
        assertThat(companies.out()).contains("Marrowick Group");
    }

    /** The first {@code number} articles of the demo as a file. */
    private Path articles(int number) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/org/peerage/server/demo.jsonl"));
        return Files.write(folder.resolve("articles.jsonl"), lines.subList(0, number));
    }

    private static Stream<Filler> fillers(Claim claim) {
        return Stream.concat(
                claim.roles().values().stream().flatMap(List::stream),
                Stream.concat(claim.speaker().stream(), claim.medium().stream()));
    }
}
