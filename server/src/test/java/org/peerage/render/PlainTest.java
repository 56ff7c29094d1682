package org.peerage.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of documents where nothing in them may move anything. */
class PlainTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | \"\"",
                "\" \" | \"\"",
                "plain words | plain words",
                "\" at both ends \" | at both ends",
                "two  blanks | two blanks",
                "\"a\tb\nc\" | a b c",
                "\"bell\u0007\" | bell␇",
                "\"del\u007f\" | del␡",
                "\"turn\u202eed\" | \"turn\\u202eed\"",
                "\"alone\ud800\" | \"alone\ufffd\"",
                "Café 东明 | Café 东明"
            })
    void wordsStandOnOneLine(String words, String plain) {
        assertThat(Plain.text(words)).isEqualTo(plain);
    }
}
