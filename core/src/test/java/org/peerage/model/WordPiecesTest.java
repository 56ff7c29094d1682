package org.peerage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPiecesTest {
    private static final List<String> VOCABULARY = vocabulary();
    private static final WordPieces WORD_PIECES = new WordPieces(VOCABULARY);

    @Test
    void cutsWordsIntoTheLongestPieces() {
        assertThat(read("Brightwater sold 12 mills."))
                .containsExactly("bright", "##water", "sold", "1", "##2", "mill", "##s", ".");
    }

    @Test
    void offsetsPointIntoTheTextAsWritten() {
        String text = "😀 «BRÏGHTWATER»";
        Pieces pieces = WORD_PIECES.pieces(text);

        assertThat(slices(text, pieces)).containsExactly("😀", "«", "BRÏGHT", "WATER", "»");
        assertThat(pieces.first()).containsExactly(true, true, true, false, true);
        assertThat(pieces.shapes()).containsExactly(3, 3, 5, 5, 3);
    }

    @Test
    void anAccentWrittenAsItsOwnCharacterBelongsToNoPiece() {
        assertThat(slices("mi\u0301lls", WORD_PIECES.pieces("mi\u0301lls"))).containsExactly("mi\u0301ll", "s");
        assertThat(WORD_PIECES.pieces("\u0301\u0301").size()).isZero();
    }

    @Test
    void aWordThatTheVocabularyCannotSpellIsOneUnknownPiece() {
        assertThat(read("мельница mill")).containsExactly("[UNK]", "mill");
    }

    @Test
    void aWordOfManyThousandCharactersIsCutInGoodTime() {
        assertThat(WORD_PIECES.pieces("z".repeat(300_000)).size()).isEqualTo(300_000);
    }

    @Test
    void aVocabularyNeedsItsSpecialPieces() {
        assertThatThrownBy(() -> new WordPieces(List.of("mill"))).hasMessageContaining("[UNK]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026,1",
        "x²,2",
        "²,1",
        "Q3,2",
        "€,3",
        "sold,4",
        "ABC,5",
        "A,6",
        "Mill,6",
        "McMill,7",
        "eMill,7",
        "ﬁ,4",
        "½,3"
    })
    void theShapeOfAWord(String word, int shape) {
        assertThat(WordPieces.shape(word)).isEqualTo((byte) shape);
    }

    @Test
    void everyOffsetIsRightInAnyUnicode() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
        for (int round = 0; round < 2_000; round++) {
            String text = anyText(random);
            Pieces pieces = WORD_PIECES.pieces(text);
            boolean[] covered = new boolean[text.length()];
            for (int i = 0; i < pieces.size(); i++) {
                int start = pieces.starts()[i];
                int end = pieces.ends()[i];
                assertThat(start).isBetween(i == 0 ? 0 : pieces.starts()[i - 1], end - 1);
                assertThat(end).isBetween(i == 0 ? 1 : pieces.ends()[i - 1], text.length());
                String piece = VOCABULARY.get(pieces.ids()[i]);
                assertThat(piece.startsWith("##")).isNotEqualTo(pieces.first()[i]);
                if (!piece.equals("[UNK]")) {
                    assertThat(bare(text.substring(start, end))).isEqualTo(piece.replace("##", ""));
                }
                for (int at = start; at < end; at++) {
                    covered[at] = true;
                }
            }
            assertThat(IntStream.range(0, covered.length)
                            .filter(at -> !covered[at])
                            .mapToObj(at -> around(text, at)))
                    .allMatch(WordPiecesTest::isNothing);
        }
    }

    @Test
    void theSameTextGivesTheSamePiecesFromAnyThread() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(21);
        List<String> texts =
                IntStream.range(0, 300).mapToObj(i -> anyText(random)).toList();
        List<int[]> alone = texts.stream()
                .map(t -> new WordPieces(VOCABULARY).pieces(t).ids())
                .toList();

        List<int[]> together =
                texts.parallelStream().map(t -> WORD_PIECES.pieces(t).ids()).toList();

        assertThat(together).usingRecursiveComparison().isEqualTo(alone);
    }

    /** Text with all that is hard: accents, surrogates alone and in pairs, right-to-left, controls, composed Hangul, ligatures. */
    private static String anyText(RandomGenerator random) {
        String hard =
                "aZ9 mill Bright \t\n.,\"“’$€%\u0000\u200B\u200D\uFEFF\u0301\u0308éÉİıßſÅﬁ²½한漢אبـ\uD83D\uDE00\uD835\uDC9C\uDC00\uD800";
        var text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.appendCodePoint(random.nextInt(0x110000));
                case 1 -> text.append((char) random.nextInt(0x10000));
                default -> text.append(hard.charAt(random.nextInt(hard.length())));
            }
        }
        return text.toString();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "");
    }

    private static String around(String text, int at) {
        boolean second =
                Character.isLowSurrogate(text.charAt(at)) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return Character.toString(text.codePointAt(second ? at - 1 : at));
    }

    private static boolean isNothing(String character) {
        return bare(character).isEmpty() || character.matches("[\\p{Cc}\\p{Cf}\\p{Z}]");
    }

    private static List<String> read(String text) {
        return IntStream.of(WORD_PIECES.pieces(text).ids())
                .mapToObj(VOCABULARY::get)
                .toList();
    }

    private static List<String> slices(String text, Pieces pieces) {
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> text.substring(pieces.starts()[i], pieces.ends()[i]))
                .toList();
    }

    private static List<String> vocabulary() {
        List<String> pieces =
                new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "bright", "##water", "sold", "mill"));
        for (String characters : List.of("abcdefghijklmnopqrstuvwxyz0123456789", ".,\"“’$€%«»")) {
            characters.chars().forEach(c -> pieces.addAll(List.of("" + (char) c, "##" + (char) c)));
        }
        pieces.add("😀");
        return List.copyOf(pieces);
    }
}
