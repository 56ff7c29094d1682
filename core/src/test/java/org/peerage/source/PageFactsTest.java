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
