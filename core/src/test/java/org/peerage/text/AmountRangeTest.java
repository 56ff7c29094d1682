package org.peerage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerage.article.Span;

class AmountRangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | costs [15] to [20 percent] more
            true  | between [$11 billion] and [$12 billion]
            true  | some [€5 million]-[€6 million]
            false | rose from [11] to [12 percent]
            false | rose by [11] to [12 percent]
            false | cutting staff [200] to [180]
            false | sold for [$11 billion] to [12 buyers]
            false | with [11] and [12 plants]
            """)
    void endsOfOneAmount(boolean isRange, String marked) {
        int lower = marked.indexOf('[');
        int upper = marked.lastIndexOf('[') - 2;
        String text = marked.replace("[", "").replace("]", "");
        Span first = new Span(lower, marked.indexOf(']') - 1);
        Span second = new Span(upper, marked.lastIndexOf(']') - 3);
        assertThat(AmountRange.isOf(text, first, second)).isEqualTo(isRange);
    }
}
