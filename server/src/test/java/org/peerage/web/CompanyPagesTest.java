package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.ledger.ContentKey;

/** The pages of one company, through the real server. */
class CompanyPagesTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String BUYER = "Marrowick Group";

    @Test
    void everyMarkLeadsToASentence() throws Exception {
        Document page = page(company(BUYER));
        var marks = page.select("a.cert").stream()
                .map(mark -> mark.attr("href"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(marks).hasSizeGreaterThan(40);
        for (String mark : marks) {
            assertThat(page(mark).select(".witness mark")).as(mark).isNotEmpty();
        }
    }

    @Test
    void everyMarkOfATrackLeadsToItsStep() throws Exception {
        Document page = page(company(BUYER));
        for (Element link : page.select(".stage li a")) {
            String[] address = link.attr("href").split("#", -1);
            assertThat(page(address[0]).getElementById(address[1]))
                    .as(link.attr("href"))
                    .isNotNull();
        }
    }

    @Test
    void aDenialStandsOnTheTrackBesideWhatItDenies() throws Exception {
        Document page = page(company(BUYER) + "?deals=denied");
        Element deal = page.select(".ledger tbody tr:contains(Nimbria Looms)").getFirst();
        assertThat(deal.select("td[data-stage=in talks] li.asserts")).isNotEmpty();
        assertThat(deal.select("td[data-stage=in talks] li.denies").text()).contains("denied", "5 Jun 2025");
        assertThat(page.select(".filters [aria-current]").text()).startsWith("with a denial");
    }

    @Test
    void evidenceIsASentenceInItsContextWithItsFourTimes() throws Exception {
        String mark = mark("Skeldmoor Textiles");
        Element witness = SITE.user().open(mark).page().select(".witness").getFirst();
        assertThat(witness.select("mark").text()).contains("We are not interested in buying Skeldmoor");
        assertThat(witness.select(".ctx")).hasSize(2);
        assertThat(page(mark).select(".ctx")).as("what visitors see").isEmpty();
        assertThat(witness.select("dt").eachText())
                .contains("Speaker", "Medium", "Happened", "Said", "Published", "Retrieved", "Source", "Found by");
        assertThat(witness.select(".does a").eachAttr("href")).anyMatch(url -> url.startsWith("/articles/"));
    }

    @Test
    void onlyTheEvidenceIsWrittenForADrawer() throws Exception {
        String mark = mark("Skeldmoor Textiles");
        assertThat(SITE.part(mark).body()).contains("class=\"evidence\"").doesNotContain("<html", "<header");
        assertThat(SITE.part(mark).headers().allValues("Vary"))
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains("hx-request"));
        assertThat(SITE.get(mark).body()).contains("<html", "<header");
    }

    @Test
    void asOfADayNothingLaterIsSaid() throws Exception {
        Document page = page(company(BUYER) + "?as_of=2025-06-04");
        assertThat(page.select(".past").text()).contains("As it stood on 4 Jun 2025");
        assertThat(page.select(".ledger tr:contains(Nimbria Looms) .more").text())
                .contains("in talks");
        assertThat(page.select("a[href*=/lines/], a[href*=/deals/]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url).contains("as_of=2025-06-04"));
        assertThat(page(company(BUYER))
                        .select(".ledger tr:contains(Nimbria Looms) .more")
                        .text())
                .contains("completed");
    }

    @Test
    void whatChangedSinceADayIsListed() throws Exception {
        Document page = page(company(BUYER) + "?since=2025-09-01&as_of=2026-02-01");
        assertThat(page.select("#changes").text()).contains("since 1 Sep 2025", "in talks → completed");
        assertThat(page.select("#since").attr("value")).isEqualTo("2025-09-01");
        assertThat(page(company(BUYER)).select("#changes")).isEmpty();
    }

    @Test
    void theNewestChangeIsFirstAndSaysWhatCompletesIt() throws Exception {
        Document page = page(company(BUYER) + "?since=2025-06-01");
        DateTimeFormatter form = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
        assertThat(page.select("#changes .day").eachText().stream()
                        .map(day -> LocalDate.parse(day, form))
                        .toList())
                .hasSizeGreaterThan(20)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page.select("#changes .what").eachText())
                .contains("Market share: European market for sailcloth, 41% reported")
                .anySatisfy(what -> assertThat(what).startsWith("People: Henrik Solvang, "));
    }

    @Test
    void timesOfFiguresAreWords() throws Exception {
        assertThat(page(company(BUYER))
                        .select("#figures svg text, .asof svg text")
                        .eachText())
                .contains("Feb 2025")
                .noneSatisfy(text -> assertThat(text).containsPattern("\\d{4}-\\d\\d"));
    }

    @Test
    void contradictionsStandSideBySideWithWhatDecided() throws Exception {
        Element contradiction =
                page(company(BUYER)).select(".contra:contains(price)").getFirst();
        assertThat(contradiction.select(".side")).hasSizeGreaterThan(1);
        assertThat(contradiction.select(".side .value").eachText().getFirst()).contains("132 million euros");
        assertThat(contradiction.select(".why").text()).contains("independent sources 2 against 1");
    }

    @Test
    void unknownIsSaidInWords() throws Exception {
        Document page = page(company("Farolim Capital"));
        assertThat(page.select(".facts .blank").eachText()).contains("unknown");
        assertThat(page.select("#blanks").text()).contains("unknown", "not looked for", "nothing read");
        assertThat(page.select(".facts dd").eachText()).noneMatch(words -> words.equals("-") || words.equals("0"));
    }

    @Test
    void aDayOrNumberThatIsNoneIsAProblemAndNoFailure() throws Exception {
        assertThat(SITE.get(company(BUYER) + "?as_of=2025-13-01").statusCode()).isEqualTo(400);
        assertThat(SITE.get(company(BUYER) + "/lines/000000000000").statusCode())
                .isEqualTo(404);
        assertThat(SITE.get(company(BUYER) + "/all/nothing").statusCode()).isEqualTo(404);
        assertThat(SITE.get(company(BUYER) + "?as_of=&since=").statusCode()).isEqualTo(200);
        assertThat(page(company(BUYER) + "/all/people?page=-3").select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void ownersAreFollowedUpAndHoldingsDownAndCirclesEnd() throws Exception {
        SITE.add(new Invented("owners", "The Ledger Post", "https://example.org/owners", "2026-04-01")
                .says("{} is a unit of {}.", "parent", "current", "child", "Quern Stone", "parent", "Ostler Works")
                .says("{} is a unit of {}.", "parent", "current", "child", "Ostler Works", "parent", "Vantry Trust")
                .says("{} is a unit of {}.", "parent", "current", "child", "Petrel Sails", "parent", "Quern Stone")
                .says("{} is a unit of {}.", "parent", "current", "child", "Tarn Ropes", "parent", "Petrel Sails")
                .says("{} is a unit of {}.", "parent", "current", "child", "Vantry Trust", "parent", "Tarn Ropes")
                .account());
        List<Element> nodes = page(company("Quern Stone")).select(".tree .node");
        assertThat(nodes.stream().map(Element::text))
                .satisfiesExactly(
                        node -> assertThat(node).startsWith("Ostler Works parent"),
                        node -> assertThat(node).startsWith("Vantry Trust its parent"),
                        node -> assertThat(node).startsWith("Tarn Ropes its parent"),
                        node -> assertThat(node).startsWith("Petrel Sails its parent"),
                        node -> assertThat(node).startsWith("Quern Stone its parent"),
                        node -> assertThat(node).isEqualTo("Quern Stone"),
                        node -> assertThat(node).startsWith("Petrel Sails subsidiary"),
                        node -> assertThat(node).startsWith("Tarn Ropes its subsidiary"),
                        node -> assertThat(node).startsWith("Vantry Trust its subsidiary"),
                        node -> assertThat(node).startsWith("Ostler Works its subsidiary"),
                        node -> assertThat(node).startsWith("Quern Stone its subsidiary"));
        for (String mark : nodes.stream()
                .flatMap(node -> node.select("a.cert").eachAttr("href").stream())
                .toList()) {
            assertThat(page(mark).select(".witness mark")).as(mark).isNotEmpty();
        }
    }

    @Test
    void whatHappenedIsDrawnToTimeAndSaidInWords() throws Exception {
        Document page = page(company(BUYER));
        Element drawn = page.expectFirst("#timeline svg");
        assertThat(drawn.attr("aria-label")).contains("Deals: ", "Nimbria Looms completed 2026-01-27", "People: ");
        assertThat(drawn.select("use"))
                .hasSize(Integer.parseInt(page.select("#timeline .count").text()));
        assertThat(page(company("Halyard Finch")).select("#timeline")).isEmpty();
    }

    @Test
    void aJoinShowsAtOnceAndTheOldNumberLeadsOn() throws Exception {
        long one = SITE.company("Costa Bruma");
        long other = SITE.company("Carrow Bank");
        assertThat(page("/companies/" + other).select("h1").text()).isEqualTo("Carrow Bank");
        SITE.ledger().reviews().join("Costa Bruma", "Carrow Bank", "a test", "to see it");
        SITE.ledger().derive();
        long present = SITE.company("Carrow Bank");
        long old = present == one ? other : one;
        HttpResponse<String> moved = SITE.get("/companies/" + old + "?as_of=2026-09-30");
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(moved.headers().firstValue("Location")).contains("/companies/" + present + "?as_of=2026-09-30");
        SITE.ledger().reviews().split("Costa Bruma", "Carrow Bank", "a test", "it was wrong");
        SITE.ledger().derive();
        assertThat(SITE.get("/companies/" + old).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTakenBackIsGoneAtOnce() throws Exception {
        String seller = company("Tolleth Condensers");
        String line = page(seller).select("a.cert").getFirst().attr("href");
        Element witness = page(line).select(".witness").getFirst();
        String article = witness.select("a[href^=/articles/]").attr("href").substring("/articles/".length());
        SITE.ledger().reviews().retract(new ContentKey(article), Optional.empty(), "a test", "to see it");
        assertThat(page(seller).select("a[href$=" + witness.id() + "]")).isEmpty();
        SITE.ledger().reviews().reinstate(new ContentKey(article), Optional.empty(), "a test", "it was right");
        assertThat(page(seller).select("a.cert")).isNotEmpty();
    }

    @Test
    void theDrawerOpensUnderItsLineAndEscapeClosesIt() {
        Page page = BROWSER.page();
        page.navigate(SITE.url(company(BUYER)));
        Locator mark = page.locator(".ledger .cert").first();
        mark.focus();
        page.keyboard().press("Enter");
        page.locator("tr.drawer .witness mark").first().waitFor();
        assertThat(mark.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(page.url()).endsWith(company(BUYER));
        page.locator("tr.drawer h3:focus").waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator("tr.drawer").count()).isZero();
        assertThat(page.locator(".ledger .cert:focus").count()).isEqualTo(1);
    }

    @Test
    void withoutScriptTheMarkLeadsToThePageOfTheEvidence() {
        Page page = BROWSER.page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(SITE.url(company(BUYER)));
        page.locator(".ledger .cert").first().click();
        assertThat(page.url()).contains("/lines/");
        assertThat(page.locator(".witness mark").count()).isPositive();
    }

    private static String company(String name) {
        return "/companies/" + SITE.company(name);
    }

    /** The address of the evidence of the deal with another company. */
    private static String mark(String other) throws Exception {
        return page(company(BUYER))
                .select(".ledger tr:contains(" + other + "):contains(only denied) a.cert")
                .attr("href");
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> response = SITE.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    /** Every page of a company, for those who look at all. */
    static List<String> all(TestSite site) throws Exception {
        String company = "/companies/" + site.company(BUYER);
        Document page = Jsoup.parse(site.get(company).body());
        return List.of(
                company,
                company + "?as_of=2025-06-30&since=2025-03-01",
                page.select("a.cert").getFirst().attr("href"),
                page.select(".ledger a.more").getFirst().attr("href"),
                page.select("#contradictions a.cert").getFirst().attr("href"),
                company + "/all/deals",
                company + "/all/people",
                company + "/all/contradictions",
                "/companies/" + site.company("Farolim Capital"));
    }
}
