package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.article.Article;
import org.peerage.claim.Stance;
import org.peerage.ledger.Arrival;
import org.peerage.ledger.ContentKey;
import org.peerage.profile.Account;
import org.peerage.source.Dated;

class ArticlePageTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    private static final String SIGNED = "Oakfern Mills signed a contract to buy Teasel & Reed.";
    private static final Report HOSTILE = new Report(
                    "Oakfern <script>alert(1)</script> \u202eriats", "The <b>Loom</b> & \u0007Bell")
            .says(SIGNED, "acquisition", "agreed", "buyer", "Oakfern Mills", "target", "Teasel & Reed")
            .tells("Nobody was asked about the weather, which was fine.")
            .says(
                    Stance.DENIES,
                    "Teasel & Reed denied that <img src=x onerror=alert(2)> Holdings\u001b[31m owns it.",
                    "parent",
                    "current",
                    "child",
                    "Teasel & Reed",
                    "parent",
                    "<img src=x onerror=alert(2)> Holdings\u001b[31m");
    private static final Pattern OFFICE = Pattern.compile("Oakfern Mills opened its office number \\d+ in Bergen\\.");

    private static final Report LONG = longReport();

    private final Visitor visitor = new Visitor(SITE);

    @BeforeAll
    static void add() throws Exception {
        SITE.add(HOSTILE.account(), LONG.account());
    }

    private static Report longReport() {
        Report report = new Report("A long day at Oakfern", "Cloth Weekly");
        IntStream.range(0, 60)
                .forEach(i -> report.tells("Sentence " + i + " is of the weather and of nothing else.")
                        .says(
                                "Oakfern Mills opened its office number " + i + " in Bergen.",
                                "facility",
                                "operating",
                                "operator",
                                "Oakfern Mills",
                                "place",
                                "Bergen"));
        return report;
    }

    private static String path(Report report) {
        return "/articles/" + ContentKey.of(report.article()).hex();
    }

    @Test
    void numbersLeadFromSentencesToClaimsAndBack() throws Exception {
        Document page = visitor.open(path(HOSTILE)).page();
        List<Element> ways = page.select("a[href^=#c], a[href^=#s]").stream()
                .filter(way -> way.attr("href").matches("#[cs]\\d+"))
                .toList();
        assertThat(ways)
                .hasSize(4)
                .allSatisfy(
                        way -> assertThat(page.select("[id=" + way.attr("href").substring(1) + "]"))
                                .hasSize(1));
        assertThat(page.expectFirst("#s1").text()).isEqualTo(SIGNED);
        assertThat(page.expectFirst("#c1").text()).contains("acquisition agreed", "buyer Oakfern Mills", "0.90");
        assertThat(page.expectFirst("#c2").text()).contains("denies parent current");
        assertThat(page.expectFirst("#s2").className()).isEqualTo("said against");
        assertThat(page.select("#companies + table a").eachText()).contains("Oakfern Mills", "Teasel & Reed");
    }

    @Test
    void anotherPageLeadsToAClaimByItsId() throws Exception {
        String id = HOSTILE.account().claims().getFirst().id();
        assertThat(visitor.open(path(HOSTILE)).page().select("#c1 > [id='" + id + "']"))
                .hasSize(1);
    }

    @Test
    void whatDocumentsHoldStaysText() throws Exception {
        String html = SITE.get(path(HOSTILE)).body();
        assertThat(html).doesNotContain("<script>alert", "<img src=x", "<i>Writer", "<b>Loom", "\u0007", "\u001b");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "\u2407Bell", "\u241b[31m");
        assertThat(html).as("only addresses of the web lead anywhere").doesNotContain("javascript:");
        assertThat(visitor.open(path(HOSTILE)).page().select("h1 bdi").text()).contains("\\u202eriats");
    }

    @Test
    void visitorsSeeAnExcerptAndUsersTheWholeText() throws Exception {
        Document excerpt = visitor.open(path(HOSTILE)).page();
        assertThat(excerpt.text())
                .contains(SIGNED, "[…]", "Sign in for the whole text")
                .doesNotContain("the weather");
        Visitor user = SITE.user();
        Document whole = user.open(path(HOSTILE)).page();
        assertThat(whole.text()).contains(SIGNED, "the weather").doesNotContain("[…]", "Sign in for the whole text");
    }

    @Test
    void noMoreThanTheCapIsShownOfOneArticle() throws Exception {
        Document page = visitor.open(path(LONG)).page();
        int shown = page.select(".reading .said").stream()
                .mapToInt(said -> said.wholeText().length())
                .sum();
        assertThat(shown).isBetween(WebSettings.EXCERPT - 100, WebSettings.EXCERPT);
        assertThat(page.text()).contains("office number 5 ").doesNotContain("office number 55", "the weather");
    }

    /** Looks at every page to which those of the companies of the article lead. */
    @Test
    void allPagesTogetherShowNoMoreOfAnArticleThanTheCap() throws Exception {
        Set<String> paths = new TreeSet<>(Set.of("/", "/deals", "/people", "/search?q=%22office+number%22"));
        for (String name : List.of("Oakfern Mills", "Bergen")) {
            SITE.ledger().named(name).forEach(company -> paths.add("/companies/" + company.id()));
        }
        Set<String> seen = new HashSet<>();
        List<String> todo = new ArrayList<>(paths);
        while (!todo.isEmpty()) {
            Document page = visitor.open(todo.removeLast()).page();
            Matcher sentences = OFFICE.matcher(page.text());
            while (sentences.find()) {
                seen.add(sentences.group());
            }
            page.select("main a[href^=/companies/], main a[href^=/articles/]").eachAttr("href").stream()
                    .map(path -> path.replaceFirst("#.*", ""))
                    .filter(path -> path.matches("(/articles/|/companies/" + SITE.company("Oakfern Mills") + "/).*"))
                    .filter(paths::add)
                    .forEach(todo::add);
        }
        assertThat(paths).anyMatch(path -> path.contains("/lines/"));
        assertThat(seen.stream().mapToInt(String::length).sum())
                .isBetween(WebSettings.EXCERPT / 2, WebSettings.EXCERPT);
    }

    @Test
    void searchKeepsTheSameCap() throws Exception {
        Document first =
                visitor.open("/search?q=%22office+number+5%22&show=claims").page();
        assertThat(first.select(".hits blockquote").eachText()).anyMatch(said -> said.contains("office number 5 "));
        Document last =
                visitor.open("/search?q=%22office+number+55%22&show=claims").page();
        assertThat(last.select(".hits li")).hasSize(1);
        assertThat(last.text()).doesNotContain("Oakfern Mills opened").contains("not in the excerpt");
    }

    @Test
    void whereADayWasReadStandsWithTheArticleAndItsEvidence() throws Exception {
        Report seat = new Report("Quern Felts at home", "Cloth Weekly")
                .says(
                        "Quern Felts is based in Tromso.",
                        "headquarters",
                        "current",
                        "company",
                        "Quern Felts",
                        "place",
                        "Tromso");
        Optional<Dated> dated = seat.article().published().map(day -> new Dated(day, Dated.Origin.META));
        SITE.add(Arrival.of(seat.article(), dated, Optional.empty(), Instant.now())
                .account(seat.account().claims()));
        assertThat(visitor.open(path(seat)).page().select(".about").text())
                .contains("Published 2 Mar 2026 from a meta element of the page");
        long company = SITE.company("Quern Felts");
        String mark = visitor.open("/companies/" + company)
                .page()
                .expectFirst("a.cert")
                .attr("href");
        assertThat(visitor.open(mark).page().select(".witness").text())
                .contains("Published 2 Mar 2026 from a meta element of the page");
    }

    @Test
    void aDayThatIsHardlyRightIsSaidToBe() throws Exception {
        Report odd = new Report("Oakfern of the future", "Cloth Weekly")
                .says(SIGNED, "acquisition", "agreed", "buyer", "Oakfern Mills", "target", "Teasel & Reed");
        Optional<Dated> dated = odd.article().published().map(day -> new Dated(day, Dated.Origin.URL));
        SITE.add(Arrival.of(odd.article(), dated, Optional.empty(), Instant.parse("2025-01-01T00:00:00Z"))
                .account(odd.account().claims()));
        assertThat(visitor.open(path(odd)).page().select(".about").text())
                .contains("Published not known 2 Mar 2026, from its address, is doubted: in the future when it was"
                        + " retrieved Retrieved 1 Jan 2025");
    }

    @Test
    void whatIsNotReadYetIsMarkedWhereverItIsListed() throws Exception {
        var german = new Article(
                "mond.txt",
                Optional.empty(),
                Optional.of("Mondblatt"),
                Optional.of("Quernwerke kauft Zausel"),
                Optional.empty(),
                Optional.empty(),
                "de",
                "Die Quernwerke haben am Montag den Hersteller Zausel gekauft.");
        SITE.add(new Account(german, List.of()));
        for (String path : List.of("/search?q=Quernwerke", "/sources/Mondblatt")) {
            assertThat(visitor.open(path).page().select(".articles li").text())
                    .as(path)
                    .contains("Quernwerke kauft Zausel", "not read yet (German)");
        }
    }

    @Test
    void whatWasTakenBackIsSaidToBe() throws Exception {
        Report taken = new Report("Oakfern taken back", "Cloth Weekly")
                .says(SIGNED, "acquisition", "agreed", "buyer", "Oakfern Mills", "target", "Teasel & Reed");
        SITE.add(taken.account());
        String id = taken.account().claims().getFirst().id();
        SITE.ledger().reviews().retract(ContentKey.of(taken.article()), Optional.of(id), "Ada", "it was a <b>joke</b>");
        Document page = visitor.open(path(taken)).page();
        assertThat(page.select(".gone li").text()).contains("retracted by Ada: it was a <b>joke</b>");
        assertThat(page.select(".reading .said")).isEmpty();
    }

    @Test
    void whatANewerReadingDoesNotHaveIsSuperseded() throws Exception {
        Report read = new Report("Oakfern read again", "Cloth Weekly")
                .says(SIGNED, "acquisition", "agreed", "buyer", "Oakfern Mills", "target", "Teasel & Reed");
        SITE.add(read.account());
        SITE.ledger().append(List.of(new Account(read.article(), List.of())), "a newer reader");
        Document page = visitor.open(path(read)).page();
        assertThat(page.select(".gone li").text()).contains("superseded");
        assertThat(page.select(".about").text()).contains("a newer reader");
    }

    @Test
    void thereIsNoArticleWithoutAKey() throws Exception {
        assertThat(visitor.open("/articles/" + "0".repeat(64)).status()).isEqualTo(404);
        assertThat(visitor.open("/articles/x%27%20or%201=1").status()).isEqualTo(404);
    }
}
