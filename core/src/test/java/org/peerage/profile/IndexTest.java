package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndexTest {
    @ParameterizedTest
    @MethodSource("org.peerage.profile.ProfilePropertiesTest#seeds")
    void allThatAgreeAreFoundAndFewOthers(int seed) {
        Random random = new Random(seed);
        Index index = new Index("place"::equals, "party"::equals);
        List<Map<String, Set<String>>> filed = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Map<String, Set<String>> said = said(random);
            filed.add(said);
            index.file(new Cluster(i), "drawer", said);
        }
        index.file(new Cluster(200), "other drawer", filed.getFirst());
        long found = 0;
        for (int i = 0; i < 100; i++) {
            Map<String, Set<String>> asked = said(random);
            List<Integer> numbers =
                    index.find("drawer", asked).stream().map(Cluster::number).toList();
            found += numbers.size();
            assertThat(numbers).isSorted().doesNotContain(200);
            assertThat(numbers)
                    .containsAll(IntStream.range(0, 200)
                            .filter(n -> agree(asked, filed.get(n)))
                            .boxed()
                            .toList());
        }
        assertThat(found).isLessThan(100 * 100);
    }

    /** Two parties in common, and a word of the place. */
    private static boolean agree(Map<String, Set<String>> a, Map<String, Set<String>> b) {
        return common(a, b, "party").size() > 1 && words(a).stream().anyMatch(words(b)::contains);
    }

    private static Set<String> common(Map<String, Set<String>> a, Map<String, Set<String>> b, String role) {
        Set<String> common = new TreeSet<>(a.getOrDefault(role, Set.of()));
        common.retainAll(b.getOrDefault(role, Set.of()));
        return common;
    }

    private static Set<String> words(Map<String, Set<String>> said) {
        return said.getOrDefault("place", Set.of()).stream()
                .flatMap(p -> List.of(p.split(" ")).stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> said(Random random) {
        Set<String> parties = new TreeSet<>(Set.of(Naming.SELF));
        parties.add("p" + random.nextInt(12));
        parties.add("p" + random.nextInt(12));
        return Map.of("party", parties, "place", Set.of("town" + random.nextInt(8) + " country" + random.nextInt(3)));
    }
}
