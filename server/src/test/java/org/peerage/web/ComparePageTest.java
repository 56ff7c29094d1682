package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComparePageTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    private final Visitor visitor = new Visitor(SITE);

    private static String number(String company) {
        return "c=" + SITE.company(company);
    }

    private Document compare(String... parameters) throws Exception {
        return visitor.open("/compare?" + String.join("&", parameters)).page();
    }

    private static List<String> row(Document page, String label) {
        return page.select(".compare tbody tr").stream()
                .filter(row -> row.select("th").text().equals(label))
                .findFirst()
                .map(row -> row.select("td").stream()
                        .peek(cell -> cell.select(".whose, .cert").remove())
                        .map(Element::text)
                        .toList())
                .orElseThrow();
    }

    @Test
    void companiesStandBesideEachOtherLineByLine() throws Exception {
        Document page = compare(number("Marrowick Group"), number("Nimbria Looms"));
        assertThat(page.select(".compare thead th a bdi").eachText().stream().distinct())
                .containsExactly("Marrowick Group", "Nimbria Looms");
        assertThat(row(page, "Head office")).containsExactly("Galway", "Bergen");
        assertThat(row(page, "Parent")).containsExactly("unknown", "Marrowick Group");
        assertThat(row(page, "Completed").getLast()).contains("Acquisition");
        assertThat(page.select(".compare tbody tr:not(.group)"))
                .allSatisfy(row -> assertThat(row.select("td")).hasSize(2));
    }

    @Test
    void everyAnswerLeadsToItsEvidence() throws Exception {
        Document page = compare(number("Marrowick Group"), number("Nimbria Looms"));
        assertThat(page.select(".compare li"))
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(item.select("a.cert").attr("href")).matches("/companies/\\d+/lines/[0-9a-f]{12}"));
        String evidence = page.expectFirst("a.cert").attr("href");
        assertThat(visitor.open(evidence).status()).isEqualTo(200);
    }

    @Test
    void anotherCompanyIsAddedWithoutScript() throws Exception {
        Document page = compare(number("Marrowick Group"), "q=nimbira");
        Element choice = page.expectFirst(".choices a");
        assertThat(choice.text()).isEqualTo("Nimbria Looms");
        Document both = visitor.open(choice.attr("href")).page();
        assertThat(both.select(".crumb").text()).contains("2 of at most 5");
        String away = both.expectFirst(".compare .away").attr("href");
        assertThat(away).isEqualTo("/compare?" + number("Nimbria Looms"));
    }

    @Test
    void nobodyIsComparedAtFirst() throws Exception {
        Document page = visitor.open("/compare").page();
        assertThat(page.select("h1").text()).isEqualTo("Compare companies");
        assertThat(page.select(".choices a").eachText()).contains("Marrowick Group");
    }

    @Test
    void onlyFiveFitAndStrangersAreLeftOut() throws Exception {
        List<Long> largest =
                SITE.ledger().largest(6).stream().map(company -> company.id()).toList();
        Document page = compare(largest.stream().map(id -> "c=" + id).toArray(String[]::new));
        assertThat(page.select(".compare thead th")).hasSize(5);
        assertThat(page.select(".past").text()).contains("first five");
        assertThat(page.select("#another")).isEmpty();
        Document strange = compare(number("Marrowick Group"), "c=999999999", number("Marrowick Group"));
        assertThat(strange.select(".compare thead th")).hasSize(1);
        assertThat(strange.select(".past").text()).contains("of no company");
        assertThat(visitor.open("/compare?c=x").status()).isEqualTo(400);
    }

    @Test
    void aDayIsKept() throws Exception {
        Document page = compare(number("Marrowick Group"), number("Nimbria Looms"), "as_of=2025-06-30");
        assertThat(page.select(".crumb").text()).contains("as of 30 Jun 2025");
        assertThat(page.select(".compare .away").attr("href")).endsWith("&as_of=2025-06-30");
        assertThat(row(page, "Parent")).containsExactly("unknown", "unknown");
    }

    @Test
    void aMeasureKeepsItsCapitals() throws Exception {
        Document page = compare(number("Marrowick Group"), number("Nimbria Looms"));
        assertThat(row(page, "Share of European market for sailcloth").getFirst())
                .isNotEqualTo("none reported");
    }

    @Test
    void namesStayText() throws Exception {
        String name = "<img src=x onerror=alert(2)> Mills \u202e\u0007";
        SITE.add(new Report("Two mills", "Cloth Weekly")
                .says(name + " is based in Bergen.", "headquarters", "current", "company", name, "place", "Bergen")
                .account());
        String html = SITE.get("/compare?" + number(name)).body();
        assertThat(html).contains("&lt;img src=x").doesNotContain("<img", "\u0007");
    }
}
