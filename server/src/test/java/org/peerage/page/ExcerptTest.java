package org.peerage.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peerage.article.Span;

class ExcerptTest {
    private static final Span FIRST = new Span(0, 40);
    private static final Span SECOND = new Span(50, 90);
    private static final Span THIRD = new Span(100, 120);

    @Test
    void theFirstThatFitAreShown() {
        Excerpt excerpt = Excerpt.of(List.of(THIRD, SECOND, FIRST), 70);
        assertThat(excerpt.shown()).containsExactly(FIRST, THIRD);
        assertThat(excerpt.shows(new Span(10, 20))).isTrue();
        assertThat(excerpt.shows(SECOND)).isFalse();
        assertThat(excerpt.shows(new Span(30, 45))).isFalse();
    }

    @Test
    void whatSeveralClaimsStandOnCountsOnce() {
        Excerpt excerpt = Excerpt.of(List.of(FIRST, FIRST, new Span(20, 48), SECOND), 88);
        assertThat(excerpt.shown()).containsExactly(new Span(0, 48), SECOND);
    }

    @Test
    void nothingIsShownWhereNothingMayBe() {
        assertThat(Excerpt.of(List.of(FIRST), 0).shown()).isEmpty();
        assertThat(Excerpt.WHOLE.shows(new Span(0, 1_000_000))).isTrue();
    }
}
