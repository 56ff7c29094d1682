package org.peerage.offer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.access.MovingClock;
import org.peerage.fetch.AddressRange;
import org.peerage.fetch.Receiver;
import org.peerage.fetch.Receiver.Deed;
import org.peerage.fetch.Receiver.Told;
import org.peerage.fetch.Webhook;
import org.peerage.ledger.Act;
import org.peerage.ledger.Consent;
import org.peerage.ledger.Database;
import org.peerage.ledger.Lead;
import org.peerage.ledger.Leads;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.NewRequest;
import org.peerage.ledger.TestDatabase;
import org.peerage.mail.Courier;
import org.peerage.web.News;

/** What a CRM is told, at a real HTTP server that fails, hangs and refuses before it takes it. */
class CrmTest {
    @RegisterExtension
    static final TestDatabase STORE = new TestDatabase();

    private static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("a secret of the tests, of 32 bytes".getBytes(UTF_8));
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Duration SHORT = Duration.ofMillis(1_200);

    private static Database database;
    private static Ledger ledger;

    private final MovingClock clock = new MovingClock();
    private Optional<Receiver> receiver = Optional.empty();
    private Optional<Courier> courier = Optional.empty();

    @BeforeAll
    static void open() throws Exception {
        database = STORE.open();
        ledger = Ledger.in(database.dataSource());
        ledger.append(News.DEMO.subList(0, 1), "a test's reader");
        ledger.derive();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = Optional.of(new Receiver());
    }

    @AfterEach
    void stop() {
        courier.ifPresent(Courier::close);
        receiver.orElseThrow().close();
    }

    private void begin() {
        begin(List.of(AddressRange.of("127.0.0.1")));
    }

    private void begin(List<AddressRange> allowed) {
        var webhook = new Webhook(receiver.orElseThrow().url(), SECRET);
        var crm = new Crm(ledger.leads(), new Crm.Hook(webhook, allowed, Duration.ofMillis(800)), clock);
        courier = Optional.of(Courier.start(ledger.outbox(), Map.of(Leads.MOVED, crm), clock));
    }

    private Told next() throws InterruptedException {
        return receiver.orElseThrow().next();
    }

    private Optional<Told> next(Duration wait) throws InterruptedException {
        return receiver.orElseThrow().next(wait);
    }

    private Lead lead() {
        Instant now = clock.instant();
        String email = "user" + NAMES.incrementAndGet() + "@looms.com";
        var request = new NewRequest(
                email,
                "en",
                ledger.named("Marrowick Group").getFirst().id(),
                LocalDate.of(2026, 3, 2),
                "",
                "",
                UUID.randomUUID(),
                (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", ""),
                now,
                now.plus(Duration.ofDays(3)),
                3);
        ledger.leads().request(request, new Leads.Limits(3, 60, 20, now.minus(Duration.ofHours(1))));
        return ledger.leads().lead(email).orElseThrow();
    }

    private void confirm(Lead lead) {
        assertThat(ledger.leads().use(ledger.leads().requests(lead).getFirst(), Optional.empty(), clock.instant()))
                .isTrue();
    }

    private Consent consent() {
        return new Consent("Yes.", "0a1b2c3d", "en", clock.instant(), "ticked", "", Optional.empty());
    }

    private Act act() {
        return new Act(clock.instant(), "x", "did", "lead", "", "");
    }

    @Test
    void eachStepIsToldAndTheAddressOnlyWhileNewsAreWanted() throws Exception {
        begin();
        Lead lead = lead();
        confirm(lead);
        Told confirmed = next();
        assertThat(confirmed.json().path("state").asString()).isEqualTo("confirmed");
        assertThat(confirmed.json().path("company").asString()).isEqualTo("Marrowick Group");
        assertThat(confirmed.json().path("lead").asLong()).isEqualTo(lead.id());
        assertThat(confirmed.json().propertyNames())
                .containsExactlyInAnyOrder("type", "timestamp", "lead", "company", "company-number", "state");
        ledger.leads().agree(lead, consent());
        Told agreed = next();
        assertThat(agreed.json().path("state").asString()).isEqualTo("agreed");
        assertThat(agreed.json().path("email").asString()).isEqualTo(lead.email());
        assertThat(agreed.json().path("consent").asString()).isEqualTo("0a1b2c3d");
        ledger.leads().withdraw(lead, "said so", false, act());
        Told withdrawn = next();
        assertThat(withdrawn.json().path("state").asString()).isEqualTo("withdrawn");
        ledger.leads().erase(lead, "erased", act());
        Told erased = next();
        assertThat(erased.json().path("state").asString()).isEqualTo("erased");
        assertThat(erased.json().path("lead").asLong()).isEqualTo(lead.id());
        for (Told without : List.of(confirmed, withdrawn, erased)) {
            assertThat(without.body()).doesNotContain("looms.com", "user");
        }
        assertThat(List.of(confirmed.id(), agreed.id(), withdrawn.id(), erased.id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void itIsSignedOverItsNumberTimeAndBody() throws Exception {
        begin();
        confirm(lead());
        Told one = next();
        assertThat(Long.parseLong(one.time())).isEqualTo(clock.instant().getEpochSecond());
        assertThat(one.signature()).isEqualTo(one.expected(SECRET));
    }

    /** A server inside is told nothing unless the operator says so. */
    @Test
    void aPrivateAddressHasToBeAllowed() throws Exception {
        begin(List.of());
        confirm(lead());
        assertThat(next(SHORT)).isEmpty();
        courier.orElseThrow().close();
        begin();
        clock.pass(Duration.ofHours(1));
        assertThat(next().json().path("state").asString()).isEqualTo("confirmed");
    }

    @Test
    void whatFailsIsToldAgainUnderTheSameNumber() throws Exception {
        List<Deed> deeds = List.of(
                Deed.BREAK_OFF, Deed.HANG, Deed.HANG_AFTER_HEADERS, Deed.say(500), Deed.say(404), Deed.REDIRECT);
        deeds.forEach(receiver.orElseThrow()::then);
        begin();
        confirm(lead());
        Told first = next();
        for (int i = 0; i < deeds.size(); i++) {
            assertThat(next(SHORT)).as("before its time").isEmpty();
            clock.pass(Duration.ofHours(1));
            ledger.outbox().wake();
            Told again = next();
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.json().path("lead")).isEqualTo(first.json().path("lead"));
        }
        clock.pass(Duration.ofDays(3));
        ledger.outbox().wake();
        assertThat(next(SHORT)).as("once it was taken").isEmpty();
    }

    /** What is told late is how it is by then. */
    @Test
    void whoIsErasedMeanwhileIsNotToldByAddress() throws Exception {
        receiver.orElseThrow().then(Deed.say(500));
        begin();
        Lead lead = lead();
        ledger.leads().agree(lead, consent());
        assertThat(next().body()).contains(lead.email());
        ledger.leads().erase(lead, "erased", act());
        assertThat(next().json().path("state").asString()).isEqualTo("erased");
        clock.pass(Duration.ofHours(1));
        ledger.outbox().wake();
        Told late = next();
        assertThat(late.json().path("state").asString()).isEqualTo("erased");
        assertThat(late.body()).doesNotContain(lead.email());
    }

    /** An address that is given away, or that nobody outside has, is told at once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example.org/hook",
                "https://127.0.0.1/hook",
                "https://[::1]/hook",
                "https://192.168.1.4/hook",
                "http://10.1.2.3/hook",
                "https://0x7f.1/hook",
                "ftp://crm.example.org/hook"
            })
    void whereNothingMayBePostedIsRefused(String url) {
        assertThatThrownBy(() -> new Crm.Hook(URI.create(url), SECRET, List.of(), Crm.LIMIT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("crm-webhook: ");
    }

    @Test
    void anAllowedAddressMayDoWithoutTls() {
        List<AddressRange> own = List.of(AddressRange.of("10.1.0.0/16"));
        assertThat(new Crm.Hook(URI.create("http://10.1.2.3/hook"), SECRET, own, Crm.LIMIT).allowed())
                .isEqualTo(own);
        assertThat(new Crm.Hook(URI.create("https://crm.example.org/"), SECRET, List.of(), Crm.LIMIT).allowed())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_ÄÖÜ"})
    void aSecretThatIsNoneIsRefused(String secret) {
        assertThatThrownBy(() -> new Crm.Hook(URI.create("https://crm.example.org/"), secret, List.of(), Crm.LIMIT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whsec_");
    }
}
