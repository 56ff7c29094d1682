package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.parse("2025-05-20"));

    @ParameterizedTest
    @CsvSource({
        "2024, 2024, 4, year",
        "fiscal 2024, 2024, 4, year",
        "FY25, 2025, 4, year",
        "last year, 2024, 4, year",
        "Q3 2024, 2024, 3, q3",
        "the third quarter of 2024, 2024, 3, q3",
        "first-quarter, 2025, 1, q1",
        "the fourth quarter, 2024, 4, q4",
        "H1 2023, 2023, 2, h1",
        "second half, 2024, 4, h2",
        "'nine months ended September 30, 2024', 2024, 3, nine months to September",
        "'year ended June 30, 2024', 2024, 2, year",
        "January, 2025, 1, to January",
    })
    void wordsNameAPeriod(String words, int year, int quarters, String part) {
        assertThat(Period.of(words, DAY)).contains(new Period(year, quarters, part));
    }

    @Test
    void wordsWithoutAYearNeedADay() {
        assertThat(Period.of("the third quarter", Optional.empty())).isEmpty();
        assertThat(Period.of("the period", DAY)).isEmpty();
    }

    @Test
    void theLaterEndComesFirst() {
        assertThat(Stream.of("2023", "Q1 2024", "2024", "H1 2024")
                        .map(w -> Period.of(w, DAY).orElseThrow())
                        .sorted())
                .extracting(Period::part)
                .containsExactly("year", "h1", "q1", "year");
    }
}
