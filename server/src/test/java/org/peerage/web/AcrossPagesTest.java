package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Home, and the deals and people of all companies. */
class AcrossPagesTest {
    @RegisterExtension
    static final TestSite SITE = TestSite.shared();

    @Test
    void homeHasWhatIsNewWithItsSentenceWhatIsDisputedAndWhatMoved() throws Exception {
        Document home = page("/");
        assertThat(home.select("main form[action=/search] input[name=q]")).hasSize(1);
        assertThat(home.expectFirst(".dateline").text()).isEqualTo("Tuesday 15 September 2026");
        assertThat(home.select(".news li")).hasSizeGreaterThan(8).allSatisfy(line -> {
            assertThat(line.select("q").text()).isNotBlank();
            assertThat(SITE.get(line.select("a.cert").attr("href")).statusCode())
                    .isEqualTo(200);
        });
        assertThat(home.select(".disputes li").text()).contains("Nimbria Looms", "denied: considered");
        Element moved = home.expectFirst(".moves tr:contains(as buyer Nimbria Looms)");
        assertThat(moved.text()).contains("preliminary", "completed", "27 Jan 2026");
        assertThat(SITE.get(moved.expectFirst("a").attr("href")).statusCode()).isEqualTo(200);
    }

    @Test
    void eachDealStandsOnceWithItsTrack() throws Exception {
        Document deals = page("/deals?kind=acquisition&company=marrowik");
        assertThat(deals.select(".meant").text()).contains("Marrowick Group");
        List<Element> nimbria = deals.select("tbody tr").stream()
                .filter(row -> row.expectFirst("th").text().contains("as buyer")
                        && row.expectFirst("th").text().contains("Nimbria Looms"))
                .toList();
        assertThat(nimbria).hasSize(1);
        assertThat(nimbria.getFirst().select("li.denies")).isNotEmpty();
        assertThat(SITE.get(nimbria.getFirst().select("a.more").attr("href")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void filtersNarrowAndStayInTheAddress() throws Exception {
        assertThat(page("/deals?stage=terminated").select("a.more"))
                .isNotEmpty()
                .allSatisfy(standing -> assertThat(standing.text()).startsWith("terminated"));
        assertThat(page("/deals?denied=true").select("tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.select("li.denies")).isNotEmpty());
        Document since = page("/deals?since=2026-09-01&stage=&kind=");
        assertThat(since.select("tbody tr").size())
                .isPositive()
                .isLessThan(page("/deals").select("tbody tr").size());
        assertThat(since.select("#s-since").attr("value")).isEqualTo("2026-09-01");
        assertThat(page("/deals?place=galway").select("tbody tr")).isNotEmpty();
        assertThat(page("/deals?place=nowhere").select(".empty").text())
                .contains("No article read tells of such a deal");
        assertThat(page("/deals?company=zzyzx").select(".empty").text()).contains("No company is called");
    }

    @Test
    void aPageGoesOnWhereTheFirstWasWherever() throws Exception {
        List<String> all = page("/deals").select("a.more").eachAttr("href");
        List<String> later = page("/deals?page=2026-09-15.1").select("a.more").eachAttr("href");
        assertThat(later).isNotEmpty().doesNotContain(all.getFirst());
        assertThat(later)
                .startsWith(
                        all.subList(all.indexOf(later.getFirst()), all.size()).toArray(String[]::new));
    }

    @Test
    void aSentenceHasOneMarkOfQuotationAtItsBeginning() throws Exception {
        for (Element quote : page("/people").select("q")) {
            assertThat(quote.hasClass("speech"))
                    .as(quote.text())
                    .isEqualTo(quote.text().startsWith("\""));
        }
    }

    @Test
    void peopleAreFoundByNamePostAndCompany() throws Exception {
        Document all = page("/people");
        assertThat(all.select("tbody tr").text()).contains("Henrik Solvang", "Ilse Brandvoll");
        Document one = page("/people?q=brandvoll&post=chief+executive&company=Nimbria+Looms&stage=left");
        assertThat(one.select("tbody tr")).hasSize(1);
        assertThat(one.select("tbody tr").text()).contains("Ilse Brandvoll", "left", "5 May 2026", "resigned");
        assertThat(SITE.get(one.select("a.cert").attr("href")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/deals?kind=marriage", "/deals?page=x", "/people?page=2026-02-31.1", "/people?page=2026-01-01"})
    void whatIsNotThereIsMissing(String path) throws Exception {
        assertThat(SITE.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void wordsOfTheAddressStayText() throws Exception {
        Document page = page("/people?q=%3Cscript%3Ealert(1)%3C/script%3E&company=%22%3E%3Cimg%20src=x%3E");
        assertThat(page.select("main script, main img")).isEmpty();
        assertThat(page.select("#s-person").attr("value")).isEqualTo("<script>alert(1)</script>");
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> answer = SITE.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
