package org.peerage.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each folder of {@code src/test/golden/claims} has an article, its claims and what the views make of them. */
class ClaimViewTest {
    private static final Path FOLDERS = Path.of("src/test/golden/claims");

    /** With -Dgolden=write the views write what they make, to be looked at and committed. */
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    static Stream<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void textIsAsExpected(Path folder) throws IOException {
        compare(folder.resolve("expected.txt"), view(new ClaimText(false), folder));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void colouredTextIsTheSameTextWithColours(Path folder) throws IOException {
        String coloured = view(new ClaimText(true), folder);
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(view(new ClaimText(false), folder));
        assertThat(coloured).contains("\u001b[");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theSectionOfThePageIsAsExpected(Path folder) throws IOException {
        compare(folder.resolve("expected.html"), new ClaimPage().article(1, article(folder), claims(folder)));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void thePageShowsTheWholeTextAndRunsNothingOfIt(Path folder) throws IOException {
        Article article = article(folder);
        Document page = Jsoup.parse(view(new ClaimPage(), folder));
        page.select(".ref").remove();
        String shown = String.join(" ", page.select(".para > p").eachText());
        String expected = article.text()
                .codePoints()
                .map(Plain::picture)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(words(shown)).isEqualTo(words(expected));
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("article script, article img, article b:not(.show b), [onclick], [style]"))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") || href.startsWith("https://"));
        assertThat(page.select("[src], link[href]:not([href^=data:])")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyClaimHasItsNoteItsSentenceAndItsParts(Path folder) throws IOException {
        Document page = Jsoup.parse(view(new ClaimPage(), folder));
        List<Claim> claims = claims(folder);
        assertThat(page.select(".notes > li")).hasSameSizeAs(claims);
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            String id = "a1c" + (i + 1);
            String sentence = page.expectFirst("#" + id + " a.no").attr("href");
            assertThat(page.expectFirst(sentence).attr("data-e").split(" ")).contains(id);
            assertThat(page.select(".ref[href=#" + id + "]")).hasSize(1);
            for (String role : claim.roles().keySet()) {
                assertThat(page.select("[data-p*=" + id + ":" + role + ":]"))
                        .as(role)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void articlesOfOnePageDoNotShareIds() throws IOException {
        var view = new ClaimPage();
        var page = new StringBuilder(view.head());
        int number = 0;
        for (Path folder : folders().toList()) {
            page.append(view.article(++number, article(folder), claims(folder)));
        }
        List<String> ids =
                Jsoup.parse(page.append(view.foot()).toString()).select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void aTerminalSeesNoControlCharacterOfADocument() throws IOException {
        assertThat(view(new ClaimText(false), FOLDERS.resolve("hostile")))
                .doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void compare(Path expected, String made) throws IOException {
        if (WRITE) {
            Files.writeString(expected, made);
        }
        assertThat(made).isEqualTo(Files.readString(expected));
    }

    private static String view(ClaimView view, Path folder) throws IOException {
        return view.head() + view.article(1, article(folder), claims(folder)) + view.foot();
    }

    private static List<Claim> claims(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("claims.jsonl")).stream()
                .map(ClaimJson::read)
                .toList();
    }

    private static Article article(Path folder) throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("article.json")));
        return new Article(
                json.get("document").asString(),
                field(json, "url"),
                field(json, "publisher"),
                field(json, "title"),
                field(json, "author"),
                field(json, "published").map(LocalDate::parse),
                json.get("language").asString(),
                json.get("text").asString());
    }

    private static Optional<String> field(JsonNode json, String name) {
        return Optional.of(json.get(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
