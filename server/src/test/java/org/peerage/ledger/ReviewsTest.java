package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.StringReader;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peerage.claim.Claim;
import org.peerage.claim.Stance;
import org.peerage.ledger.Review.Deed;
import org.peerage.ledger.Suggestion.Question;
import org.peerage.ledger.Suggestion.Reason;
import org.peerage.profile.Account;

class ReviewsTest {
    private static final Account TALKS = new Stated("talks.txt", "2026-03-02")
            .says(
                    "Alderbrook Mills agreed to buy Birchway Foods.",
                    "acquisition",
                    "agreed",
                    "buyer",
                    "Alderbrook Mills",
                    "target",
                    "Birchway Foods")
            .says(
                    "Alderbrook Mills is based in Tarnholm.",
                    "headquarters",
                    "current",
                    "company",
                    "Alderbrook Mills",
                    "place",
                    "Tarnholm")
            .account();

    private static final Account GRAIN = new Stated("grain.txt", "2026-05-05")
            .says(
                    "Tarn Grain is based in Tarnholm.",
                    "headquarters",
                    "current",
                    "company",
                    "Tarn Grain",
                    "place",
                    "Tarnholm")
            .account();

    private static final Account DOUBTS = new Stated("doubts.txt", "2026-05-06")
            .says(
                    Stance.DENIES,
                    0.9,
                    "Alderbrook Mills denied that it would buy Tarn Grain Group.",
                    "acquisition",
                    "considered",
                    "buyer",
                    "Alderbrook Mills",
                    "target",
                    "Tarn Grain Group")
            .says(
                    Stance.ASSERTS,
                    0.6,
                    "Birchway Foods might buy Pell Dairy.",
                    "acquisition",
                    "considered",
                    "buyer",
                    "Birchway Foods",
                    "target",
                    "Pell Dairy")
            .account();

    private static final ContentKey ARTICLE = ContentKey.of(TALKS.article());
    private static final Claim DEAL = TALKS.claims().getFirst();

    private final TestLedger test;
    private final Ledger ledger;
    private final Reviews reviews;

    ReviewsTest() throws SQLException {
        test = TestLedger.create();
        ledger = test.ledger();
        reviews = ledger.reviews();
        ledger.append(List.of(TALKS, GRAIN), "r1");
        ledger.derive();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void severalStandTogetherOrNotAtAll() {
        List<String> claims = TALKS.claims().stream().map(Claim::id).toList();
        assertThatIllegalStateException()
                .isThrownBy(() -> reviews.together(() -> {
                    assertThat(reviews.retract(ARTICLE, Optional.of(claims.getFirst()), "A", "plea 1"))
                            .isPresent();
                    throw new IllegalStateException("the second is not known");
                }));
        assertThat(reviews.retracted("plea 1")).isEmpty();
        assertThat(reviews.together(() -> claims.stream()
                        .flatMap(claim -> reviews.retract(ARTICLE, Optional.of(claim), "A", "plea 1").stream())
                        .toList()))
                .hasSize(2);
        assertThat(reviews.retracted("plea 1")).hasSize(2);
    }

    @Test
    void aCorrectedStageIsSeenAtOnceAndInLaterReadings() {
        reviews.correct(ARTICLE, DEAL.id(), "in_talks", "ann", "only talks yet");
        assertThat(stages()).containsExactly("in_talks");
        assertThat(standing()).containsExactly("in_talks");

        ledger.append(List.of(TALKS), "r2");
        ledger.derive();
        assertThat(stages()).containsExactly("in_talks");
        assertThat(ledger.findable(0, 10).stream()
                        .flatMap(found -> found.account().claims().stream())
                        .map(Claim::stage))
                .contains("in_talks")
                .doesNotContain("agreed");
        assertThat(ledger.check().faults()).isEmpty();
    }

    @Test
    void aClaimGoesByTheIdThatIsShownToo() {
        reviews.correct(ARTICLE, DEAL.id(), "in_talks", "ann", "only talks yet");
        String shown = deals().getFirst().id();
        assertThat(shown).isNotEqualTo(DEAL.id());

        reviews.correct(ARTICLE, shown, "considered", "bob", "not even that");
        assertThat(stages()).containsExactly("considered");
        reviews.retract(ARTICLE, Optional.of(deals().getFirst().id()), "bob", "nothing of it");
        assertThat(stages()).isEmpty();
        reviews.reinstate(ARTICLE, Optional.of(DEAL.id()), "bob", "well");
        assertThat(stages()).containsExactly("considered");
    }

    @Test
    void revertingGivesBackWhatStoodBefore() {
        Review first = said(reviews.correct(ARTICLE, DEAL.id(), "in_talks", "ann", "only talks yet"));
        Review second = said(reviews.correct(ARTICLE, DEAL.id(), "completed", "bob", "done since"));
        Review reverted = said(reviews.revert(second.id(), "cem", "it is not done"));
        assertThat(stages()).containsExactly("in_talks");
        reviews.revert(first.id(), "cem", "nor that");
        assertThat(stages()).containsExactly("agreed");
        reviews.revert(reverted.id(), "cem", "it is done after all");
        assertThat(stages()).containsExactly("completed");
        reviews.revert(second.id(), "cem", "or not");
        assertThat(stages()).containsExactly("agreed");
        assertThat(reviews.revert(new Review.Id("correction", 99), "cem", "a guess"))
                .isEmpty();
        assertThat(reviews.revert(new Review.Id("pg_class", 1), "cem", "a guess"))
                .isEmpty();
    }

    @Test
    void revertingARetractionOrItsEndIsReversible() {
        Review retracted = said(reviews.retract(ARTICLE, Optional.empty(), "ann", "a hoax"));
        assertThat(stages()).isEmpty();
        Review reinstated = said(reviews.reinstate(ARTICLE, Optional.empty(), "bob", "no hoax"));
        assertThat(stages()).containsExactly("agreed");
        reviews.revert(reinstated.id(), "cem", "a hoax it was");
        assertThat(stages()).isEmpty();
        reviews.revert(retracted.id(), "cem", "settled now");
        assertThat(stages()).containsExactly("agreed");
    }

    @Test
    void aRevertedJudgementLeavesWhatOthersAndTheSamePersonHeldBefore() {
        Review joined = said(reviews.join("Tarn Grain", "Alderbrook Mills", "ann", "its register entry"));
        Review split = said(reviews.split("Tarn Grain", "Alderbrook Mills", "ann", "another entry"));
        Review other = said(reviews.split("Tarn Grain", "Alderbrook Mills", "bob", "other owners"));
        assertThat(names("Tarn Grain")).containsExactly("Tarn Grain");
        reviews.revert(other.id(), "cem", "the same owners");
        assertThat(names("Tarn Grain")).containsExactly("Tarn Grain");
        reviews.revert(split.id(), "cem", "the same entry");
        assertThat(names("Tarn Grain")).containsExactlyInAnyOrder("Tarn Grain", "Alderbrook Mills");
        reviews.revert(joined.id(), "cem", "no entry at all");
        assertThat(names("Tarn Grain")).containsExactly("Tarn Grain");
        assertThat(said(reviews.join("Tarn Grain", "Alderbrook Mills", "ann", "its register entry"))
                        .id())
                .isNotEqualTo(joined.id());
        assertThat(names("Tarn Grain")).containsExactlyInAnyOrder("Tarn Grain", "Alderbrook Mills");

        ledger.forgetDerived();
        ledger.derive();
        assertThat(names("Tarn Grain")).containsExactlyInAnyOrder("Tarn Grain", "Alderbrook Mills");
    }

    @Test
    void theHistoryTellsWhoSaidWhatOfWhatAndWhetherItStands() {
        Review corrected = said(reviews.correct(ARTICLE, DEAL.id(), "in_talks", "ann", "only talks yet"));
        Review joined = said(reviews.join("Tarn Grain", "Birchway Foods", "bob", "its register entry"));
        Review retracted = said(reviews.retract(ContentKey.of(GRAIN.article()), Optional.empty(), "cem", "a hoax"));
        Review left = said(reviews.leave("Tarn Grain", "Alderbrook Mills", "cem", "cannot be told"));
        Review reverted = said(reviews.revert(joined.id(), "dee", "no such entry"));

        List<Review> all = reviews.history(Optional.empty(), Optional.empty(), 10);
        assertThat(all.stream().map(Review::id))
                .containsExactly(reverted.id(), left.id(), retracted.id(), joined.id(), corrected.id());
        assertThat(all.stream().map(Review::deed))
                .containsExactly(Deed.REVERT, Deed.LEAVE, Deed.RETRACT, Deed.JOIN, Deed.CORRECT);
        assertThat(all.stream().map(Review::author)).containsExactly("dee", "cem", "cem", "bob", "ann");
        assertThat(all.stream().map(Review::stands)).containsExactly(true, true, true, false, true);
        assertThat(all.getFirst().reverts()).contains(joined.id());
        assertThat(all.getFirst().subject()).isEqualTo(all.get(3).subject());
        assertThat(all.getLast().stage()).contains("in_talks");
        assertThat(all.getLast().subject()).isInstanceOfSatisfying(Review.Subject.Part.class, part -> {
            assertThat(part.key()).isEqualTo(ARTICLE);
            assertThat(part.article().url()).isEqualTo(TALKS.article().url());
            assertThat(part.claim()).contains(DEAL);
        });

        assertThat(pages(2)).isEqualTo(all);
        assertThat(reviews.history(Optional.of(company("Birchway Foods")), Optional.empty(), 10).stream()
                        .map(Review::id))
                .containsExactly(reverted.id(), joined.id(), corrected.id());
        assertThat(reviews.history(Optional.of(company("Tarn Grain")), Optional.empty(), 10).stream()
                        .map(Review::deed))
                .containsExactly(Deed.REVERT, Deed.LEAVE, Deed.RETRACT, Deed.JOIN);
        assertThat(Review.Id.of(joined.id().toString())).isEqualTo(joined.id());
    }

    private List<Review> pages(int most) {
        return Stream.iterate(
                        reviews.history(Optional.empty(), Optional.empty(), most),
                        page -> !page.isEmpty(),
                        page -> reviews.history(
                                Optional.empty(), Optional.of(page.getLast().id()), most))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void whatManySayAtOnceIsThereOnce() throws Exception {
        List<Callable<Optional<Review>>> same = List.of(
                () -> reviews.join("Tarn Grain", "Alderbrook Mills", "ann", "its register entry"),
                () -> reviews.correct(ARTICLE, DEAL.id(), "in_talks", "ann", "only talks yet"),
                () -> reviews.retract(ContentKey.of(GRAIN.article()), Optional.empty(), "ann", "a hoax"),
                () -> reviews.leave(ARTICLE, DEAL.id(), "ann", "well read"),
                () -> reviews.leave("Birchway Foods", "Alderbrook Mills", "ann", "cannot be told"));
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(
                    Collections.nCopies(4, same).stream().flatMap(List::stream).toList());
        }
        List<Review> all = reviews.history(Optional.empty(), Optional.empty(), 100);
        assertThat(all).hasSize(same.size());
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(Collections.nCopies(4, (Callable<Optional<Review>>)
                    () -> reviews.revert(all.getFirst().id(), "bob", "no")));
        }
        assertThat(reviews.history(Optional.empty(), Optional.empty(), 100)).hasSize(same.size() + 1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reviews.correct(ARTICLE, DEAL.id(), "leaving", "ann", "a slip"))
                .withMessageContaining("in_talks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reviews.join("Tarn Grain", "Birchway Foods", "peerage", "I am the machine"));
        assertThatIllegalArgumentException().isThrownBy(() -> reviews.join("Tarn Grain", "Birchway Foods", "ann", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reviews.retract(ARTICLE, Optional.empty(), "ann", "a\0b"));
        assertThat(reviews.correct(ARTICLE, "0000", "in_talks", "ann", "a guess"))
                .isEmpty();
        assertThat(reviews.join("Tarn Grain", "Tarn Grain", "ann", "a slip")).isEmpty();
        assertThat(reviews.retract(new ContentKey("00"), Optional.empty(), "ann", "a guess"))
                .isEmpty();
        assertThat(reviews.history(Optional.empty(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void articlesGoByTheirKeyAddressOrDocument() {
        assertThat(reviews.articles(ARTICLE.hex())).containsExactly(ARTICLE);
        assertThat(reviews.articles(ARTICLE.hex().substring(0, 8))).containsExactly(ARTICLE);
        assertThat(reviews.articles(ARTICLE.hex().substring(0, 7))).isEmpty();
        assertThat(reviews.articles("talks.txt")).containsExactly(ARTICLE);
        assertThat(reviews.articles("https://example.org/talks.txt")).containsExactly(ARTICLE);
        assertThat(reviews.articles("%%%%%%%%%")).isEmpty();
        assertThat(reviews.articles("________________")).isEmpty();
    }

    @Test
    void whatIsWorthALookIsAskedAndWhatIsAnsweredIsNot() {
        ledger.append(List.of(DOUBTS), "r1");
        ledger.derive();
        List<Suggestion> all = reviews.queue(Optional.empty(), 0, 10);
        assertThat(all.stream().map(Suggestion::reason)).containsExactly(Reason.DENIED, Reason.NEAR, Reason.UNSURE);
        assertThat(reviews.queue(Optional.empty(), all.getFirst().place(), 1)).containsExactly(all.get(1));
        assertThat(reviews.queue(Optional.of(Reason.UNSURE), 0, 10)).containsExactly(all.getLast());

        var denied = (Question.WellRead) all.getFirst().question();
        assertThat(denied.claim()).isEqualTo(DOUBTS.claims().getFirst());
        assertThat(denied.source().document()).isEqualTo("doubts.txt");
        assertThat(denied.company().company())
                .isEqualTo(company("Alderbrook Mills").id());
        var near = (Question.SameCompany) all.get(1).question();
        assertThat(Stream.of(near.one(), near.other()).map(Review.Name::name))
                .containsExactlyInAnyOrder("Tarn Grain", "Tarn Grain Group");
        assertThat(near.why()).isNotBlank();
        assertThat(near.score()).isBetween(0.1, 0.99);

        var unsure = (Question.WellRead) all.getLast().question();
        List<Review> answers = Stream.of(
                        reviews.retract(
                                denied.article(), Optional.of(denied.claim().id()), "ann", "misread"),
                        reviews.leave(near.one().name(), near.other().name(), "ann", "cannot be told"),
                        reviews.correct(unsure.article(), unsure.claim().id(), "in_talks", "ann", "talks"))
                .map(ReviewsTest::said)
                .toList();
        assertThat(reviews.queue(Optional.empty(), 0, 10)).isEmpty();
        answers.forEach(answer -> reviews.revert(answer.id(), "bob", "look again"));
        assertThat(reviews.queue(Optional.empty(), 0, 10)).isEqualTo(all);
        reviews.leave(denied.article(), denied.claim().id(), "ann", "well read");
        reviews.split(near.one().name(), near.other().name(), "ann", "another owner");
        assertThat(reviews.queue(Optional.empty(), 0, 10)).containsExactly(all.getLast());
    }

    @Test
    void theLargestCompanyDoesNotFillTheQueue() {
        var large = new Stated("large.txt", "2026-01-01");
        for (int i = 0; i < 6; i++) {
            unsure(large, "Aldham Cement", i);
        }
        var small = unsure(new Stated("small.txt", "2026-01-02"), "Zeal Ropes", 1);
        unsure(small, "Zeal Ropes", 2);
        ledger.append(List.of(large.account(), small.account()), "r1");
        ledger.derive();
        assertThat(reviews.queue(Optional.of(Reason.UNSURE), 0, 5).stream()
                        .map(asked ->
                                ((Question.WellRead) asked.question()).company().name()))
                .containsExactly("Aldham Cement", "Aldham Cement", "Aldham Cement", "Zeal Ropes", "Aldham Cement");
        assertThat(reviews.queue(Optional.empty(), 0, 50).stream().map(Suggestion::touched))
                .startsWith(6L, 3L, 2L, 2L);
    }

    private static Stated unsure(Stated article, String company, int number) {
        return article.says(
                Stance.ASSERTS,
                0.6,
                company + " is said to be in Lower Dean " + number + ".",
                "market",
                "present",
                "company",
                company,
                "place",
                "Lower Dean " + number);
    }

    @Test
    void reviewsAreInABackup() throws SQLException {
        Review corrected = said(reviews.correct(ARTICLE, DEAL.id(), "in_talks", "ann", "only talks yet"));
        reviews.leave(ARTICLE, DEAL.id(), "ann", "well read");
        reviews.join("Tarn Grain", "Alderbrook Mills", "ann", "its register entry");
        reviews.retract(ContentKey.of(GRAIN.article()), Optional.empty(), "ann", "a hoax");
        reviews.revert(corrected.id(), "bob", "agreed it is");
        String backup = backup(ledger);

        try (TestLedger other = TestLedger.create()) {
            other.ledger().restore(new StringReader(backup));
            other.ledger().derive();
            assertThat(backup(other.ledger())).isEqualTo(backup);
            assertThat(other.ledger().check().faults()).isEmpty();
            assertThat(other.ledger().reviews().history(Optional.empty(), Optional.empty(), 10))
                    .isEqualTo(reviews.history(Optional.empty(), Optional.empty(), 10));
            other.ledger().reviews().correct(ARTICLE, DEAL.id(), "completed", "cem", "done");
        }
    }

    private static String backup(Ledger ledger) {
        var out = new StringWriter();
        ledger.backup(out);
        return out.toString();
    }

    private static Review said(Optional<Review> review) {
        return review.orElseThrow();
    }

    private KnownCompany company(String name) {
        return ledger.named(name).getFirst();
    }

    private Stream<String> names(String name) {
        KnownCompany company = company(name);
        return Stream.concat(Stream.of(company.name()), company.alsoNamed().stream());
    }

    private List<Claim> deals() {
        return ledger.about(company("Birchway Foods").id(), 0, Optional.empty()).stream()
                .flatMap(account -> account.claims().stream())
                .toList();
    }

    private Stream<String> stages() {
        return deals().stream().map(Claim::stage);
    }

    /** The stages of the deals that a fold makes. */
    private Stream<String> standing() {
        return ledger.deals(Optional.empty(), 0).lines().stream().flatMap(deal -> deal.standing().stream());
    }
}
