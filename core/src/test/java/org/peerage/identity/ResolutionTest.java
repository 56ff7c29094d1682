package org.peerage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResolutionTest {
    private static final Collection<Bearer> BEARERS = bearers();

    @Test
    void findsWhatAllAgainstAllFindsWithinBlocks() {
        List<Candidate> all = BEARERS.stream().map(Candidate::of).toList();
        Set<List<String>> expected = IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> all.subList(i + 1, all.size()).stream().map(c -> List.of(all.get(i), c)))
                .filter(pair -> Matcher.of(pair.get(0), pair.get(1)).verdict() == Verdict.SAME)
                .filter(pair -> Blocks.of(pair.get(0).bearer()).stream()
                        .anyMatch(Blocks.of(pair.get(1).bearer())::contains))
                .map(pair -> pair.stream().map(c -> c.bearer().name()).sorted().toList())
                .collect(Collectors.toSet());
        assertThat(Resolution.of(BEARERS).stream()
                        .filter(j -> j.verdict() == Verdict.SAME)
                        .map(Judgement::pair))
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theOrderOfBearersMeansNothing() {
        List<Bearer> turned = List.copyOf(BEARERS).reversed();
        assertThat(Resolution.of(turned)).isEqualTo(Resolution.of(BEARERS));
    }

    private static Collection<Bearer> bearers() {
        Map<String, Bearer> byName = new LinkedHashMap<>();
        Pair.all().stream().flatMap(p -> Stream.of(p.one(), p.other())).forEach(b -> byName.put(b.name(), b));
        return byName.values();
    }
}
