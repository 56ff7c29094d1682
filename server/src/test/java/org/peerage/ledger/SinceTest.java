package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peerage.profile.Account;
import org.peerage.profile.Change;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said otherwise than at an earlier mark, by numbers and not by days. */
class SinceTest {
    private static final Account TALKS =
            deal("talks.txt", "2026-05-04", "Alderbrook Mills is in talks to buy Tarn Grain.", "in_talks");
    private static final Account AGREED =
            deal("agreed.txt", "2026-06-01", "Alderbrook Mills agreed to buy Tarn Grain.", "agreed");
    /** Published before all others. */
    private static final Account LATE = new Stated("late.txt", "2019-01-07")
            .says(
                    "Alderbrook Mills is based in Tarnholm.",
                    "headquarters",
                    "current",
                    "company",
                    "Alderbrook Mills",
                    "place",
                    "Tarnholm")
            .account();

    private static final Account ELSEWHERE = new Stated("else.txt", "2026-06-02")
            .says(
                    "Birchway Foods is based in Pell.",
                    "headquarters",
                    "current",
                    "company",
                    "Birchway Foods",
                    "place",
                    "Pell")
            .account();

    private final TestLedger test = TestLedger.create();
    private final Ledger ledger = test.ledger();

    SinceTest() throws SQLException {
        add(TALKS);
    }

    private static Account deal(String document, String day, String sentence, String stage) {
        return new Stated(document, day)
                .says(sentence, "acquisition", stage, "buyer", "Alderbrook Mills", "target", "Tarn Grain")
                .account();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void add(Account account) {
        ledger.append(List.of(account), "r1");
        ledger.derive();
    }

    private Mark now() {
        return new Past(JdbcClient.create(test.database().dataSource())).now();
    }

    private List<String> since(Mark mark) {
        return ledger.since(ledger.named("Alderbrook Mills").getFirst(), 0, mark).changes().stream()
                .flatMap(changes -> changes.changes().stream())
                .filter(change -> !(change instanceof Change.Answered || change instanceof Change.Staled))
                .map(change -> change.getClass().getSimpleName())
                .toList();
    }

    @Test
    void nothingReadIsNothingNewAndNothingIsFolded() {
        Mark mark = now();
        add(ELSEWHERE);
        assertThat(ledger.since(ledger.named("Alderbrook Mills").getFirst(), 0, mark))
                .isEqualTo(new Since(Optional.empty(), now()));
    }

    @Test
    void anArticleThatComesInLateIsNew() {
        Mark mark = now();
        add(LATE);
        assertThat(since(mark)).containsExactly("Begun");
        assertThat(since(now())).isEmpty();
    }

    @Test
    void whatIsReadAndNotDerivedYetIsNewOnce() {
        Mark mark = now();
        ledger.append(List.of(AGREED), "r1");
        assertThat(since(mark)).isEmpty();
        ledger.derive();
        assertThat(since(mark)).containsExactly("Moved");
    }

    @Test
    void whatIsReadAnewIsNotNew() {
        add(AGREED);
        Mark mark = now();
        ledger.append(List.of(TALKS, AGREED), "r2");
        ledger.derive();
        assertThat(since(mark)).isEmpty();
    }

    @Test
    void whatPeopleTakeBackPutRightAndRevertIsNew() {
        add(AGREED);
        Mark read = now();
        ContentKey article = ContentKey.of(AGREED.article());
        ledger.reviews().retract(article, Optional.empty(), "ann", "not so");
        assertThat(since(read)).containsExactly("Moved");
        Mark retracted = now();
        assertThat(since(retracted)).isEmpty();
        ledger.reviews().reinstate(article, Optional.empty(), "ann", "it was so");
        assertThat(since(retracted)).containsExactly("Moved");
        assertThat(since(read)).isEmpty();
        Mark reinstated = now();
        String claim = AGREED.claims().getFirst().id();
        ledger.reviews().correct(article, claim, "completed", "ann", "closed");
        assertThat(since(reinstated)).containsExactly("Moved");
        assertThat(since(read)).containsExactly("Moved");
    }

    @Test
    void aLineOfWhichNothingIsLeftIsDropped() {
        add(LATE);
        Mark mark = now();
        ledger.reviews().retract(ContentKey.of(LATE.article()), Optional.empty(), "ann", "not so");
        assertThat(since(mark)).containsExactly("Dropped");
    }

    @Test
    void aJoinIsNotNewAndWhatComesInUnderTheOtherNameIs() {
        Mark mark = now();
        add(ELSEWHERE);
        Mark both = now();
        ledger.reviews().join("Alderbrook Mills", "Birchway Foods", "ann", "renamed");
        ledger.derive();
        assertThat(since(both)).isEmpty();
        assertThat(since(mark)).isNotEmpty();
    }
}
