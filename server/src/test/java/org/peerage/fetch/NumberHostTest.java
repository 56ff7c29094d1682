package org.peerage.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any address in any of its forms is the same address. */
class NumberHostTest {
    private static final long SEED = 7;
    private static final List<String> FORMS = List.of("%d", "0%o", "0x%x", "0X%X", "00%o", "0x00%x");

    @Test
    void allFormsAreOneAddress() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < 2000; i++) {
            long address = random.nextLong(1L << 32);
            int parts = random.nextInt(1, 5);
            String host = written(address, parts, random);
            assertThat(NumberHost.is(host)).as(host).isTrue();
            assertThat(NumberHost.dotted(host)).as("seed %d: %s", SEED, host).contains(dotted(address));
        }
    }

    /** The first parts are a byte each, the last is the rest. */
    private static String written(long address, int parts, RandomGenerator random) {
        List<String> labels = IntStream.range(0, parts)
                .mapToObj(i -> {
                    int rest = 8 * (3 - i);
                    long value = i == parts - 1 ? address % (1L << (rest + 8)) : (address >> rest) % 256;
                    return FORMS.get(random.nextInt(FORMS.size())).formatted(value);
                })
                .toList();
        return String.join(".", labels) + (random.nextBoolean() ? "." : "");
    }

    private static String dotted(long address) {
        return "%d.%d.%d.%d".formatted(address >> 24, (address >> 16) % 256, (address >> 8) % 256, address % 256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.example", "127.0.0.1.example", "1.2.3.x", "x0x1", "0y1", "a.b", "-1", "1e3", "::1"})
    void namesAreNone(String host) {
        assertThat(NumberHost.is(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3.4.5",
                "256.1.1.1",
                "1.256.1",
                "4294967296",
                "0x100000000",
                "08",
                "1.2.3.09",
                "a.1",
                "1..1",
                "1.1.65536"
            })
    void numbersThatAreNoAddress(String host) {
        assertThat(NumberHost.is(host)).isTrue();
        assertThat(NumberHost.dotted(host)).isEmpty();
    }
}
