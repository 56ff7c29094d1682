package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.model.ModelCard;
import org.peerage.profile.Account;
import org.peerage.render.Plain;
import org.peerage.vocabulary.Vocabulary;

class SourcesPageTest {
    @RegisterExtension
    static final TestSite SITE = new TestSite();

    private static final String HOSTILE = "Cloth/Weekly; <b>100%</b> \u202e\u0007";

    private final Visitor visitor = new Visitor(SITE);

    @BeforeAll
    static void add() throws Exception {
        SITE.add(IntStream.range(0, 60)
                .mapToObj(i -> new Report("Issue " + i, HOSTILE)
                        .says(
                                "Oakfern Mills bought Teasel & Reed for " + i + " million euros.",
                                "acquisition",
                                "completed",
                                "buyer",
                                "Oakfern Mills",
                                "target",
                                "Teasel & Reed")
                        .account())
                .toArray(Account[]::new));
        SITE.add(new Report("A release", "PR Newswire")
                .says(
                        "Oakfern Mills opened an office in Bergen.",
                        "facility",
                        "operating",
                        "operator",
                        "Oakfern Mills",
                        "place",
                        "Bergen")
                .account());
    }

    private static Element row(Document page, String name) {
        return page.select("tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void publishersAreCountedAndGraded() throws Exception {
        Document page = visitor.open("/sources").page();
        assertThat(row(page, "PR Newswire").select("td").eachText())
                .containsExactly(
                        "B usually reliable. A company about itself. It knows, and it has an interest.",
                        "1",
                        "1",
                        "1",
                        "2 Mar 2026");
        Element bulletin = row(page, "Coastwise Bulletin");
        assertThat(bulletin.text()).contains("F not judged");
        assertThat(bulletin.select("td").get(1).text()).isEqualTo("8");
        assertThat(page.select("#media").size()).isEqualTo(1);
    }

    @Test
    void aSourceIsFoundByAPartOfItsName() throws Exception {
        Document page = visitor.open("/sources?q=bulle").page();
        assertThat(page.select("#publishers ~ table tbody th").eachText()).containsExactly("Coastwise Bulletin");
    }

    @Test
    void aSourceShowsItsArticlesByDayAndTheirCompanies() throws Exception {
        Document page = visitor.open(row(visitor.open("/sources").page(), "Coastwise Bulletin")
                        .select("a")
                        .attr("href"))
                .page();
        assertThat(page.select("h1").text()).isEqualTo("Coastwise Bulletin");
        assertThat(page.select("h3.day").eachText()).hasSize(8).startsWith("30 Jun 2026");
        assertThat(page.select("#companies").parents().select("table a").eachText())
                .contains("Marrowick Group");
        String article = page.select(".articles a").attr("href");
        assertThat(visitor.open(article).page().select(".crumb").text()).contains("Coastwise Bulletin");
    }

    @Test
    void aNameThatFitsIntoNoPathHasAPageToo() throws Exception {
        Element link = row(visitor.open("/sources").page(), Plain.text(HOSTILE)).expectFirst("a");
        Document first = visitor.open(link.attr("href")).page();
        assertThat(first.select("h1 b")).isEmpty();
        assertThat(first.select(".articles li")).hasSize(50);
        Document second = visitor.open(first.select("a[rel=next]").attr("href")).page();
        assertThat(second.select(".articles li")).hasSize(10);
    }

    @Test
    void aSourceOfNoArticleIsMissing() throws Exception {
        assertThat(visitor.open("/sources/Nobody").status()).isEqualTo(404);
    }

    @Test
    void howWeKnowHasAllKindsWithTheFiguresOfTheCard() throws Exception {
        Document page = visitor.open("/how-we-know").page();
        Vocabulary.standard()
                .kinds()
                .forEach(kind -> assertThat(
                                row(page, kind.name().replace('_', ' ')).text())
                        .contains(kind.says()));
        ModelCard.Figures post = ModelCard.standard().kinds().getFirst();
        assertThat(row(page, post.kind().replace('_', ' ')).select(".num").eachText())
                .containsExactly(
                        Integer.toString(post.gold()),
                        Math.round(post.precision() * 100) + "%",
                        Math.round(post.recall() * 100) + "%",
                        Math.round(post.f1() * 100) + "%");
        ModelCard.standard().weak().forEach(point -> assertThat(page.text()).contains(point));
    }
}
