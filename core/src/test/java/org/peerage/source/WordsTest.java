package org.peerage.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is counted by hand for speed is what patterns say. */
class WordsTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’)]*(?:\\s|$)");
    private static final int[] ODD = {
        '.', '!', '…', '"', '”', ')', ' ', '\n', 0xa0, 'é', 'Ä', '٣', 'Ⅷ', '½', '中', 0x1d7d8, 0x1f600, 0xd800
    };
    private static final long SEED = 11;

    private static List<String> texts() {
        var random = new Random(SEED);
        return IntStream.range(0, 500)
                .mapToObj(i -> random.ints(random.nextInt(60), 0, ODD.length * 2)
                        .map(n -> n < ODD.length ? ODD[n] : 'A' + n)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
    }

    @Test
    void wordsAreLettersAndNumbers() {
        for (String text : texts()) {
            List<String> words = WORD.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(Features.words(text)).as("seed %s: %s", SEED, text).isEqualTo(words);
            assertThat(Features.count(text)).isEqualTo(words.size());
        }
    }

    @Test
    void sentencesEndBeforeBlanks() {
        for (String text : texts()) {
            assertThat(Features.sentences(text)).as("seed %s: %s", SEED, text).isEqualTo((int)
                    SENTENCE_END.matcher(text).results().count());
        }
    }

    @Test
    void patternsAreFoundAsEachByItself() {
        List<Pattern> patterns = List.of(
                        "\\bfree (?:copy|trial)\\b",
                        "\\b(?:a )?bfree",
                        "\\bt.?y",
                        "^\\bfree",
                        "x free",
                        "\\bso\\b|\\bwe\\b")
                .stream()
                .map(Pattern::compile)
                .toList();
        var sieve = new Sieve(patterns);
        for (String line : List.of(
                "free trial",
                "a free copy, so",
                "unfree trial",
                "try it, we say",
                "x freely",
                "é free trial",
                "9free trial",
                "a bfree",
                "")) {
            assertThat(sieve.found(line))
                    .as(line)
                    .containsExactlyInAnyOrderElementsOf(patterns.stream()
                            .filter(pattern -> pattern.matcher(line).find())
                            .toList());
        }
    }

    @Test
    void longTextsAreDecodedAsShortOnes() throws RefusedException {
        String text = ("Mills \ud83d\ude00 für é " + "and nothing else. ".repeat(70)).repeat(40);
        assertThat(Encoding.decode(text.getBytes(UTF_8), Optional.empty())).isEqualTo(text);
    }
}
