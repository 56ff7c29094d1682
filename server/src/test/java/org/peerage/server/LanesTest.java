package org.peerage.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheThings(int threads) {
        var results = new ArrayList<Integer>();
        new Lanes(threads).each(numbers(300), LanesTest::slowEveryThird, results::add);
        assertThat(results).isEqualTo(IntStream.range(0, 300).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void fewThingsAreTakenAheadOfTheirResults(int threads) {
        var taken = new AtomicInteger();
        var done = new AtomicInteger();
        Iterator<Integer> counted =
                IntStream.range(0, 300).peek(i -> taken.incrementAndGet()).iterator();
        new Lanes(threads).each(counted, Function.identity(), result -> {
            assertThat(taken.get() - done.getAndIncrement()).isLessThanOrEqualTo(4 * threads);
            return true;
        });
        assertThat(done).hasValue(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void whoTakesTheResultsCanEndTheRun(int threads) {
        var results = new ArrayList<Integer>();
        new Lanes(threads).each(IntStream.iterate(0, i -> i + 1).iterator(), Function.identity(), result -> {
            results.add(result);
            return result < 9;
        });
        assertThat(results).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void aFailureIsThrownAfterTheResultsBeforeIt(int threads) {
        var results = new ArrayList<Integer>();
        Function<Integer, Integer> failing = i -> {
            if (i == 20) {
                throw new UnsupportedOperationException("at 20");
            }
            return slowEveryThird(i);
        };
        assertThatThrownBy(() -> new Lanes(threads).each(numbers(300), failing, results::add))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("at 20");
        assertThat(results).isEqualTo(IntStream.range(0, 20).boxed().toList());
    }

    private static Iterator<Integer> numbers(int end) {
        return List.copyOf(IntStream.range(0, end).boxed().toList()).iterator();
    }

    private static int slowEveryThird(int i) {
        if (i % 3 == 0) {
            LockSupport.parkNanos(500_000);
        }
        return i;
    }
}
