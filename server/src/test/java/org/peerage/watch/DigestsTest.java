package org.peerage.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerage.access.MovingClock;
import org.peerage.ledger.Access;
import org.peerage.ledger.Act;
import org.peerage.ledger.Consent;
import org.peerage.ledger.Follower;
import org.peerage.ledger.Followers;
import org.peerage.ledger.Lead;
import org.peerage.ledger.Leads;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.NewRequest;
import org.peerage.ledger.SampleRequest;
import org.peerage.ledger.Stated;
import org.peerage.ledger.Taken;
import org.peerage.ledger.TestLedger;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;
import org.peerage.mail.Letter;
import org.peerage.offer.Languages;
import org.peerage.offer.LinkKey;
import org.peerage.offer.Rights;
import org.peerage.offer.Terms;
import org.peerage.page.Quotable;
import org.peerage.profile.Account;

/** Mails with what is new: when they are put, what they say, and that nothing is lost or told twice wherever a courier dies. */
class DigestsTest {
    private static final LinkKey KEY = LinkKey.of("a secret of the tests, long enough");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Account TALKS =
            deal("talks.txt", "2026-02-04", "Alderbrook Mills is in talks to buy Tarn Grain.", "in_talks");
    private static final Account AGREED =
            deal("agreed.txt", "2026-03-01", "Alderbrook Mills agreed to buy Tarn Grain.", "agreed");
    private static final Account DONE =
            deal("done.txt", "2026-03-02", "Alderbrook Mills completed its purchase of Tarn Grain.", "completed");

    private final MovingClock clock = new MovingClock();
    private TestLedger test;
    private Ledger ledger;
    private Followers followers;
    private Digests digests;
    private User user;
    private long company;

    private static Account deal(String document, String day, String sentence, String stage) {
        return new Stated(document, day)
                .says(sentence, "acquisition", stage, "buyer", "Alderbrook Mills", "target", "Tarn Grain")
                .account();
    }

    @BeforeEach
    void open() throws Exception {
        test = TestLedger.create();
        ledger = test.ledger();
        followers = ledger.followers();
        var users = Users.in(test.database().dataSource());
        user = users.add("ada@example.org", "Ada", Access.READER, act()).orElseThrow();
        add(TALKS);
        company = ledger.named("Alderbrook Mills").getFirst().id();
        digests = new Digests(
                new Watch(ledger, 0, _ -> new Quotable(false, Map.of())),
                ledger,
                users,
                new Rights(ledger.leads(), KEY, clock),
                KEY,
                Languages.standard(),
                new Terms(
                        URI.create("https://peerage.example.org"),
                        "Peerage",
                        "Peerage, 4 Signal Row",
                        Terms.LIFE,
                        Terms.USES,
                        Terms.RETENTION),
                Optional.of(URI.create("https://peerage.example.org/privacy")),
                clock);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Act act() {
        return new Act(clock.instant(), "test", "test", "", "", "");
    }

    private void add(Account account) {
        ledger.append(List.of(account), "r1");
        ledger.derive();
    }

    private Follower follower(Follower.Rhythm rhythm, String... parts) {
        Follower follower = followers.user(user.id(), clock.instant());
        followers.follow(follower, company, Optional.empty(), List.of(parts), clock.instant());
        followers.change(follower, rhythm, ZoneOffset.UTC, Schedule.first(rhythm, ZoneOffset.UTC, clock.instant()));
        return followers.ofUser(user.id()).orElseThrow();
    }

    private int wake() {
        Instant now = clock.instant();
        return followers.wake(now, follower -> Schedule.next(follower, now));
    }

    private Optional<Taken> take() {
        return ledger.outbox().take(List.of(Followers.DIGEST), clock.instant(), LEASE);
    }

    private Optional<Letter> written() {
        return take().flatMap(taken -> digests.write(taken.posting()));
    }

    /** As a courier does it. */
    private Optional<Letter> send() {
        Optional<Taken> taken = take();
        Optional<Letter> letter = taken.flatMap(one -> digests.write(one.posting()));
        taken.ifPresent(one -> letter.ifPresentOrElse(
                mail -> ledger.outbox().sent(one, clock.instant(), mail.onceSent()),
                () -> ledger.outbox().drop(one)));
        return letter;
    }

    @Test
    void whatMovedIsToldOnceWithItsSentence() {
        follower(Follower.Rhythm.AT_ONCE);
        assertThat(wake()).isZero();
        add(AGREED);
        assertThat(wake()).isOne();
        Letter letter = send().orElseThrow();
        assertThat(letter.recipient()).isEqualTo("ada@example.org");
        assertThat(letter.subject()).startsWith("Alderbrook Mills: moved").contains("Tarn Grain", "agreed");
        assertThat(letter.text())
                .contains("“Alderbrook Mills agreed to buy Tarn Grain.”", "The Example", "/companies/" + company);
        assertThat(letter.html().orElseThrow()).contains("Alderbrook Mills agreed to buy Tarn Grain.");
        assertThat(letter.unsubscribe()).isPresent();
        clock.pass(Duration.ofHours(1));
        assertThat(wake()).isZero();
        assertThat(send()).isEmpty();
    }

    @Test
    void nothingNewForSomebodyIsNoMailThoughSomethingWasRead() {
        follower(Follower.Rhythm.AT_ONCE, "people");
        add(AGREED);
        assertThat(wake()).isOne();
        assertThat(send()).isEmpty();
        clock.pass(Duration.ofHours(1));
        assertThat(wake()).isZero();
    }

    @Test
    void whatIsReadOfOthersPutsOffNothing() {
        follower(Follower.Rhythm.AT_ONCE);
        add(new Stated("else.txt", "2026-03-01")
                .says(
                        "Birchway Foods is based in Pell.",
                        "headquarters",
                        "current",
                        "company",
                        "Birchway Foods",
                        "place",
                        "Pell")
                .account());
        assertThat(wake()).isOne();
        assertThat(send()).isEmpty();
        assertThat(wake()).isZero();
        add(AGREED);
        assertThat(wake()).isOne();
        assertThat(send()).isPresent();
    }

    @Test
    void atOnceIsAtMostOneMailInAQuarterOfAnHour() {
        follower(Follower.Rhythm.AT_ONCE);
        add(AGREED);
        assertThat(wake()).isOne();
        assertThat(send()).isPresent();
        add(DONE);
        clock.pass(Duration.ofMinutes(14));
        assertThat(wake()).isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(wake()).isOne();
        assertThat(send().orElseThrow().subject()).contains("completed");
    }

    @Test
    void dailyComesAtEightInTheZone() {
        Follower follower = follower(Follower.Rhythm.DAILY);
        var zone = ZoneId.of("Asia/Tokyo");
        followers.change(
                follower, Follower.Rhythm.DAILY, zone, Schedule.first(Follower.Rhythm.DAILY, zone, clock.instant()));
        add(AGREED);
        clock.pass(Duration.ofHours(14).minusSeconds(1));
        assertThat(wake()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(wake()).isOne();
        assertThat(send()).isPresent();
        add(DONE);
        clock.pass(Duration.ofHours(23));
        assertThat(wake()).isZero();
        clock.pass(Duration.ofHours(1));
        assertThat(wake()).isOne();
    }

    @Test
    void twoServersPutOneMailAndNoneBesideOneThatIsOnItsWay() {
        follower(Follower.Rhythm.AT_ONCE);
        add(AGREED);
        assertThat(wake() + wake()).isOne();
        assertThat(take()).isPresent();
        add(DONE);
        clock.pass(Duration.ofHours(1));
        assertThat(wake()).isZero();
        assertThat(send().orElseThrow().text()).contains("completed its purchase");
        clock.pass(Duration.ofHours(1));
        assertThat(wake()).isZero();
    }

    /** A courier dies after it wrote the mail and before it was sent: the next has the same and what came in since. */
    @Test
    void whatWasWrittenAndNotSentIsToldByTheNextMail() {
        follower(Follower.Rhythm.AT_ONCE);
        add(AGREED);
        wake();
        assertThat(written()).isPresent();
        clock.pass(LEASE.plusSeconds(1));
        assertThat(send().orElseThrow().text()).contains("agreed to buy Tarn Grain");
        clock.pass(Duration.ofHours(1));
        assertThat(wake()).isZero();
    }

    /** That it was sent, and what it told, are stored together or not at all. */
    @Test
    void aCrashWhileItIsNotedLeavesNeither() {
        follower(Follower.Rhythm.AT_ONCE);
        add(AGREED);
        wake();
        Taken taken = take().orElseThrow();
        Letter letter = digests.write(taken.posting()).orElseThrow();
        assertThatThrownBy(() -> ledger.outbox().sent(taken, clock.instant(), () -> {
                    letter.onceSent().run();
                    throw new IllegalStateException("the machine goes down");
                }))
                .isInstanceOf(IllegalStateException.class);
        clock.pass(LEASE.plusSeconds(1));
        assertThat(send().orElseThrow().text()).contains("agreed to buy Tarn Grain");
        clock.pass(Duration.ofHours(1));
        assertThat(wake()).isZero();
    }

    /** What comes in while a mail is under way is not in it, and so not told by it. */
    @Test
    void whatComesInWhileAMailIsUnderWayIsToldByTheNext() {
        follower(Follower.Rhythm.AT_ONCE);
        add(AGREED);
        wake();
        Taken taken = take().orElseThrow();
        Letter letter = digests.write(taken.posting()).orElseThrow();
        add(DONE);
        ledger.outbox().sent(taken, clock.instant(), letter.onceSent());
        clock.pass(Duration.ofHours(1));
        assertThat(wake()).isOne();
        assertThat(send().orElseThrow().text())
                .contains("completed its purchase")
                .doesNotContain("“Alderbrook Mills agreed");
    }

    @Test
    void whoStopsByOneClickGetsNoMail() {
        follower(Follower.Rhythm.AT_ONCE);
        add(AGREED);
        wake();
        Letter letter = send().orElseThrow();
        String link = letter.unsubscribe().orElseThrow().oneClick().getPath().replace("/stop/", "");
        digests.stop(link.substring(1) + "A");
        assertThat(rhythm()).isEqualTo(Follower.Rhythm.AT_ONCE);
        digests.stop(link);
        assertThat(rhythm()).isEqualTo(Follower.Rhythm.NEVER);
        add(DONE);
        clock.pass(Duration.ofHours(1));
        assertThat(wake()).isZero();
    }

    @Test
    void whatIsFollowedAndWasToldIsInTheBackup() throws SQLException {
        Follower follower = follower(Follower.Rhythm.WEEKLY, Novelty.MOVES);
        followers.feed(follower, Optional.of("cd".repeat(32)));
        String backup = backup(ledger);
        try (TestLedger other = TestLedger.create()) {
            other.ledger().restore(new StringReader(backup));
            other.ledger().derive();
            Followers restored = other.ledger().followers();
            assertThat(restored.feeding("cd".repeat(32))).isEqualTo(followers.numbered(follower.id()));
            assertThat(restored.follows(follower)).isEqualTo(followers.follows(follower));
            assertThat(backup(other.ledger())).isEqualTo(backup);
        }
    }

    private static String backup(Ledger ledger) {
        var written = new StringWriter();
        ledger.backup(written);
        return written.toString();
    }

    private Follower.Rhythm rhythm() {
        return followers.ofUser(user.id()).orElseThrow().rhythm();
    }

    @Test
    void aLeadIsToldOnceItIsConfirmedAndAgreedInItsLanguageWithinTheExcerpt() {
        Lead lead = lead();
        Follower follower = followers.lead(lead.id(), clock.instant());
        followers.follow(follower, company, Optional.empty(), List.of(), clock.instant());
        followers.change(follower, Follower.Rhythm.AT_ONCE, ZoneOffset.UTC, clock.instant());
        add(AGREED);
        assertThat(wake()).isOne();
        assertThat(send()).isEmpty();
        ledger.leads().use(request(lead), Optional.of(consent()), clock.instant());
        clock.pass(Duration.ofMinutes(15));
        assertThat(wake()).isOne();
        Letter letter = send().orElseThrow();
        assertThat(letter.language().getLanguage()).isEqualTo("de");
        assertThat(letter.text())
                .contains("Jede Zeile mit dem Satz")
                .contains("anderer Stand: Übernahme, als Käufer: ", "in Verhandlungen → vereinbart")
                .doesNotContain("agreed to buy Tarn Grain")
                .contains("/mine/");
        ledger.leads().withdraw(lead, "on the page", false, act());
        add(DONE);
        clock.pass(Duration.ofMinutes(15));
        wake();
        assertThat(send()).isEmpty();
        ledger.leads().erase(lead, "erased", act());
        assertThat(followers.numbered(follower.id())).isEmpty();
    }

    private Lead lead() {
        var request = new NewRequest(
                "ben@looms.com",
                "de",
                company,
                LocalDate.parse("2026-03-02"),
                "",
                "",
                UUID.randomUUID(),
                "ab".repeat(32),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(3)),
                3);
        assertThat(ledger.leads()
                        .request(
                                request,
                                new Leads.Limits(3, 60, 20, clock.instant().minus(Duration.ofHours(1)))))
                .isEqualTo(Leads.Reception.KEPT);
        return ledger.leads().lead("ben@looms.com").orElseThrow();
    }

    private SampleRequest request(Lead lead) {
        return ledger.leads().requests(lead).getFirst();
    }

    private Consent consent() {
        return new Consent("Ja", "1", "de", clock.instant(), "ticked", "", Optional.empty());
    }
}
