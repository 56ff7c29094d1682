package org.peerage.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerage.source.Dated.Origin;

class PageFactsTest {
    private static PageFacts facts(String head, String body) {
        return PageFacts.of(Jsoup.parse("<html><head>" + head + "</head><body>" + body + "</body></html>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-04-02T09:00:00+02:00"}</script> | <p>1 May 2025</p> | JSON_LD
            <meta property="article:published_time" content="2025-04-02"> | <time>1 May 2025</time> | META
            '' | <h1>Mill sold</h1><time datetime="2025-04-02T08:00">yesterday</time> | TIME
            <link rel="canonical" href="https://paper.example/2025/04/02/mill-sold"> | <h1>Mill sold</h1><p>Two men spoke.</p> | URL
            '' | <h1>Mill sold</h1><div>By Ada Penn</div><div>April 2, 2025</div><p>It was in the year of 1 May 2024 that it began.</p> | TEXT
            <link rel="canonical" href="https://paper.example/news/2025/apr/02/mill-sold"> | <h1>Mill sold</h1> | URL
            '' | <h1>Mill sold</h1><div>Updated 4 April 2025</div><div>First told 2 April 2025</div> | TEXT
            '' | <h1>Mill sold</h1><div>Updated 2 April 2025</div> | TEXT
            <script type="application/ld+json">{"@type":"WebPage","datePublished":"2025-04-02"}</script> | <h1>Mill sold</h1> | JSON_LD
            """)
    void aDayIsKnownByWhereItWasRead(String head, String body, Origin origin) {
        assertThat(facts(head, body).published()).contains(new Dated(LocalDate.of(2025, 4, 2), origin));
    }

    @Test
    void anEveningThatIsTomorrowInGreenwichIsTheDayThatReadersSee() {
        String head = """
                <link rel="canonical" href="https://paper.example/2025/04/02/mill-sold">
                <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-04-03T02:10:00Z"}</script>
                """;
        assertThat(facts(head, "<h1>Mill sold</h1>").published())
                .contains(new Dated(LocalDate.of(2025, 4, 2), Origin.URL));
        assertThat(facts(head.replace("2025/04/02", "2019/04/02"), "<h1>Mill sold</h1>")
                        .published())
                .contains(new Dated(LocalDate.of(2025, 4, 3), Origin.JSON_LD));
    }

    /** Each is told to search engines in UTC, and shown to readers. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-03T02:10:00Z | <time datetime="2025-04-03T02:10:00Z">2 April 2025, 10.10 pm</time> | 2025-04-02
            2025-04-03T02:10:00Z | <time datetime="2025-04-02T22:10:00-04:00">yesterday</time>         | 2025-04-02
            2025-04-03T02:10:00Z | <time datetime="2025-04-02T09:00:00Z">17 hours ago</time>           | 2025-04-03
            2025-04-03T17:10:00Z | <p>2 April 2025, of the same mill</p>                               | 2025-04-03
            2025-04-03T17:10:00Z | <p>4 April 2025, 3.10 am</p>                                        | 2025-04-04
            2025-04-03T06:10:00Z | <p>4 April 2025, of the same mill</p>                               | 2025-04-03
            """)
    void anotherDayThanInGreenwichIsOneThatReadersSeeAndThatItWasSomewhere(String told, String shown, LocalDate day) {
        String head = "<meta property='article:published_time' content='" + told + "'>";
        assertThat(facts(head, "<article><h1>Mill sold</h1>" + shown + "</article>")
                        .published()
                        .map(Dated::day))
                .contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "en-US,paper.example,4/2/2025",
        "en,paper.example,04/02/2025",
        "en-GB,paper.example,2/4/2025",
        "en,paper.co.uk,2/4/2025",
        "de,paper.example,2.4.2025",
        "en-US,paper.example,2.4.2025"
    })
    void aDayInNumbersIsReadAsItsCountryWritesIt(String language, String host, String words) {
        String page = "<html lang=%s><link rel=canonical href=https://%s/mill><h1>Mill sold</h1><p>%s"
                .formatted(language, host, words);
        assertThat(PageFacts.of(Jsoup.parse(page)).published().map(Dated::day)).contains(LocalDate.of(2025, 4, 2));
    }

    @Test
    void aNumberThatIsNoMonthIsADayInEveryCountry() {
        assertThat(PublicationDate.inNumbers("13/2/2025", () -> true)).contains(LocalDate.of(2025, 2, 13));
        assertThat(PublicationDate.inNumbers("2/13/2025", () -> false)).contains(LocalDate.of(2025, 2, 13));
        assertThat(PublicationDate.inNumbers("13/13/2025", () -> false)).isEmpty();
        assertThat(PublicationDate.inNumbers("1/2/13/2025", () -> false)).isEmpty();
    }

    /** Each is declared as "Mill sold to Penn", its page titled "Mill sold to Penn | Yarns | The Penny Paper". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h1><b>Opinion</b> Mill sold to Penn</h1>                                    | Mill sold to Penn
            <h1>Mill sold to Penn <small>Weavers wake to new owners</small></h1>         | Mill sold to Penn
            <h1>Old mill sold to Penn - The Penny Paper</h1>                             | Old mill sold to Penn
            <h1>Weavers wake to new owners</h1>                                          | Weavers wake to new owners
            <h1>Today in town</h1>                                                       | Mill sold to Penn
            <aside><h1>Weavers wake to new owners</h1></aside>                           | Mill sold to Penn
            <div class="newsletter-box"><h1>Weavers wake to new owners</h1></div>        | Mill sold to Penn
            <h1>Mill sold</h1><h1>The mill was sold to a Penn</h1>                       | The mill was sold to a Penn
            <h1>Today in town</h1><h1>Weavers wake to new owners</h1>                      | Weavers wake to new owners
            <h1>Weavers wake to new owners</h1><h1>Spinners sleep through it</h1>        | Mill sold to Penn
            """)
    void aHeadingOfTheArticleIsToldFromOthers(String headings, String title) {
        String head = """
                <title>Mill sold to Penn | Yarns | The Penny Paper</title><meta property='og:title' content='Mill sold to Penn'>
                <meta property='og:site_name' content='The Penny Paper'>
                """;
        assertThat(facts(head, headings).title()).contains(title);
    }

    @Test
    void theNamesBehindATitleAreNoHeading() {
        String head = "<title>Mill sold to Penn | Mill Yarns</title><meta property='og:title' content='Sold'>";
        assertThat(facts(head, "<h1>Mill Yarns</h1>").title()).contains("Sold");
    }

    @Test
    void theHeadingThatReadersSeeIsTheTitle() {
        String head = "<title>Mill sale | The Penny Paper</title><meta property='og:title' content='Mill sale'>";
        assertThat(facts(head, "<h1>An old mill finds a new owner</h1>").title())
                .contains("An old mill finds a new owner");
        assertThat(facts(head, "<h1>Penny</h1><h1>Today in the county</h1><h1>The mill sale, told</h1>")
                        .title())
                .contains("The mill sale, told");
        assertThat(facts(head, "<h1>Penny</h1>").title()).contains("Mill sale");
    }
}
