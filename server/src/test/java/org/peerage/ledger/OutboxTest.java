package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxTest {
    @RegisterExtension
    static final TestDatabase STORE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Set<String> KINDS = Set.of("sample");

    private static Database database;
    private static Transactions transactions;
    private static Outbox outbox;

    @BeforeAll
    static void open() {
        database = STORE.open();
        transactions = new Transactions(database.dataSource());
        outbox = Ledger.in(database.dataSource()).outbox();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        for (Optional<Taken> taken = take(NOON.plus(Duration.ofDays(99)));
                taken.isPresent();
                taken = take(NOON.plus(Duration.ofDays(99)))) {
            outbox.drop(taken.get());
        }
        outbox.forget(NOON.plus(Duration.ofDays(99)));
    }

    private Optional<Taken> take(Instant now) {
        return outbox.take(KINDS, now, LEASE);
    }

    private static Posting sample(long object) {
        return new Posting("sample", object, NOON);
    }

    @Test
    void whatIsDueIsTakenByOneOnlyTheOldestFirst() {
        outbox.put(new Posting("sample", 1, NOON.plusSeconds(60)));
        outbox.put(sample(2));
        outbox.put(new Posting("digest", 3, NOON));
        assertThat(take(NOON.minusSeconds(1))).isEmpty();
        assertThat(take(NOON)).map(Taken::posting).contains(sample(2));
        assertThat(take(NOON)).isEmpty();
        assertThat(take(NOON.plusSeconds(60)).map(Taken::posting).map(Posting::object))
                .contains(1L);
        outbox.drop(outbox.take(Set.of("digest"), NOON, LEASE).orElseThrow());
    }

    @Test
    void whatIsTakenIsAnybodysAgainAfterItsLeaseUnlessItIsHeld() {
        outbox.put(sample(1));
        Taken first = take(NOON).orElseThrow();
        outbox.hold(first, NOON.plus(LEASE).plus(LEASE));
        assertThat(take(NOON.plus(LEASE))).isEmpty();
        Taken second = take(NOON.plus(LEASE).plus(LEASE)).orElseThrow();
        assertThat(second.mail()).isEqualTo(first.mail());
        assertThat(second.tries()).isEqualTo(2);
        outbox.giveUp(first, NOON, "too late to say so");
        outbox.later(first, NOON, "too late to say so");
        assertThat(take(NOON)).isEmpty();
        outbox.sent(first, NOON);
        outbox.later(second, NOON, "it is sent already");
        assertThat(take(NOON)).isEmpty();
    }

    @Test
    void whatFailsComesLaterOrNever() {
        outbox.put(sample(1));
        outbox.later(take(NOON).orElseThrow(), NOON.plusSeconds(60), "451 busy");
        assertThat(take(NOON.plusSeconds(59))).isEmpty();
        outbox.giveUp(take(NOON.plusSeconds(60)).orElseThrow(), NOON.plusSeconds(60), "550 no");
        assertThat(take(NOON.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void whatNobodyHasBegunToWriteIsPutOnceAndSooner() {
        outbox.put(new Posting("sample", 1, NOON.plusSeconds(60)));
        outbox.put(sample(1));
        outbox.put(new Posting("sample", 1, NOON.plusSeconds(90)));
        Taken taken = take(NOON).orElseThrow();
        assertThat(take(NOON.plusSeconds(90))).isEmpty();
        outbox.put(sample(1));
        outbox.sent(taken, NOON);
        assertThat(take(NOON)).map(Taken::posting).contains(sample(1));
    }

    @Test
    void whatIsPutGoesWithTheTransactionInProgress() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.in(_ -> {
                    outbox.put(sample(1));
                    throw new IllegalStateException("the rest fails");
                }));
        assertThat(take(NOON)).isEmpty();
        transactions.in(_ -> {
            outbox.put(sample(2));
            return true;
        });
        assertThat(take(NOON)).map(Taken::posting).contains(sample(2));
    }

    @Test
    void mailsAreKnownUntilTheyAreForgotten() {
        outbox.put(sample(1));
        Taken taken = take(NOON).orElseThrow();
        outbox.sent(taken, NOON);
        assertThat(outbox.mailed(taken.mail())).contains(sample(1));
        assertThat(outbox.mailed(UUID.randomUUID())).isEmpty();
        assertThat(outbox.forget(NOON)).isZero();
        assertThat(outbox.forget(NOON.plusSeconds(1))).isOne();
        assertThat(outbox.mailed(taken.mail())).isEmpty();
    }

    @Test
    void twoThatTakeAtOnceShareTheWork() throws Exception {
        IntStream.range(0, 100).forEach(object -> outbox.put(sample(object)));
        Callable<List<Long>> taker = () -> IntStream.range(0, 25)
                .mapToObj(_ -> take(NOON).orElseThrow().posting().object())
                .toList();
        Set<Long> all = new HashSet<>();
        try (var takers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var taken : takers.invokeAll(List.of(taker, taker, taker, taker))) {
                all.addAll(taken.get());
            }
        }
        assertThat(all).hasSize(100);
    }
}
