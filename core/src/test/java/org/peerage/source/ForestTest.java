package org.peerage.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForestTest {
    private static final int FEATURES = 6;
    private static final long SEED = 7;

    private final Random random = new Random(SEED);

    private String tree(int depth) {
        return depth == 0 || random.nextInt(5) == 0
                ? "=" + (random.nextInt(401) - 200)
                : random.nextInt(FEATURES) + ":" + random.nextInt(100) + " " + tree(depth - 1) + " " + tree(depth - 1);
    }

    @Test
    void aTreeIsFollowedToItsLeaf() {
        Forest forest = Forest.of(Stream.of("0:5 =1 1:7 =10 =100", "=1000").toList());
        assertThat(forest.score(new int[] {5, 0})).isEqualTo(1001);
        assertThat(forest.score(new int[] {6, 7})).isEqualTo(1010);
        assertThat(forest.score(new int[] {6, 8})).isEqualTo(1100);
    }

    @Test
    void whoStopsEarlyDecidesAsWhoAsksAllTrees() {
        for (int i = 0; i < 200; i++) {
            Forest forest = Forest.of(
                    Stream.generate(() -> tree(4)).limit(1 + random.nextInt(20)).toList());
            for (int j = 0; j < 20; j++) {
                int[] row = random.ints(FEATURES, 0, 100).toArray();
                assertThat(forest.isLikely(row)).as("seed %s", SEED).isEqualTo(forest.score(row) > 0);
            }
        }
    }
}
