package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peerage.ledger.Errand.Purpose;
import org.peerage.ledger.Errand.Remembered;
import org.peerage.ledger.Outcome.Sighting;
import org.peerage.ledger.Outcome.Version;
import org.peerage.profile.Account;

class FrontierTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Optional<Instant> TOMORROW = Optional.of(NOON.plus(Duration.ofDays(1)));
    private static final String FEED = "https://lamp.example/feed";
    private static final String STORY = "https://lamp.example/story";
    private static final Account TALKS = deal("in talks", "in_talks");
    private static final Account AGREED = deal("agreed", "agreed");

    private final TestLedger test = TestLedger.create();
    private final Ledger ledger = test.ledger();
    private final Frontier frontier = ledger.frontier();

    FrontierTest() throws SQLException {}

    @AfterEach
    void close() {
        test.close();
    }

    private static Account deal(String words, String stage) {
        return new Stated("story.html", "2026-11-30")
                .says(
                        "Alderbrook Mills is " + words + " to buy Tarn Grain.",
                        "acquisition",
                        stage,
                        "buyer",
                        "Alderbrook Mills",
                        "target",
                        "Tarn Grain")
                .account();
    }

    private static Sighting article(String url) {
        return new Sighting(url, Purpose.ARTICLE, Optional.empty(), Optional.empty());
    }

    private Optional<Errand> take(Instant now) {
        return frontier.take(Set.of("lamp"), Set.of(), now, LEASE);
    }

    private static Arrival arrival(Account account) {
        return Arrival.of(account.article(), Optional.empty(), Optional.empty(), NOON);
    }

    private static Outcome brought(Account account, Optional<Instant> next) {
        return new Outcome.Brought(
                List.of(new Version(STORY, arrival(account), Optional.of(account))),
                List.of(),
                Remembered.NOTHING,
                Optional.empty(),
                next,
                "r1");
    }

    private Frontier.Stored bring(Account account, Instant now) {
        frontier.sight("lamp", List.of(new Sighting(STORY, Purpose.ARTICLE, Optional.empty(), Optional.of(now))), now);
        return frontier.settle(take(now).orElseThrow(), brought(account, Optional.empty()), now);
    }

    private List<String> stages() {
        ledger.derive();
        return ledger.about(ledger.named("Tarn Grain").getFirst().id(), 0, Optional.empty()).stream()
                .flatMap(account -> account.claims().stream())
                .map(claim -> claim.stage())
                .toList();
    }

    @Test
    void anAddressIsSightedOnceAndTakenByOneListsFirst() {
        assertThat(frontier.sight("lamp", List.of(article(STORY), article(STORY)), NOON))
                .isEqualTo(1);
        frontier.sight(
                "lamp",
                List.of(new Sighting(FEED, Purpose.LIST, Optional.empty(), Optional.empty())),
                NOON.plusSeconds(1));
        assertThat(frontier.sight("other", List.of(article(STORY)), NOON)).isZero();
        Instant later = NOON.plusSeconds(2);
        assertThat(frontier.take(Set.of("other"), Set.of(), later, LEASE)).isEmpty();
        assertThat(frontier.take(Set.of("lamp"), Set.of("lamp.example"), later, LEASE))
                .isEmpty();
        assertThat(take(NOON.minusSeconds(1))).isEmpty();
        assertThat(take(later)).map(Errand::url).contains(FEED);
        assertThat(take(later)).map(Errand::url).contains(STORY);
        assertThat(take(later)).isEmpty();
    }

    @Test
    void whoTakesItAndDiesLeavesItToTheNextAndComesTooLate() {
        frontier.sight("lamp", List.of(article(STORY)), NOON);
        Errand first = take(NOON).orElseThrow();
        assertThat(take(NOON.plus(LEASE).minusSeconds(1))).isEmpty();
        Errand second = take(NOON.plus(LEASE)).orElseThrow();
        assertThat(frontier.settle(first, brought(TALKS, TOMORROW), NOON).added())
                .isEqualTo(Added.NOTHING);
        assertThat(frontier.settle(second, brought(TALKS, TOMORROW), NOON)
                        .added()
                        .claims())
                .isEqualTo(1);
        assertThat(ledger.size().articles()).isEqualTo(1);
    }

    @Test
    void whatIsThereAndWhatItListsAreStoredTogether() {
        frontier.sight("lamp", List.of(new Sighting(FEED, Purpose.LIST, Optional.empty(), Optional.empty())), NOON);
        var remembered = new Remembered(
                Optional.of("https://lamp.example/new-rss"),
                Optional.of("\"one\""),
                Optional.of("Mon, 30 Nov 2026 11:00:00 GMT"));
        frontier.settle(
                take(NOON).orElseThrow(),
                new Outcome.Brought(
                        List.of(), List.of(article(STORY)), remembered, Optional.of("up to 7"), TOMORROW, "r1"),
                NOON);
        assertThat(take(NOON)).map(Errand::url).contains(STORY);
        Errand again = take(TOMORROW.orElseThrow()).orElseThrow();
        assertThat(again.remembered()).isEqualTo(remembered);
        assertThat(again.reminder()).contains("up to 7");
        assertThat(again.visits()).isEqualTo(1);
    }

    @Test
    void whereItMovedNothingIsItIsAskedWhereItWas() {
        frontier.sight("lamp", List.of(new Sighting(FEED, Purpose.LIST, Optional.empty(), Optional.empty())), NOON);
        var moved = new Remembered(Optional.of("https://lamp.example/new"), Optional.of("\"one\""), Optional.empty());
        frontier.settle(
                take(NOON).orElseThrow(),
                new Outcome.Brought(List.of(), List.of(), moved, Optional.empty(), Optional.of(NOON), "r1"),
                NOON);
        assertThat(frontier.states(LocalDate.of(2026, 11, 30), 1).getFirst().moves())
                .containsExactly(Map.entry(FEED, "https://lamp.example/new"));
        Errand again = take(NOON).orElseThrow();
        assertThat(again.remembered()).isEqualTo(moved);
        frontier.settle(again, new Outcome.Failed("it is gone", Optional.of(NOON)), NOON);
        assertThat(take(NOON).orElseThrow().remembered()).isEqualTo(Remembered.NOTHING);
    }

    @Test
    void whatWaitsLongestIsTakenHoweverManyWaitAtABusyHost() {
        List<Sighting> many = IntStream.range(0, 500)
                .mapToObj(i -> article("https://busy.example/" + i))
                .toList();
        frontier.sight("lamp", many, NOON);
        frontier.sight("lamp", List.of(article("https://b.example/1")), NOON.plusSeconds(2));
        frontier.sight("lamp", List.of(article("https://a.example/1")), NOON.plusSeconds(3));
        frontier.sight(
                "lamp",
                List.of(new Sighting("https://a.example/rss", Purpose.LIST, Optional.empty(), Optional.empty())),
                NOON.plusSeconds(4));
        frontier.sight("wick", List.of(article("https://c.example/1")), NOON);
        Instant later = NOON.plusSeconds(10);
        Set<String> busy = Set.of("busy.example");
        assertThat(IntStream.range(0, 4)
                        .mapToObj(_ -> frontier.take(Set.of("lamp", "none"), busy, later, LEASE))
                        .map(taken -> taken.map(Errand::url).orElse("nothing")))
                .containsExactly("https://a.example/rss", "https://b.example/1", "https://a.example/1", "nothing");
        assertThat(take(later).orElseThrow().url()).isEqualTo("https://busy.example/0");
        assertThat(take(later).orElseThrow().url()).isEqualTo("https://busy.example/1");
    }

    @Test
    void whatSomebodyElseIsTakingHidesNoOtherHost() throws Exception {
        frontier.sight("lamp", List.of(article("https://a.example/1")), NOON);
        frontier.sight("lamp", List.of(article("https://b.example/1")), NOON.plusSeconds(1));
        Instant later = NOON.plusSeconds(10);
        try (Connection other = test.database().dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from address where host = 'a.example' for update");
            assertThat(take(later)).map(Errand::url).contains("https://b.example/1");
            other.rollback();
        }
        assertThat(take(later)).map(Errand::url).contains("https://a.example/1");
    }

    @Test
    void anotherTextAtAnAddressIsAnotherVersionOfTheArticleAndTheEarlierOneDoesNotCount() {
        bring(TALKS, NOON);
        assertThat(stages()).containsExactly("in_talks");
        String before = ledger.version().reviewed();

        var stored = bring(AGREED, NOON.plusSeconds(60));

        assertThat(stages()).containsExactly("agreed");
        assertThat(stored.retold()).containsExactly(ContentKey.of(TALKS.article()));
        long article = ledger.library()
                .article(ContentKey.of(AGREED.article()))
                .orElseThrow()
                .article()
                .number();
        assertThat(frontier.versions(article))
                .extracting(ArticleVersion::key)
                .containsExactly(ContentKey.of(TALKS.article()), ContentKey.of(AGREED.article()));
        assertThat(ledger.version().reviewed()).isEqualTo(before);
    }

    @Test
    void aVersionThatComesBackCountsAgain() {
        bring(TALKS, NOON);
        bring(AGREED, NOON.plusSeconds(60));
        bring(TALKS, NOON.plusSeconds(120));
        assertThat(stages()).containsExactly("in_talks");
        assertThat(ledger.size().articles()).isEqualTo(2);
        assertThat(ledger.check().faults()).isEmpty();
    }

    @Test
    void whatTheLedgerHasReadIsNotReadToNothing() {
        ledger.append(List.of(TALKS), "r0");
        frontier.sight("lamp", List.of(article(STORY)), NOON);
        frontier.settle(
                take(NOON).orElseThrow(),
                new Outcome.Brought(
                        List.of(new Version(STORY, arrival(TALKS), Optional.empty())),
                        List.of(),
                        Remembered.NOTHING,
                        Optional.empty(),
                        Optional.empty(),
                        "r1"),
                NOON);
        assertThat(stages()).containsExactly("in_talks");
    }

    @Test
    void whatAListHoldsMayBeCalledAnything() {
        frontier.sight("lamp", List.of(new Sighting(FEED, Purpose.LIST, Optional.empty(), Optional.empty())), NOON);
        frontier.settle(
                take(NOON).orElseThrow(),
                new Outcome.Brought(
                        List.of(new Version("<7 of 9@mail.example>", arrival(TALKS), Optional.of(TALKS))),
                        List.of(),
                        Remembered.NOTHING,
                        Optional.empty(),
                        TOMORROW,
                        "r1"),
                NOON);
        assertThat(stages()).containsExactly("in_talks");
        assertThat(take(TOMORROW.orElseThrow())).map(Errand::url).contains(FEED);
        assertThat(take(TOMORROW.orElseThrow())).isEmpty();
    }

    @Test
    void whatHasNotChangedIsNoOtherVersion() {
        bring(TALKS, NOON);
        var again = bring(TALKS, NOON.plusSeconds(60));
        assertThat(again.added()).isEqualTo(Added.NOTHING);
        assertThat(again.retold()).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainWhenItsTimeComesOrAtOnceWhereSomebodyAsks() {
        frontier.sight("lamp", List.of(article(STORY)), NOON);
        frontier.settle(take(NOON).orElseThrow(), new Outcome.Failed("the server does not answer", TOMORROW), NOON);
        assertThat(take(NOON)).isEmpty();
        assertThat(frontier.retry("lamp", NOON)).isEqualTo(1);
        Errand again = take(NOON).orElseThrow();
        assertThat(again.failures()).isEqualTo(1);
        frontier.settle(again, new Outcome.Unchanged(Optional.empty()), NOON);
        assertThat(frontier.next(Set.of("lamp"))).isEmpty();
        assertThat(frontier.retry("lamp", NOON)).isZero();
    }

    @Test
    void aSourceTellsHowItFares() {
        bring(TALKS, NOON.minus(Duration.ofDays(1)));
        frontier.sight("lamp", List.of(article(STORY + "/2"), article(STORY + "/3")), NOON);
        for (int i = 0; i < 2; i++) {
            frontier.settle(take(NOON).orElseThrow(), new Outcome.Failed("gone", Optional.empty()), NOON);
        }
        LocalDate today = LocalDate.parse("2026-11-30");
        SourceState state = frontier.states(today, 13).getFirst();
        assertThat(state.name()).isEqualTo("lamp");
        assertThat(state.addresses()).isEqualTo(3);
        assertThat(state.failing()).isEqualTo(2);
        assertThat(state.success()).contains(NOON.minus(Duration.ofDays(1)));
        assertThat(state.troubles()).containsExactly(new SourceState.Trouble("gone", 2, false, 1, STORY + "/2"));
        assertThat(state.harvests())
                .containsExactly(
                        new SourceState.Harvest(today, 0, 0, 2, 0, 0),
                        new SourceState.Harvest(today.minusDays(1), 1, 0, 0, 1, 1));
    }

    @Test
    void aBackupHasVersionsAndWhatIsDue() throws SQLException {
        bring(TALKS, NOON);
        bring(AGREED, NOON.plusSeconds(60));
        frontier.sight("lamp", List.of(article(STORY + "/2")), NOON);
        var backup = new StringWriter();
        ledger.backup(backup);
        try (TestLedger other = TestLedger.create()) {
            other.ledger().restore(new StringReader(backup.toString()));
            var again = new StringWriter();
            other.ledger().backup(again);
            assertThat(again.toString()).isEqualTo(backup.toString());
            assertThat(other.ledger().frontier().take(Set.of("lamp"), Set.of(), NOON, LEASE))
                    .map(Errand::url)
                    .contains(STORY + "/2");
        }
    }
}
