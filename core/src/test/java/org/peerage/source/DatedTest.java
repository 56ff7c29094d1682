package org.peerage.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.peerage.source.Dated.Origin;

class DatedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void aDayInTheFutureIsDoubtedButNotTheOneThatHasBegunFurtherEast() {
        assertThat(new Dated(TODAY.plusDays(2), Origin.META).doubt(TODAY)).contains("in the future");
        assertThat(new Dated(TODAY.plusDays(1), Origin.META).doubt(TODAY)).isEmpty();
        assertThat(new Dated(TODAY, Origin.META).doubt(TODAY)).isEmpty();
    }

    @Test
    void aDayBeforeTheWebIsDoubted() {
        assertThat(new Dated(LocalDate.EPOCH, Origin.JSON_LD).doubt(TODAY)).contains("before the web");
        assertThat(new Dated(LocalDate.of(1991, 8, 6), Origin.URL).doubt(TODAY)).isEmpty();
    }

    @Test
    void anOriginIsFoundByItsWord() {
        for (Origin origin : Origin.values()) {
            assertThat(Origin.of(origin.word())).contains(origin);
        }
        assertThat(Origin.JSON_LD.word()).isEqualTo("json-ld");
        assertThat(Origin.of("hearsay")).isEmpty();
    }
}
