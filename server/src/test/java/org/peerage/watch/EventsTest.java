package org.peerage.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.access.MovingClock;
import org.peerage.fetch.Poster;
import org.peerage.fetch.PublicAddresses;
import org.peerage.fetch.Receiver;
import org.peerage.fetch.Receiver.Deed;
import org.peerage.fetch.Receiver.Told;
import org.peerage.fetch.Resolver;
import org.peerage.ledger.Access;
import org.peerage.ledger.Act;
import org.peerage.ledger.Endpoint;
import org.peerage.ledger.Endpoints;
import org.peerage.ledger.Follower;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Stated;
import org.peerage.ledger.Taken;
import org.peerage.ledger.TestLedger;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;
import org.peerage.mail.Delivery;
import org.peerage.mail.Outcome;
import org.peerage.page.Quotable;
import org.peerage.profile.Account;
import tools.jackson.databind.JsonNode;

/** What is new, by webhook to a real HTTP server that is slow, down, unwilling or gone: nothing is lost, and what comes twice has one id. */
class EventsTest {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMillis(300);
    private static final String SECRET = Events.secret();
    private static final List<String> KINDS = List.of(Endpoints.NEWS, Endpoints.TEST);
    private static final Account TALKS =
            deal("talks.txt", "2026-02-04", "Alderbrook Mills is in talks to buy Tarn Grain.", "in_talks");
    private static final Account AGREED =
            deal("agreed.txt", "2026-03-01", "Alderbrook Mills agreed to buy Tarn Grain.", "agreed");
    private static final Account DONE =
            deal("done.txt", "2026-03-02", "Alderbrook Mills completed its purchase of Tarn Grain.", "completed");
    private static final Account SEAT = new Stated("seat.txt", "2026-03-03")
            .says(
                    "Alderbrook Mills is based in Pell.",
                    "headquarters",
                    "current",
                    "company",
                    "Alderbrook Mills",
                    "place",
                    "Pell")
            .account();

    private final MovingClock clock = new MovingClock();
    private Receiver receiver;
    private TestLedger test;
    private Ledger ledger;
    private Endpoints endpoints;
    private Users users;
    private Events events;
    private User user;
    private Follower follower;

    private static Account deal(String document, String day, String sentence, String stage) {
        return new Stated(document, day)
                .says(sentence, "acquisition", stage, "buyer", "Alderbrook Mills", "target", "Tarn Grain")
                .account();
    }

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
        test = TestLedger.create();
        ledger = test.ledger();
        endpoints = ledger.endpoints();
        users = Users.in(test.database().dataSource());
        user = users.add("ada@example.org", "Ada", Access.READER, act()).orElseThrow();
        add(TALKS);
        follower = ledger.followers().user(user.id(), clock.instant());
        follow("Alderbrook Mills");
        events = events(Receiver.LOOPBACK, Resolver.OF_THE_MACHINE);
    }

    @AfterEach
    void close() {
        events.close();
        test.close();
        receiver.close();
    }

    private Events events(PublicAddresses reach, Resolver resolver) {
        return new Events(
                new Watch(ledger, 0, _ -> new Quotable(false, Map.of())),
                ledger.followers(),
                endpoints,
                users,
                ledger.outbox(),
                new Poster(reach, Duration.ofMillis(800), clock, resolver),
                URI.create("https://peerage.example.org"),
                clock);
    }

    private Act act() {
        return new Act(clock.instant(), "test", "test", "", "", "");
    }

    private void add(Account... accounts) {
        ledger.append(List.of(accounts), "r1");
        ledger.derive();
    }

    private void follow(String name) {
        long company = ledger.named(name).getFirst().id();
        ledger.followers().follow(follower, company, Optional.empty(), List.of(), clock.instant());
    }

    private Endpoint begin() {
        return endpoints.begin(follower, receiver.url(), SECRET, clock.instant());
    }

    private Endpoint endpoint() {
        return endpoints.of(follower).orElseThrow();
    }

    private int wake() {
        return endpoints.wake(clock.instant());
    }

    /** As a courier does it, once. @return false where nothing was due */
    private boolean deliver(Events by) {
        Optional<Taken> taken = ledger.outbox().take(KINDS, clock.instant(), LEASE);
        taken.ifPresent(one -> by.deliver(one)
                .ifPresentOrElse(
                        result -> note(one, result), () -> ledger.outbox().drop(one)));
        return taken.isPresent();
    }

    private boolean deliver() {
        return deliver(events);
    }

    private void note(Taken taken, Delivery.Result result) {
        if (result.outcome() instanceof Outcome.Sent) {
            ledger.outbox().sent(taken, clock.instant(), result.onceSent());
        } else {
            ledger.outbox()
                    .later(
                            taken,
                            clock.instant().plusSeconds(60),
                            result.outcome().toString());
        }
    }

    private List<Told> all() throws InterruptedException {
        List<Told> all = new ArrayList<>();
        for (var next = receiver.next(SOON); next.isPresent(); next = receiver.next(SOON)) {
            all.add(next.get());
        }
        return all;
    }

    private boolean isOutboxEmpty() {
        return ledger.outbox()
                .take(KINDS, clock.instant().plus(Duration.ofDays(30)), LEASE)
                .isEmpty();
    }

    @Test
    void aLineThatIsNewIsAnEventWithItsSentence() throws Exception {
        begin();
        assertThat(wake()).isZero();
        add(AGREED);
        assertThat(wake()).isOne();
        assertThat(wake()).isZero();
        assertThat(deliver()).isTrue();
        Told told = receiver.next();
        assertThat(told.json().path("type").asString()).isEqualTo("news");
        assertThat(told.json().propertyNames()).containsExactly("type", "timestamp", "data");
        JsonNode data = told.json().path("data");
        assertThat(data.path("id").asString()).startsWith("urn:uuid:").isEqualTo(told.id());
        assertThat(data.path("company").asString()).isEqualTo("Alderbrook Mills");
        assertThat(data.path("how").asString()).isEqualTo("moved");
        assertThat(data.path("what").asString()).contains("Tarn Grain");
        assertThat(data.path("kind").asString()).isEqualTo("acquisition");
        assertThat(data.path("stage").asString()).isEqualTo("agreed");
        assertThat(data.path("stance").asString()).isEqualTo("asserts");
        assertThat(data.path("sentence").asString()).isEqualTo("Alderbrook Mills agreed to buy Tarn Grain.");
        assertThat(data.path("publisher").asString()).isEqualTo("The Example");
        assertThat(data.path("published").asString()).isEqualTo("2026-03-01");
        assertThat(data.path("link").asString()).startsWith("https://peerage.example.org/companies/");
        assertThat(told.time()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(told.signature()).isEqualTo(told.expected(SECRET));
        assertThat(all()).isEmpty();
        assertThat(wake()).isZero();
        assertThat(isOutboxEmpty()).isTrue();
        assertThat(endpoints.answers(endpoint()).getFirst().said()).isEqualTo("200");
    }

    @Test
    void nothingNewForSomebodyIsNoPostThoughSomethingWasRead() throws Exception {
        begin();
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
        assertThat(deliver()).isTrue();
        assertThat(all()).isEmpty();
        assertThat(wake()).isZero();
    }

    /** Mails and posts go each at their own pace. */
    @Test
    void whatMailsToldIsPostedAllTheSame() throws Exception {
        begin();
        add(AGREED);
        ledger.followers()
                .follows(follower)
                .forEach(follow -> ledger.followers()
                        .told(follow, ledger.mark(clock.instant().plus(Duration.ofDays(10_000)))));
        wake();
        deliver();
        assertThat(receiver.next().body()).contains("agreed to buy");
    }

    @Test
    void whatIsFollowedLaterIsToldFromThenOn() throws Exception {
        begin();
        add(new Stated("b1.txt", "2026-03-01")
                .says(
                        "Birchway Foods is based in Pell.",
                        "headquarters",
                        "current",
                        "company",
                        "Birchway Foods",
                        "place",
                        "Pell")
                .account());
        follow("Birchway Foods");
        add(new Stated("b2.txt", "2026-03-02")
                .says(
                        "Birchway Foods agreed to buy Ostler Tea.",
                        "acquisition",
                        "agreed",
                        "buyer",
                        "Birchway Foods",
                        "target",
                        "Ostler Tea")
                .account());
        wake();
        deliver();
        assertThat(receiver.next().body()).contains("Ostler Tea");
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BREAK_OFF, 127.0.0.1",
        "HANG, did not answer in time",
        "500, 500",
        "404, 404",
        "429, 429",
        "REDIRECT, 302"
    })
    void whatIsNotTakenIsPostedAgainUnderTheSameId(String deed, String said) throws Exception {
        begin();
        add(AGREED);
        wake();
        receiver.then(deed(deed));
        assertThat(deliver()).isTrue();
        Told first = receiver.next();
        assertThat(first.path()).isEqualTo("/hook");
        Endpoint.Answer answer = endpoints.answers(endpoint()).getFirst();
        assertThat(answer.taken()).isFalse();
        assertThat(answer.said()).contains(said);
        assertThat(endpoint().failing()).isPresent();
        assertThat(all()).isEmpty();
        assertThat(deliver()).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(deliver()).isTrue();
        Told again = receiver.next();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.signature()).isEqualTo(again.expected(SECRET)).isNotEqualTo(first.signature());
        assertThat(endpoint().failing()).isEmpty();
        assertThat(isOutboxEmpty()).isTrue();
    }

    private static Deed deed(String name) {
        return switch (name) {
            case "BREAK_OFF" -> Deed.BREAK_OFF;
            case "HANG" -> Deed.HANG;
            case "REDIRECT" -> Deed.REDIRECT;
            default -> Deed.say(Integer.parseInt(name));
        };
    }

    /** A receiver that is not there at all. */
    @Test
    void whatCannotBeReachedIsTriedAgain() throws Exception {
        begin();
        receiver.close();
        add(AGREED);
        wake();
        assertThat(deliver()).isTrue();
        assertThat(endpoints.answers(endpoint()).getFirst().taken()).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(deliver()).isTrue();
        assertThat(endpoints.answers(endpoint())).hasSize(2);
    }

    /** What was taken of several is not posted again with what was not. */
    @Test
    void aTryThatBreaksOffGoesOnWhereItEnded() throws Exception {
        begin();
        add(AGREED, SEAT);
        wake();
        receiver.then(Deed.say(200));
        receiver.then(Deed.say(500));
        deliver();
        assertThat(all()).hasSize(2);
        clock.pass(Duration.ofMinutes(1));
        deliver();
        assertThat(all()).hasSize(1);
        assertThat(endpoints.taken(endpoint())).isEmpty();
        assertThat(wake()).isZero();
    }

    /** A courier dies after the endpoint took it, and before that is noted. */
    @Test
    void whatWasTakenAndNotNotedComesAgainWithTheSameId() throws Exception {
        begin();
        add(AGREED);
        wake();
        Taken taken = ledger.outbox().take(KINDS, clock.instant(), LEASE).orElseThrow();
        events.deliver(taken);
        Told first = receiver.next();
        clock.pass(LEASE.plusSeconds(1));
        deliver();
        assertThat(all()).as("that it was taken was noted at once").isEmpty();
        assertThat(first.body()).contains("agreed to buy");
        assertThat(wake()).isZero();
    }

    @Test
    void anEndpointThatIsSlowLeavesOthersTheirTurnAndGetsAllTheSame() throws Exception {
        begin();
        add(AGREED, SEAT);
        wake();
        receiver.then(exchange -> {
            clock.pass(Duration.ofSeconds(11));
            exchange.sendResponseHeaders(200, -1);
        });
        deliver();
        assertThat(all()).hasSize(1);
        assertThat(deliver()).isTrue();
        assertThat(all()).hasSize(1);
        assertThat(wake()).isZero();
        assertThat(isOutboxEmpty()).isTrue();
    }

    @Test
    void goneIsTheEndUntilTheUserResumes() throws Exception {
        begin();
        add(AGREED);
        wake();
        receiver.then(Deed.say(410));
        deliver();
        Told first = receiver.next();
        assertThat(endpoint().state()).isEqualTo(Endpoint.State.GONE);
        assertThat(isOutboxEmpty()).isTrue();
        add(DONE);
        assertThat(wake()).isZero();
        endpoints.change(endpoint(), Endpoint.State.ON, clock.instant());
        assertThat(deliver()).isTrue();
        List<Told> later = all();
        assertThat(later).isNotEmpty();
        assertThat(later.toString()).contains("completed its purchase");
        assertThat(later).extracting(Told::id).doesNotContain(first.id());
    }

    @Test
    void afterThreeDaysItIsGivenUpAndNothingIsLost() throws Exception {
        begin();
        add(AGREED);
        wake();
        receiver.then(Deed.say(503));
        deliver();
        clock.pass(Duration.ofDays(3).minusMinutes(1));
        receiver.then(Deed.say(503));
        deliver();
        assertThat(endpoint().state()).isEqualTo(Endpoint.State.ON);
        clock.pass(Duration.ofMinutes(1));
        receiver.then(Deed.say(503));
        deliver();
        assertThat(endpoint().state()).isEqualTo(Endpoint.State.GIVEN_UP);
        assertThat(all()).hasSize(3);
        assertThat(isOutboxEmpty()).isTrue();
        assertThat(wake()).isZero();
        endpoints.change(endpoint(), Endpoint.State.ON, clock.instant());
        deliver();
        assertThat(receiver.next().body()).contains("agreed to buy");
    }

    @Test
    void pausedIsNothingPostedAndNothingLost() throws Exception {
        begin();
        endpoints.change(endpoint(), Endpoint.State.PAUSED, clock.instant());
        add(AGREED);
        assertThat(wake()).isZero();
        assertThat(all()).isEmpty();
        endpoints.change(endpoint(), Endpoint.State.ON, clock.instant());
        deliver();
        assertThat(receiver.next().body()).contains("agreed to buy");
    }

    @Test
    void aTestIsPostedOnceWhateverItsAnswerAndEndsTheWait() throws Exception {
        begin();
        receiver.then(Deed.say(500));
        endpoints.test(endpoint(), clock.instant());
        deliver();
        Told told = receiver.next();
        assertThat(told.json().path("type").asString()).isEqualTo("test");
        assertThat(told.signature()).isEqualTo(told.expected(SECRET));
        assertThat(isOutboxEmpty()).isTrue();
        assertThat(endpoints.answers(endpoint()).getFirst().said()).startsWith("500");
        assertThat(endpoint().failing()).isEmpty();
        add(AGREED);
        wake();
        receiver.then(Deed.say(500));
        deliver();
        receiver.next();
        endpoints.test(endpoint(), clock.instant());
        deliver();
        assertThat(receiver.next().json().path("type").asString()).isEqualTo("test");
        deliver();
        assertThat(receiver.next().body()).contains("agreed to buy");
    }

    @Test
    void whoMayNotSignInIsToldNothing() throws Exception {
        begin();
        add(AGREED);
        wake();
        assertThat(users.change(new User(user.id(), user.email(), user.name(), user.access(), false), act()))
                .isTrue();
        deliver();
        assertThat(all()).isEmpty();
    }

    /** What is given by name is checked where the socket connects. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:%d/",
                "http://127.0.0.1:%d/hook",
                "https://hooks.example.org:%d/",
                "http://hooks.example.org:%d/"
            })
    void nothingIsPostedToPrivateAddresses(String url) throws Exception {
        endpoints.begin(follower, url.formatted(receiver.port()), SECRET, clock.instant());
        add(AGREED);
        wake();
        try (Events strict =
                events(new PublicAddresses(List.of(), Set.of()), _ -> List.of(InetAddress.getLoopbackAddress()))) {
            assertThat(deliver(strict)).isTrue();
        }
        assertThat(all()).isEmpty();
        assertThat(endpoints.answers(endpoint()).getFirst().said())
                .containsAnyOf("is no public address", "is not encrypted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks",
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "https://ada:word@hooks.example.org/",
                "https://hooks.example.org:22/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://0x0a000001/",
                "http://10.0.0.1/"
            })
    void whereNothingMayBePostedIsSaidAtOnce(String url) {
        assertThat(events.against(url)).isPresent();
        assertThat(events.against("https://hooks.example.org/x?y=1")).isEmpty();
        assertThat(events.against(receiver.url())).isEmpty();
    }

    @Test
    void anotherAddressHasAnotherSecretAndTheFirstIsForgotten() throws Exception {
        Endpoint first = begin();
        add(AGREED);
        String other = Events.secret();
        assertThat(other).isNotEqualTo(SECRET);
        endpoints.begin(follower, receiver.url(), other, clock.instant());
        assertThat(endpoints.numbered(first.id())).isEmpty();
        assertThat(wake()).as("what was there before is not new").isZero();
        endpoints.end(follower);
        assertThat(endpoints.of(follower)).isEmpty();
    }

    @Test
    void whereItIsPostedAndHowFarIsInTheBackup() throws Exception {
        begin();
        add(AGREED, SEAT);
        wake();
        receiver.then(Deed.say(200));
        receiver.then(Deed.say(500));
        deliver();
        assertThat(all()).hasSize(2);
        var written = new StringWriter();
        ledger.backup(written);
        try (TestLedger other = TestLedger.create()) {
            other.ledger().restore(new StringReader(written.toString()));
            other.ledger().derive();
            Endpoints restored = other.ledger().endpoints();
            assertThat(restored.of(follower)).isEqualTo(endpoints.of(follower));
            assertThat(restored.posted(endpoint())).isEqualTo(endpoints.posted(endpoint()));
            assertThat(restored.taken(endpoint())).hasSize(1).isEqualTo(endpoints.taken(endpoint()));
            assertThat(restored.wake(clock.instant())).isOne();
        }
    }
}
