package org.peerage.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.peerage.article.Article;

class LayoutTest {
    private static final Layout OLD = new Layout(
            Optional.empty(), Optional.of(".old"), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    private static final Layout NEW = new Layout(
            Optional.of(LocalDate.parse("2024-01-01")),
            Optional.of("#story"),
            Optional.of(".head"),
            Optional.of(".by"),
            Optional.of(".day"),
            List.of(".aside"));

    private static Article read(String body) {
        var source = new Source(Limits.standard(), List.of(NEW, OLD));
        var page = "<html><head><title>Site</title></head><body>" + body + "</body></html>";
        try (var intakes = source.read("page.html", new ByteArrayInputStream(page.getBytes(UTF_8)))) {
            return intakes.map(intake -> ((Intake.Read) intake).article())
                    .toList()
                    .getFirst();
        }
    }

    @Test
    void aPageIsReadWhereItsLayoutSays() {
        Article article = read("""
                <p class=head>Mill to close</p><p class=by>Ann Lee</p><p class=day datetime=2026-03-04>last week</p>
                <div id=story><p>The mill closes.</p><div class=aside><p>Read also this.</p></div><p>Forty people go.</p></div>
                <p>Something else that is not of the story, however long it is and however many words it has.</p>""");
        assertThat(article.title()).contains("Mill to close");
        assertThat(article.author()).contains("Ann Lee");
        assertThat(article.published()).contains(LocalDate.parse("2026-03-04"));
        assertThat(article.text()).isEqualTo("The mill closes.\n\nForty people go.");
    }

    @Test
    void anOlderPageIsReadByTheLayoutOfItsTime() {
        Article article = read(
                "<p class=day>4 March 2019</p><div id=story><p>Menu</p></div><div class=old><p>The mill opens.</p></div>");
        assertThat(article.text()).isEqualTo("The mill opens.");
    }

    @Test
    void aPageOfNoLayoutIsReadAsAnyOther() {
        assertThat(read("<article><p>The mill was sold to its workers on Monday, said its owner.</p></article>")
                        .text())
                .contains("sold to its workers");
    }

    @Test
    void aWrongSelectorIsTold() {
        assertThat(Layout.problem("div >")).isNotEmpty();
        assertThat(Layout.problem("div[")).isNotEmpty();
        assertThat(Layout.problem("div > p.x")).isEmpty();
    }
}
