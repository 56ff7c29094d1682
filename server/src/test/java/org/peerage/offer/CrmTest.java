package org.peerage.offer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.access.MovingClock;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a CRM is told, at a real HTTP server that fails, hangs and refuses before it takes it. */
class CrmTest {
    @RegisterExtension
    static final TestDatabase STORE = new TestDatabase();

    private static final byte[] KEY = "a secret of the tests, of 32 bytes".getBytes(UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final long PATIENCE = 30;

    private static Database database;
    private static Ledger ledger;

    private final MovingClock clock = new MovingClock();
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    /** What the server does with the next requests; 200 after those. */
    private final BlockingQueue<Deed> deeds = new LinkedBlockingQueue<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Optional<HttpServer> server = Optional.empty();
    private Optional<Courier> courier = Optional.empty();

    private enum Deed {
        BREAK_OFF,
        HANG,
        HANG_AFTER_HEADERS,
        SAY_500,
        SAY_404,
        REDIRECT
    }

    private record Told(String id, String time, String signature, String body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

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
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listening.setExecutor(threads);
        listening.createContext("/", this::answer);
        listening.start();
        server = Optional.of(listening);
    }

    @AfterEach
    void stop() {
        courier.ifPresent(Courier::close);
        threads.shutdownNow();
        server.orElseThrow().stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        told.add(new Told(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body));
        Optional<Deed> deed = Optional.ofNullable(deeds.poll());
        if (deed.isEmpty()) {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            return;
        }
        switch (deed.get()) {
            case BREAK_OFF -> exchange.close();
            case HANG -> sleep();
            case HANG_AFTER_HEADERS -> {
                exchange.sendResponseHeaders(200, 10);
                exchange.getResponseBody().flush();
                sleep();
            }
            case SAY_500 -> exchange.sendResponseHeaders(500, -1);
            case SAY_404 -> exchange.sendResponseHeaders(404, -1);
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(PATIENCE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() {
        var url = URI.create(
                "http://127.0.0.1:" + server.orElseThrow().getAddress().getPort() + "/hook");
        var crm = new Crm(ledger.leads(), new Crm.Hook(url, SECRET, Duration.ofMillis(800)), clock);
        courier = Optional.of(Courier.start(ledger.outbox(), Map.of(Leads.MOVED, crm), clock));
    }

    private Told next() throws InterruptedException {
        return Optional.ofNullable(told.poll(PATIENCE, TimeUnit.SECONDS)).orElseThrow();
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
        ledger.leads().request(request, 3, now.minus(Duration.ofHours(1)));
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
        assertThat(one.signature()).isEqualTo("v1," + hmac(one.id() + "." + one.time() + "." + one.body()));
    }

    private static String hmac(String signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }

    @Test
    void whatFailsIsToldAgainUnderTheSameNumber() throws Exception {
        deeds.addAll(List.of(Deed.values()));
        begin();
        confirm(lead());
        Told first = next();
        for (int i = 0; i < Deed.values().length; i++) {
            assertThat(told.poll(1_200, TimeUnit.MILLISECONDS))
                    .as("before its time")
                    .isNull();
            clock.pass(Duration.ofHours(1));
            ledger.outbox().wake();
            Told again = next();
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.json().path("lead")).isEqualTo(first.json().path("lead"));
        }
        clock.pass(Duration.ofDays(3));
        ledger.outbox().wake();
        assertThat(told.poll(1_200, TimeUnit.MILLISECONDS))
                .as("once it was taken")
                .isNull();
    }

    /** What is told late is how it is by then. */
    @Test
    void whoIsErasedMeanwhileIsNotToldByAddress() throws Exception {
        deeds.add(Deed.SAY_500);
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

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_ÄÖÜ"})
    void aSecretThatIsNoneIsRefused(String secret) {
        assertThatThrownBy(() -> new Crm.Hook(URI.create("http://127.0.0.1/"), secret, Crm.LIMIT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whsec_");
    }
}
