package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.export.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of a profile, a comparison and a search are for users, also where anybody may read the pages; what programs read in a page is for all. */
class DownloadTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String NAME = "Tidal / <b>Loom</b> \"\u202e..\\Works";

    private static Visitor user = new Visitor(SITE);

    @BeforeAll
    static void signIn() throws Exception {
        user = SITE.user();
        SITE.ledger()
                .append(
                        List.of(new Invented(
                                        "</script><script>window.hit=1</script>",
                                        "The <u>Post</u>",
                                        "https://example.org/1",
                                        "2026-03-01")
                                .says(
                                        "{} is a unit of {}.",
                                        "parent",
                                        "current",
                                        "child",
                                        "</script><script>window.hit=2</script> Mill",
                                        "parent",
                                        NAME)
                                .account()),
                        "a test");
        SITE.ledger().derive();
    }

    private static String company() {
        return "/companies/" + SITE.company("Marrowick Group");
    }

    private static String compared() {
        return "?c=" + SITE.company("Marrowick Group") + "&c=" + SITE.company("Vesper Weave");
    }

    private static String disposition(HttpResponse<byte[]> file) {
        return file.headers().firstValue("Content-Disposition").orElse("");
    }

    private static String text(HttpResponse<byte[]> file) {
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aUserGetsAProfileInEachFormat(Format format) throws Exception {
        HttpResponse<byte[]> file = user.fetch(company() + "/profile." + format.word());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse(""))
                .startsWith(format.mediaType().split(";")[0]);
        assertThat(disposition(file)).startsWith("attachment;").contains("Marrowick", "." + format.word());
        if (format != Format.XLSX) {
            assertThat(text(file)).contains("Marrowick Group");
        }
    }

    @Test
    void thePagesLeadToTheFiles() throws Exception {
        for (String page : List.of(company() + "?as_of=2025-06-30", "/compare" + compared(), "/search?q=profit")) {
            List<String> links = user.open(page).page().select(".downloads a").eachAttr("href");
            assertThat(links).as(page).hasSizeGreaterThanOrEqualTo(2);
            for (String link : links) {
                HttpResponse<byte[]> file = user.fetch(link);
                assertThat(file.statusCode()).as(link).isEqualTo(200);
                assertThat(disposition(file)).as(link).startsWith("attachment;");
            }
        }
    }

    @Test
    void theDayGoesAlong() throws Exception {
        assertThat(text(user.fetch(company() + "/profile.md?as_of=2025-06-30")))
                .contains("As of 30 Jun 2025")
                .doesNotContain("Sep 2026");
    }

    @Test
    void aComparisonHasItsCompaniesAndASearchItsClaims() throws Exception {
        assertThat(text(user.fetch("/compare.md" + compared()))).startsWith("# Marrowick Group, Vesper Weave");
        String hits = text(user.fetch("/search.csv?q=profit&kind=result"));
        assertThat(hits.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("result,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/companies/%d/profile.xlsx",
                "/companies/%d/profile.ftm",
                "/compare.csv?c=%d",
                "/search.csv?q=mill&c=%d"
            })
    void aVisitorIsAskedToSignIn(String address) throws Exception {
        String asked = address.formatted(SITE.company("Marrowick Group"));
        assertThat(SITE.get(asked).statusCode()).isNotEqualTo(200);
        assertThat(new Visitor(SITE).open(asked).path()).startsWith("/sign-in");
    }

    @Test
    void aVisitorSeesNoLinks() throws Exception {
        assertThat(Jsoup.parse(SITE.get(company()).body()).select(".downloads")).isEmpty();
        assertThat(Jsoup.parse(SITE.get("/search?q=profit").body()).select(".downloads"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/companies/999999/profile.csv", "/compare.csv?c=999999", "/search.md?q=mill"})
    void whatIsNotThereIsMissing(String address) throws Exception {
        assertThat(user.fetch(address).statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownFormatIsToldOfThoseThereAre() throws Exception {
        HttpResponse<byte[]> refused = user.fetch(company() + "/profile.docx");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(text(refused)).contains("xlsx, csv, md, jsonld");
        assertThat(user.fetch(company() + "/profile.csv?as_of=yesterday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aNameOfOthersIsASafeNameOfAFile() throws Exception {
        String named = disposition(user.fetch("/companies/" + SITE.company(NAME) + "/profile.csv"));
        assertThat(named).startsWith("attachment;").doesNotContain("/", "\\", "<", "\u202e");
    }

    @Test
    void programsReadTheCompanyInItsPage() throws Exception {
        Element data = Jsoup.parse(SITE.get(company()).body()).expectFirst("script[type=application/ld+json]");
        JsonNode read = JsonMapper.shared().readTree(data.data());
        assertThat(read.at("/@type").asString()).isEqualTo("Organization");
        assertThat(read.at("/name").asString()).isEqualTo("Marrowick Group");
    }

    @Test
    void theBrowserFindsNoFaultWithItAndRunsNothingOfIt() {
        var page = BROWSER.page();
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        for (String company : List.of("Marrowick Group", NAME)) {
            page.navigate(SITE.url("/companies/" + SITE.company(company)));
            assertThat(page.locator("script[type='application/ld+json']").count())
                    .isEqualTo(1);
            assertThat(
                            page.evaluate(
                                    "() => JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)['@type']"))
                    .isEqualTo("Organization");
            assertThat(page.evaluate("() => typeof window.hit")).isEqualTo("undefined");
        }
        assertThat(said).isEmpty();
    }
}
