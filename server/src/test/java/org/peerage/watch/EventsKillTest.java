package org.peerage.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.fetch.Poster;
import org.peerage.fetch.Receiver;
import org.peerage.fetch.Resolver;
import org.peerage.ledger.Database;
import org.peerage.ledger.Doomed;
import org.peerage.ledger.Endpoints;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.TestDatabase;
import org.peerage.ledger.Users;
import org.peerage.mail.Courier;

/** A process that posts is killed while an endpoint has a post in hand, before and after it answers: nothing is lost, and what comes twice has one id. */
class EventsKillTest {
    @RegisterExtension
    static final TestDatabase STORE = new TestDatabase();

    private static final List<String> TARGETS =
            List.of("Tarn Grain", "Ostler Tea", "Pell Cloth", "Wick Paper", "Brae Salt", "Moss Glass");
    /** Longer than the lease of what the dead had in hand. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndEachKillDoublesOnePostAtMost() throws Exception {
        List<Receiver.Told> all = new ArrayList<>();
        try (var receiver = new Receiver();
                Database database = STORE.open()) {
            prepare(database, receiver);
            int kills = 0;
            for (boolean answers : List.of(false, true, false)) {
                Process poster = Doomed.running(Sender.class, STORE.url(), LEASE.multipliedBy(kills))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
                receiver.then(Receiver.Deed.say(200));
                receiver.then(exchange -> kill(poster, answers, exchange));
                all.add(receiver.next());
                all.add(receiver.next());
                poster.waitFor();
                kills++;
            }
            Clock clock = Clock.offset(Clock.systemUTC(), LEASE.multipliedBy(kills));
            try (Courier _ = courier(database, clock)) {
                Set<String> sentences = new HashSet<>();
                while (sentences.size() < TARGETS.size()) {
                    all.add(receiver.next());
                    all.forEach(told -> sentences.add(
                            told.json().path("data").path("sentence").asString()));
                }
                assertThat(receiver.next(Duration.ofSeconds(1))).isEmpty();
            }
            Set<String> ids = new HashSet<>();
            all.forEach(told -> ids.add(told.id()));
            assertThat(ids).hasSize(TARGETS.size());
            assertThat(all.size() - ids.size()).isBetween(1, kills);
        }
    }

    private static void kill(Process poster, boolean answers, HttpExchange exchange) throws IOException {
        if (answers) {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        }
        poster.destroyForcibly();
    }

    private static void prepare(Database database, Receiver receiver) {
        Ledger ledger = Ledger.in(database.dataSource());
        var purchases = new Purchases(ledger, Users.in(database.dataSource()));
        Instant now = Instant.now();
        purchases.begin();
        ledger.endpoints().begin(purchases.follower("ada", now), receiver.url(), Events.secret(), now);
        purchases.tell(TARGETS);
        assertThat(ledger.endpoints().wake(now)).isOne();
    }

    private static Courier courier(Database database, Clock clock) {
        Ledger ledger = Ledger.in(database.dataSource());
        Users users = Users.in(database.dataSource());
        var events = new Events(
                new Purchases(ledger, users).watch(),
                ledger.followers(),
                ledger.endpoints(),
                users,
                ledger.outbox(),
                new Poster(Receiver.LOOPBACK, Duration.ofSeconds(20), clock, Resolver.OF_THE_MACHINE),
                URI.create("https://peerage.example.org"),
                clock);
        return Courier.start(ledger.outbox(), Map.of(Endpoints.NEWS, events), clock);
    }

    /** Posts until it is killed. */
    static final class Sender {
        private Sender() {}

        public static void main(String[] args) throws InterruptedException {
            try (Database database = Database.open(Optional.of(args[0]), Path.of("unused"), _ -> {});
                    Courier _ = courier(database, Clock.offset(Clock.systemUTC(), Duration.parse(args[1])))) {
                Thread.sleep(Duration.ofMinutes(5));
            }
        }
    }
}
