package org.peerage.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.peerage.model.Pieces;
import org.peerage.model.SpanType;
import org.peerage.model.WordPieces;
import org.peerage.text.Sentences;
import org.peerage.text.Tagged;

class ChoiceTest {
    private static final String TEXT = "a b a c";
    private static final Pieces PIECES = new WordPieces(List.of("[UNK]", "[CLS]", "[SEP]", "a", "b", "c")).pieces(TEXT);
    /** Mentions of entities 0, 1, 0 and of nobody known. */
    private static final Candidates CANDIDATES = new Candidates(
            TEXT, Sentences.of(TEXT), PIECES, List.of(company(0), company(1), company(2), company(3)), new int[] {
                0, 1, 0, Candidates.NONE
            });

    private static Tagged company(int piece) {
        return new Tagged(piece, piece, SpanType.COMPANY);
    }

    private static Heads.Scores scores(double nobody, double... scores) {
        return new Heads.Scores(new int[] {0, 1, 2, 3}, scores, nobody);
    }

    @Test
    void mentionsOfOneEntityCountTogether() {
        Choice choice = Choice.of(scores(0, 1.0, 1.5, 1.2, -3), CANDIDATES, false);
        assertThat(choice.spans()).containsExactly(2);
        double together = Math.exp(1.0) + Math.exp(1.2);
        double all = together + Math.exp(1.5) + Math.exp(-3) + 1;
        assertThat(choice.likely()).isCloseTo(together / all, within(1e-9));
    }

    @Test
    void nobodyWinsWhereNobodyScoresHigher() {
        Choice choice = Choice.of(scores(4, 1.0, 1.5, 1.2, -3), CANDIDATES, false);
        assertThat(choice.spans()).isEmpty();
        assertThat(choice.likely()).isGreaterThan(0.7);
    }

    @Test
    void severalFillersEachBeatNobody() {
        Choice choice = Choice.of(scores(0, 3, 3, -9, -2), CANDIDATES, true);
        assertThat(choice.spans()).containsExactly(0, 1);
        assertThat(choice.likely()).isGreaterThan(0.9);
    }
}
