package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchPageTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.shared();

    private final Visitor visitor = new Visitor(SITE);

    private Document search(String query) throws Exception {
        return visitor.open("/search?" + query).page();
    }

    @Test
    void aMisspeltNameIsFoundAndThePageSaysSo() throws Exception {
        Document page = search("q=marowick");
        assertThat(page.select(".said-so").text()).contains("Nothing is named “marowick”");
        assertThat(page.expectFirst("#companies + .hits li").text()).contains("Marrowick Group", "near name");
        assertThat(page.expectFirst("#companies + .hits a").attr("href"))
                .isEqualTo("/companies/" + SITE.company("Marrowick Group"));
        assertThat(page.select("main a[href*=%22Marrowick+Group%22]").text()).contains("Marrowick Group");
    }

    @Test
    void aNameIsFoundWithTheReason() throws Exception {
        Document page = search("q=looms");
        assertThat(page.select("#companies + .hits li").text()).contains("Nimbria Looms", "is in its name");
        assertThat(page.select(".said-so")).isEmpty();
        assertThat(page.select("#companies + .hits b").text()).isEqualTo("Looms");
    }

    @Test
    void sentencesAndArticlesAreFoundByTheirWords() throws Exception {
        Document page = search("q=loom");
        assertThat(page.select("#claims .count").text()).isNotEqualTo("0");
        String url = page.expectFirst("li:has(blockquote) .small a").attr("href");
        String[] parts = url.split("#");
        assertThat(visitor.open(parts[0]).page().getElementById(parts[1])).isNotNull();
    }

    @Test
    void facetsNarrowByLinks() throws Exception {
        Document wide = search("q=loom&show=claims");
        String kind = wide.select("[aria-label=Kind] a[href*=kind=acquisition]").attr("href");
        String count =
                wide.select("[aria-label=Kind] a[href*=kind=acquisition] .n").text();
        Document narrow = visitor.open(kind).page();
        assertThat(narrow.select("#claims .count").text()).isEqualTo(count);
        assertThat(narrow.select(".hits .small").eachText()).allMatch(line -> line.contains("acquisition"));
        assertThat(narrow.select("[aria-label=Stage] a")).isNotEmpty();
        assertThat(narrow.expectFirst(".filters a").attr("href")).doesNotContain("kind=");
    }

    @Test
    void daysAndSourcesNarrowToo() throws Exception {
        Document page = search("q=loom&since=2026-01-01&until=2026-02-28&source=Coastwise+Bulletin&show=articles");
        assertThat(page.select(".articles li").eachText())
                .isNotEmpty()
                .allMatch(line -> line.contains("Coastwise Bulletin") && line.contains("2026"));
        assertThat(visitor.open("/search?q=loom&since=soon").status()).isEqualTo(400);
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        Document first = search("q=marrowick&show=claims");
        List<String> before = first.select(".hits .small a").eachAttr("href");
        Document second = visitor.open(first.select("a[rel=next]").attr("href")).page();
        assertThat(second.select(".hits .small a").eachAttr("href"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(before);
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/search?q=marrowick&show=claims");
    }

    @Test
    void nothingFoundIsSaid() throws Exception {
        Document page = search("q=qqqqqqqqq");
        assertThat(page.select("main").text()).contains("Nothing has a name like “qqqqqqqqq”", "None by this name");
        assertThat(search("").select("h1").text()).isEqualTo("Search");
    }

    @Test
    void whatIsTypedStaysText() throws Exception {
        for (String typed :
                List.of("\"><script>alert(1)</script>", "\u202e\u0007x", "'\"--", "a".repeat(5000), "-", "\"")) {
            HttpResponse<String> page = SITE.get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(page.statusCode()).as(typed).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert", "\u0007");
        }
    }

    @Test
    void suggestionsComeFromTheSecondLetter() throws Exception {
        assertThat(SITE.get("/suggest?q=m").body()).doesNotContain("option");
        assertThat(SITE.get("/suggest?q=ma").body()).contains("Marrowick Group", "role=\"option\"");
        assertThat(SITE.get("/suggest?q=nimbira").body()).contains("Nimbria Looms", "near name");
        assertThat(SITE.get("/suggest?q=nim&compare=true&c=1").body()).contains("data-url=\"/compare?c=1&amp;c=");
    }

    @Test
    void whoAsksTooFastHasToWait() {
        HttpClient http = HttpClient.newHttpClient();
        List<HttpResponse<String>> answers = Stream.generate(() -> http.sendAsync(
                        HttpRequest.newBuilder(URI.create(SITE.url("/search?q=loom")))
                                .header("X-Forwarded-For", "203.0.113.7")
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .limit(200)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 429)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.headers().firstValue("Retry-After").orElse(""))
                            .matches("[1-9]\\d*");
                    assertThat(answer.body()).contains("Too many searches at once");
                });
    }
}
