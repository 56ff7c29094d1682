package org.peerage.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
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
    void whatIsHandedInMayBeOlderThanTheWebButNotOfTheFuture() {
        assertThat(new Dated(LocalDate.EPOCH, Origin.RECORD).doubt(TODAY)).isEmpty();
        assertThat(new Dated(TODAY.plusYears(1), Origin.RECORD).doubt(TODAY)).contains("in the future");
    }

    @Test
    void whoKnowsTheFirstDayOfASiteKnowsBetterThanTheWeb() {
        Optional<LocalDate> began = Optional.of(LocalDate.of(2008, 5, 1));
        Dated early = new Dated(LocalDate.of(2008, 4, 30), Origin.META).judged(TODAY, began);
        assertThat(early.doubt()).contains("before its site");
        assertThat(early.believed()).isEmpty();
        Dated archived = new Dated(LocalDate.of(1985, 4, 30), Origin.META);
        assertThat(archived.judged(TODAY, Optional.of(LocalDate.of(1970, 1, 2))).believed())
                .contains(archived.day());
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
