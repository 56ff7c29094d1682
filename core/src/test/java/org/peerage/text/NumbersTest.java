package org.peerage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void findsNumbersWithTheirCurrencyAndUnit() {
        assertThat(
                        read(
                                "It paid $6.6 million, US$1,200 and Rs. 500; 60% of two dozen mills, 6.1 per cent, 3bn yen, twenty-five men."))
                .containsExactly(
                        "$6.6 million", "US$1,200", "Rs. 500", "60%", "two", "6.1 per cent", "3bn yen", "twenty-five");
    }

    @Test
    void yearsAndLoneFractionsAreNoAmounts() {
        assertThat(read("In 2024 one third of the mills, a quarter and half of Mill 7 closed"))
                .containsExactly("one third", "7");
        assertThat(Numbers.matches("In 2024")).hasSize(1);
    }

    @Test
    void anUnendingRowOfUnitsIsOneNumber() {
        assertThat(Numbers.candidates("9" + " million".repeat(50_000))).hasSize(1);
        assertThat(Numbers.candidates("9" + "%".repeat(50_000))).hasSize(1);
        assertThat(Numbers.candidates("two" + " hundred".repeat(50_000))).hasSize(1);
    }

    private static List<String> read(String text) {
        return Numbers.candidates(text).stream().map(span -> span.of(text)).toList();
    }
}
