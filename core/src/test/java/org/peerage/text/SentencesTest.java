package org.peerage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void endsAtStopsBeforeACapital() {
        assertThat(read("Brightwater sold its mill. Why? “Cash!” Nobody (not even Ms. Oduya) knew."))
                .containsExactly(
                        "Brightwater sold its mill. ", "Why? ", "“Cash!” ", "Nobody (not even Ms. Oduya) knew.");
    }

    @Test
    void abbreviationsDecimalsAndInitialsEndNothing() {
        String text =
                "On Sept. 5 Dr. J. Oduya of Brightwater Corp. in the U.S. Midwest paid $6.6 million vs. Nothing at 5 p.m. Later";
        assertThat(read(text)).containsExactly(text);
    }

    @Test
    void aLineBreakEndsASentenceAndAParagraph() {
        List<Sentence> found = Sentences.of("Mill sold\n\n \nBy Dr.\nOne. Two.\nThree");
        assertThat(found).extracting(Sentence::paragraph).containsExactly(0, 1, 2, 2, 3);
    }

    @Test
    void everyCharacterLiesInOneSentenceOrIsBlank() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(22);
        String hard = "aaa BBB... !?\"'”’)]([“‘\n\n\t 12 Mr. U.S. é\u0301\uD83D\uDE00\uD800\u2028\u001C";
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(hard.charAt(random.nextInt(hard.length())));
            }
            int end = 0;
            int paragraph = 0;
            for (Sentence sentence : Sentences.of(text.toString())) {
                assertThat(text.substring(end, sentence.span().start())).isBlank();
                assertThat(sentence.span().of(text.toString())).isNotBlank();
                assertThat(sentence.paragraph()).isBetween(paragraph, paragraph + 1);
                end = sentence.span().end();
                paragraph = sentence.paragraph();
            }
            assertThat(text.substring(end)).isBlank();
        }
    }

    @Test
    void aMillionStopsAreReadInGoodTime() {
        assertThat(Sentences.of(".".repeat(1_000_000))).hasSize(1);
    }

    private static List<String> read(String text) {
        return Sentences.of(text).stream().map(s -> s.span().of(text)).toList();
    }
}
