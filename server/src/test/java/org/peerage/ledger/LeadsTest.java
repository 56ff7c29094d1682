package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.profile.Account;

/** What is kept of leads, how long, and what is left of those who were erased. */
class LeadsTest {
    @RegisterExtension
    static final TestDatabase STORE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Retention RETENTION =
            new Retention(Duration.ofDays(30), Duration.ofDays(730), Duration.ofDays(90), Duration.ofDays(730));
    private static final String ADA = "ada@looms.com";

    private static final Account DEAL = new Stated("deal.txt", "2026-01-02")
            .says(
                    "Alderbrook Mills has bought Birchway Foods.",
                    "acquisition",
                    "completed",
                    "buyer",
                    "Alderbrook Mills",
                    "target",
                    "Birchway Foods")
            .account();

    private TestLedger store;
    private Leads leads;
    private final AtomicInteger links = new AtomicInteger();

    @BeforeEach
    void open() throws SQLException {
        store = TestLedger.create();
        store.ledger().append(List.of(DEAL), "r1");
        store.ledger().derive();
        leads = store.ledger().leads();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private boolean ask(String email, Instant at) {
        return ask(email, at, "192.0.2.0/24", new Leads.Limits(3, 60, 20, at.minus(Duration.ofHours(1))))
                == Leads.Reception.KEPT;
    }

    private Leads.Reception ask(String email, Instant at, String network, Leads.Limits limits) {
        long company = store.ledger().largest(1).getFirst().id();
        var request = new NewRequest(
                email,
                "en",
                company,
                LocalDate.of(2026, 1, 31),
                "https://news.example/a",
                network,
                UUID.randomUUID(),
                "%064x".formatted(links.incrementAndGet()),
                at,
                at.plus(Duration.ofDays(3)),
                3);
        return leads.request(request, limits);
    }

    private SampleRequest lastRequest(String email) {
        return leads.requests(leads.lead(email).orElseThrow()).getFirst();
    }

    private static Consent consent(Instant at) {
        return new Consent("Yes, send me news.", "0123abcd", "en", at, "ticked", "192.0.2.0/24", Optional.empty());
    }

    private static Act act(Instant at) {
        return new Act(at, "lead", "test", "lead", "", "");
    }

    @Test
    void aRequestCommitsWithItsMail() {
        assertThat(ask(ADA, NOON)).isTrue();
        Optional<Taken> mail = store.ledger().outbox().take(Set.of(Leads.SAMPLE), NOON, Duration.ofMinutes(1));
        assertThat(mail)
                .map(Taken::posting)
                .map(Posting::object)
                .hasValue(lastRequest(ADA).id());
    }

    @Test
    void oneAddressIsNotAskedForWithoutEnd() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask(ADA, NOON.plusSeconds(i))).isTrue();
        }
        assertThat(ask(ADA, NOON.plusSeconds(3))).isFalse();
        assertThat(ask("ben@looms.com", NOON.plusSeconds(3))).isTrue();
        assertThat(ask(ADA, NOON.plus(Duration.ofHours(2)))).isTrue();
    }

    /** What twenty at once get. */
    private static <T> List<T> atOnce(IntFunction<Callable<T>> each) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers =
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(each).toList());
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    @Test
    void ofTwentyAtOnceAsManyAreKeptAsMayBe() throws Exception {
        var limits = new Leads.Limits(3, 5, 7, NOON.minus(Duration.ofHours(1)));
        var many = new Leads.Limits(3, 60, 60, limits.since());
        List<Leads.Reception> ofOne = atOnce(_ -> () -> ask(ADA, NOON, "192.0.2.0/24", many));
        assertThat(ofOne).filteredOn(Leads.Reception.KEPT::equals).hasSize(3);
        assertThat(ofOne).filteredOn(Leads.Reception.HELD::equals).hasSize(17);
        List<Leads.Reception> ofDomain =
                atOnce(i -> () -> ask("reader" + i + "@weavers.com", NOON, i + ".0.2.0/24", limits));
        assertThat(ofDomain).filteredOn(Leads.Reception.KEPT::equals).hasSize(5);
        assertThat(ofDomain).filteredOn(Leads.Reception.CROWDED::equals).hasSize(15);
        List<Leads.Reception> ofNetwork =
                atOnce(i -> () -> ask("reader@mill" + i + ".com", NOON, "198.51.100.0/24", limits));
        assertThat(ofNetwork).filteredOn(Leads.Reception.KEPT::equals).hasSize(7);
        assertThat(leads.count()).isEqualTo(1 + 5 + 7);
    }

    @Test
    void ofTwentyAtOnceAsManyUseALinkAsMay() throws Exception {
        ask(ADA, NOON);
        SampleRequest request = lastRequest(ADA);
        List<Boolean> used = atOnce(_ -> () -> leads.use(request, Optional.of(consent(NOON)), NOON));
        assertThat(used).filteredOn(Boolean::booleanValue).hasSize(3);
        assertThat(lastRequest(ADA).uses()).isZero();
        assertThat(leads.consents(request.lead())).hasSize(1);
        leads.giveBack(request);
        assertThat(lastRequest(ADA).uses()).isOne();
        for (int i = 0; i < 5; i++) {
            leads.giveBack(request);
        }
        assertThat(lastRequest(ADA).uses()).isEqualTo(3);
    }

    @Test
    void whatIsKeptLongEnoughIsForgotten() {
        ask(ADA, NOON);
        ask("ben@looms.com", NOON);
        leads.use(lastRequest("ben@looms.com"), Optional.of(consent(NOON)), NOON.plusSeconds(9));
        assertThat(leads.forget(RETENTION, NOON.plus(Duration.ofDays(29)))).isZero();
        assertThat(leads.forget(RETENTION, NOON.plus(Duration.ofDays(31)))).isEqualTo(1);
        assertThat(leads.lead(ADA)).isEmpty();
        Lead ben = leads.lead("ben@looms.com").orElseThrow();
        assertThat(leads.consents(ben)).extracting(Consent::network).containsExactly("192.0.2.0/24");
        leads.forget(RETENTION, NOON.plus(Duration.ofDays(91)));
        assertThat(leads.consents(ben)).extracting(Consent::network).containsExactly("");
        assertThat(leads.forget(RETENTION, NOON.plus(Duration.ofDays(729)))).isZero();
        assertThat(leads.forget(RETENTION, NOON.plus(Duration.ofDays(731)))).isEqualTo(1);
        assertThat(leads.count()).isZero();
    }

    @Test
    void whoWasErasedGetsNoNewsUntilTheyAgreeAnew() {
        ask(ADA, NOON);
        leads.use(lastRequest(ADA), Optional.of(consent(NOON)), NOON);
        leads.erase(leads.lead(ADA).orElseThrow(), "erased", act(NOON));
        assertThat(leads.lead(ADA)).isEmpty();
        assertThat(leads.isSuppressed(ADA, Leads.Scope.NEWS)).isTrue();
        assertThat(leads.isSuppressed(ADA, Leads.Scope.ALL)).isFalse();
        assertThat(leads.isSuppressed("ben@looms.com", Leads.Scope.NEWS)).isFalse();
        assertThat(ask(ADA, NOON.plusSeconds(60))).isTrue();
        assertThat(leads.isSuppressed(ADA, Leads.Scope.NEWS)).isTrue();
        leads.use(lastRequest(ADA), Optional.of(consent(NOON)), NOON.plusSeconds(90));
        assertThat(leads.isSuppressed(ADA, Leads.Scope.NEWS)).isFalse();
    }

    @Test
    void agreeingAndStoppingTwiceIsOnce() {
        ask(ADA, NOON);
        Lead ada = leads.lead(ADA).orElseThrow();
        leads.agree(ada, consent(NOON));
        leads.agree(ada, consent(NOON.plusSeconds(1)));
        assertThat(leads.consents(ada)).singleElement().matches(Consent::stands);
        leads.withdraw(ada, "here", true, act(NOON.plusSeconds(2)));
        leads.withdraw(ada, "here", true, act(NOON.plusSeconds(3)));
        assertThat(leads.consents(ada))
                .singleElement()
                .extracting(Consent::withdrawn)
                .isEqualTo(Optional.of(NOON.plusSeconds(2)));
    }

    @Test
    void aBackupHasLeadsAndTheHashesOfThoseWhoWereErased() throws SQLException {
        ask(ADA, NOON);
        ask("ben@looms.com", NOON);
        leads.use(lastRequest(ADA), Optional.of(consent(NOON)), NOON);
        leads.erase(leads.lead("ben@looms.com").orElseThrow(), "erased", act(NOON));
        String backup = backup(store.ledger());
        assertThat(backup).contains(ADA).doesNotContain("ben@looms.com");
        try (TestLedger other = TestLedger.create()) {
            other.ledger().restore(new StringReader(backup));
            Leads restored = other.ledger().leads();
            assertThat(backup(other.ledger())).isEqualTo(backup);
            assertThat(restored.isSuppressed("ben@looms.com", Leads.Scope.NEWS)).isTrue();
            assertThat(restored.consents(restored.lead(ADA).orElseThrow())).hasSize(1);
        }
    }

    private static String backup(Ledger ledger) {
        var written = new StringWriter();
        ledger.backup(written);
        return written.toString();
    }
}
