package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.access.MovingClock;
import org.peerage.extract.Reading;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Database;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.TestDatabase;
import org.peerage.web.Kept.Need;

/** What is kept, with nobody willing to wait who could be given what was made before. */
class KeptTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static Database database;
    private static Ledger ledger;
    private static int added;

    private final MovingClock clock = new MovingClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger made = new AtomicInteger();
    private volatile CountDownLatch mayMake = new CountDownLatch(0);
    private final Keeper keeper = keeper(Duration.ZERO);

    @BeforeAll
    static void open() {
        database = DATABASE.open();
        ledger = Ledger.in(database.dataSource());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @AfterEach
    void end() {
        mayMake.countDown();
        keeper.destroy();
    }

    private Keeper keeper(Duration patience) {
        var settings = new WebSettings(
                "127.0.0.1",
                0,
                true,
                Reading.LIKELY,
                WebSettings.EXCERPT,
                patience,
                WebSettings.RATE,
                SignInSettings.PASSWORDS,
                Operation.PLAIN,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return new Keeper(ledger, settings, new Frames(settings), clock, meters);
    }

    /** Numbers, each one more than the last that was made. */
    private Kept<String, Integer> numbers() {
        return kept(_ -> made.incrementAndGet());
    }

    private Kept<String, Integer> kept(Function<String, Integer> make) {
        return keeper.kept("numbers", 10, _ -> 1, key -> {
            await(mayMake);
            return make.apply(key);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ContentKey add() {
        Report report = new Report("Report " + ++added, "The Loom")
                .says("Bryn Mill makes felt.", "product", "offered", "maker", "Bryn Mill", "product", "felt");
        ledger.append(List.of(report.account()), "a test");
        return ContentKey.of(report.article());
    }

    @Test
    void whatHasNotChangedIsMadeOnceForAllWhoAsk() {
        var numbers = numbers();
        mayMake = new CountDownLatch(1);
        var one = CompletableFuture.supplyAsync(() -> numbers.of("a", Need.SOON));
        var other = CompletableFuture.supplyAsync(() -> numbers.of("a", Need.ALL));
        mayMake.countDown();
        assertThat(List.of(one.join(), other.join(), numbers.of("a", Need.ALL))).containsOnly(1);
        assertThat(numbers.of("b", Need.SOON)).isEqualTo(2);
    }

    @Test
    void whatWasMadeBeforeIsGivenWhileItIsMadeAnew() {
        var numbers = numbers();
        numbers.of("a", Need.SOON);
        add();
        mayMake = new CountDownLatch(1);
        assertThat(numbers.of("a", Need.SOON)).isEqualTo(1);
        assertThat(numbers.of("a", Need.REVIEWED))
                .as("nobody has said anything")
                .isEqualTo(1);
        assertThat(meters.get("peerage.kept.old").counter().count()).isEqualTo(2);
        mayMake.countDown();
        assertThat(numbers.of("a", Need.ALL)).isEqualTo(2);
        assertThat(numbers.of("a", Need.SOON)).isEqualTo(2);
    }

    @Test
    void whatPeopleSayIsWaitedForWhereItHasToShow() {
        ContentKey article = add();
        var numbers = numbers();
        numbers.of("a", Need.REVIEWED);
        ledger.reviews().retract(article, Optional.empty(), "Ada", "it was a joke");
        assertThat(numbers.of("a", Need.REVIEWED)).isEqualTo(2);
    }

    @Test
    void nobodyIsGivenWhatIsTooOld() {
        var numbers = numbers();
        numbers.of("a", Need.SOON);
        clock.pass(Kept.OLDEST);
        assertThat(numbers.of("a", Need.SOON)).as("nothing has changed").isEqualTo(1);
        add();
        clock.pass(Kept.OLDEST);
        assertThat(numbers.of("a", Need.SOON)).isEqualTo(2);
    }

    @Test
    void ofSeveralThoseThatAreMissingAreMadeTogether() {
        Kept<String, Integer> numbers = keeper.together("numbers", 10, _ -> 1, keys -> {
            int number = made.incrementAndGet();
            return keys.stream().collect(Collectors.toMap(key -> key, _ -> number));
        });
        assertThat(numbers.of(Set.of("a", "b"), Need.REVIEWED)).isEqualTo(Map.of("a", 1, "b", 1));
        ContentKey article = add();
        assertThat(numbers.of(Set.of("b", "c"), Need.REVIEWED))
                .as("nobody has said anything")
                .isEqualTo(Map.of("b", 1, "c", 2));
        clock.pass(Kept.OLDEST);
        assertThat(numbers.of(Set.of("b", "c"), Need.REVIEWED))
                .as("b is too old")
                .isEqualTo(Map.of("b", 3, "c", 2));
        ledger.reviews().retract(article, Optional.empty(), "Ada", "it was a joke");
        assertThat(numbers.of(Set.of("b", "c"), Need.REVIEWED)).isEqualTo(Map.of("b", 4, "c", 4));
    }

    @Test
    void whatCannotBeMadeIsTriedAgain() {
        var numbers = kept(key -> {
            if (made.incrementAndGet() == 1) {
                throw new Missing("nothing yet");
            }
            return made.get();
        });
        assertThatThrownBy(() -> numbers.of("a", Need.SOON))
                .isInstanceOf(Missing.class)
                .hasMessage("nothing yet");
        assertThat(numbers.of("a", Need.SOON)).isEqualTo(2);
    }
}
