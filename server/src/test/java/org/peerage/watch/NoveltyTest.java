package org.peerage.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peerage.claim.Stance;
import org.peerage.ledger.Follow;
import org.peerage.ledger.Mark;
import org.peerage.ledger.Stated;
import org.peerage.profile.Account;
import org.peerage.profile.Changes;
import org.peerage.profile.Profile;

/** What is news for whom, of what was read since. */
class NoveltyTest {
    private static final Account TALKS =
            deal("talks.txt", "2026-05-04", "Alderbrook Mills is in talks to buy Tarn Grain.", "in_talks");
    private static final Account AGREED =
            deal("agreed.txt", "2026-06-01", "Alderbrook Mills agreed to buy Tarn Grain.", "agreed");
    private static final Account DENIAL = new Stated("denial.txt", "2026-06-02")
            .says(
                    Stance.DENIES,
                    0.9,
                    "Alderbrook Mills denied that it would buy Tarn Grain.",
                    "acquisition",
                    "in_talks",
                    "buyer",
                    "Alderbrook Mills",
                    "target",
                    "Tarn Grain")
            .account();
    private static final Account SEAT = new Stated("seat.txt", "2026-06-03")
            .says(
                    "Alderbrook Mills is based in Tarnholm.",
                    "headquarters",
                    "current",
                    "company",
                    "Alderbrook Mills",
                    "place",
                    "Tarnholm")
            .account();

    private static Account deal(String document, String day, String sentence, String stage) {
        return new Stated(document, day)
                .says(sentence, "acquisition", stage, "buyer", "Alderbrook Mills", "target", "Tarn Grain")
                .account();
    }

    private static Profile profile(Account... accounts) {
        return Profile.of(List.of(accounts), "Alderbrook Mills", Optional.empty());
    }

    private static Follow follow(Optional<String> deal, String... parts) {
        return new Follow(1, 1, "Alderbrook Mills", deal, List.of(parts), Instant.EPOCH, new Mark(0, 0, 0, 0));
    }

    private static List<String> news(Follow follow, Profile before, Profile after) {
        return Novelty.of(Changes.between(before, after), follow).stream()
                .map(novelty -> novelty.change().getClass().getSimpleName() + ": "
                        + novelty.testimony().claim().evidence().text())
                .toList();
    }

    private static List<String> news(Profile before, Profile after) {
        return news(follow(Optional.empty()), before, after);
    }

    @Test
    void nothingNewIsNoNews() {
        assertThat(news(profile(TALKS), profile(TALKS))).isEmpty();
    }

    @Test
    void aCopyOfAStoryIsNoNews() {
        Account copy = deal("copy.txt", "2026-05-05", "Alderbrook Mills is in talks to buy Tarn Grain.", "in_talks");
        List<Account> both = Stream.of(TALKS, copy)
                .map(account -> new Account(account.article(), OptionalLong.of(7), account.claims()))
                .toList();
        assertThat(news(profile(both.getFirst()), profile(both.getFirst(), both.getLast())))
                .isEmpty();
    }

    @Test
    void aStageThatMovedIsToldByTheSentenceThatMovedIt() {
        assertThat(news(profile(TALKS), profile(TALKS, AGREED)))
                .containsExactly("Moved: Alderbrook Mills agreed to buy Tarn Grain.");
    }

    @Test
    void aDenialIsToldByItsSentence() {
        assertThat(news(profile(TALKS), profile(TALKS, DENIAL)))
                .contains("Denied: Alderbrook Mills denied that it would buy Tarn Grain.")
                .allMatch(line -> line.contains("denied that"));
    }

    @Test
    void aLineTakenBackIsToldByWhatItRestedOn() {
        assertThat(news(profile(TALKS, SEAT), profile(SEAT)))
                .containsExactly("Dropped: Alderbrook Mills is in talks to buy Tarn Grain.");
    }

    @Test
    void whoFollowsStagesAndDenialsIsToldOfNothingElse() {
        Follow moves = follow(Optional.empty(), Novelty.MOVES);
        assertThat(news(moves, profile(TALKS), profile(TALKS, SEAT))).isEmpty();
        assertThat(news(moves, profile(TALKS), profile(TALKS, SEAT, AGREED)))
                .containsExactly("Moved: Alderbrook Mills agreed to buy Tarn Grain.");
        assertThat(news(moves, profile(SEAT), profile(SEAT, DENIAL))).hasSize(1);
    }

    @Test
    void whoFollowsSectionsIsToldOfThese() {
        assertThat(news(follow(Optional.empty(), "origins"), profile(TALKS), profile(TALKS, SEAT, AGREED)))
                .containsExactly("Begun: Alderbrook Mills is based in Tarnholm.");
    }

    @Test
    void whoFollowsADealIsToldOfThatOnly() {
        Profile before = profile(TALKS);
        String key = before.lines().values().iterator().next().getFirst().key();
        Account other = new Stated("other.txt", "2026-06-05")
                .says(
                        "Alderbrook Mills agreed to buy Pell Dairy.",
                        "acquisition",
                        "agreed",
                        "buyer",
                        "Alderbrook Mills",
                        "target",
                        "Pell Dairy")
                .account();
        assertThat(news(follow(Optional.of(key)), before, profile(TALKS, other, SEAT, AGREED)))
                .containsExactly("Moved: Alderbrook Mills agreed to buy Tarn Grain.");
        assertThat(news(follow(Optional.of(key)), before, profile(SEAT)))
                .containsExactly("Dropped: Alderbrook Mills is in talks to buy Tarn Grain.");
    }

    @Test
    void newsHaveOneNameWhateverElseIsNew() {
        List<String> alone =
                Novelty.of(Changes.between(profile(TALKS), profile(TALKS, AGREED)), follow(Optional.empty())).stream()
                        .map(Novelty::id)
                        .toList();
        List<String> beside =
                Novelty.of(Changes.between(profile(TALKS), profile(SEAT, TALKS, AGREED)), follow(Optional.empty()))
                        .stream()
                        .map(Novelty::id)
                        .toList();
        assertThat(beside).hasSize(2).containsAll(alone);
    }
}
