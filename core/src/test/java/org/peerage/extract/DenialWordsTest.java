package org.peerage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerage.vocabulary.Vocabulary;

/** Sentences with the words that a claim hangs on between bars, and whether the article says in them that it is not so. */
class DenialWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "facility; planned; The mill has dropped its plan for a depot in |Harrowmouth|.; true",
                "facility; planned; The depot in |Harrowmouth| will not be built.; true",
                "facility; planned; It shelved a mill in |Ostwick| that it had announced.; true",
                "facility; planned; It will open a depot in |Harrowmouth| in May.; false",
                "facility; planned; It dropped its old name. A depot in |Harrowmouth| follows.; false",
                "facility; operating; It scrapped the depot in |Harrowmouth|.; false",
                "payout; planned; The mill will pay no |dividend| this year.; true",
                "payout; planned; The mill will not be issuing |dividends| for the third quarter.; true",
                "payout; done; A |dividend| for 2024 will not be paid.; true",
                "payout; planned; The mill will pay a |dividend| and no bonus.; false",
                "approval; decided; The board refused to let it raise the |dam|.; true",
                "approval; decided; The |permit| was turned down in May.; true",
                "approval; decided; The board approved the |dam|.; false",
                "approval; ongoing; The |permit| was turned down in May and asked for again.; false",
            })
    void wordsDeny(String kind, String stage, String sentence, boolean denied) {
        String[] parts = sentence.split("\\|");
        assertThat(DenialWords.deny(Vocabulary.standard().kind(kind), stage, parts[0], parts[2]))
                .isEqualTo(denied);
    }
}
