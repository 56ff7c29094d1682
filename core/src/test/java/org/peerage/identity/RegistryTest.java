package org.peerage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    @Test
    void aChainJoins() {
        assertThat(registry(machine("a", "b", 0.9), machine("b", "c", 0.9)).company("a"))
                .containsExactly("a", "b", "c");
        assertThat(registry().companies()).hasSize(NAMES.size());
    }

    @Test
    void theWeakestLinkFallsWhereAPersonSaysDifferent() {
        Registry registry = registry(
                machine("a", "b", 0.95),
                machine("b", "c", 0.91),
                machine("c", "d", 0.99),
                person("a", "d", Verdict.DIFFERENT));
        assertThat(registry.company("a")).containsExactly("a", "b");
        assertThat(registry.company("d")).containsExactly("c", "d");
        assertThat(registry.fallen()).containsExactly(machine("b", "c", 0.91));
    }

    @Test
    void aPersonOutweighsTheMachineOnOnePairWheneverItSpoke() {
        assertThat(registry(person("a", "b", Verdict.DIFFERENT), machine("a", "b", 0.99))
                        .company("a"))
                .containsExactly("a");
        assertThat(registry(person("a", "b", Verdict.SAME), machine("b", "a", Verdict.DIFFERENT, 0.1))
                        .company("a"))
                .containsExactly("a", "b");
    }

    @Test
    void theLaterJudgementCounts() {
        assertThat(registry(person("a", "b", Verdict.SAME), person("b", "a", Verdict.DIFFERENT))
                        .company("a"))
                .containsExactly("a");
        assertThat(registry(
                                person("a", "b", Verdict.SAME),
                                person("b", "c", Verdict.SAME),
                                person("a", "c", Verdict.DIFFERENT))
                        .company("c"))
                .containsExactly("b", "c");
    }

    @Test
    void whatAPersonIsUnsureOfJoinsNothing() {
        assertThat(registry(machine("a", "b", 0.9), person("a", "b", Verdict.UNSURE))
                        .company("a"))
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOrderOfTheMachinesJudgementsMeansNothing(long seed) {
        Random random = new Random(seed);
        List<Judgement> machines = judgements(random, false);
        List<Judgement> people = judgements(random, true);
        Registry registry = Registry.of(NAMES, joined(people, machines));
        Collections.shuffle(machines, random);
        Registry other = Registry.of(NAMES, joined(people, machines));
        assertThat(other.companies()).isEqualTo(registry.companies());
        assertThat(other.fallen()).isEqualTo(registry.fallen());
        assertThat(registry.companies().stream().mapToInt(Set::size).sum()).isEqualTo(NAMES.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void namesThatAPersonKeepsApartAreApart(long seed) {
        Random random = new Random(seed);
        List<Judgement> apart = judgements(random, true).stream()
                .filter(j -> j.verdict() == Verdict.DIFFERENT)
                .toList();
        Registry registry = Registry.of(NAMES, joined(judgements(random, false), apart));
        assertThat(apart).allSatisfy(j -> assertThat(registry.company(j.one())).doesNotContain(j.other()));
    }

    private static List<Judgement> judgements(Random random, boolean byPerson) {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            for (int j = i + 1; j < NAMES.size(); j++) {
                if (random.nextInt(byPerson ? 8 : 3) == 0) {
                    Verdict verdict = random.nextInt(3) > 0 == byPerson ? Verdict.DIFFERENT : Verdict.SAME;
                    judgements.add(
                            byPerson
                                    ? person(NAMES.get(i), NAMES.get(j), verdict)
                                    : machine(NAMES.get(i), NAMES.get(j), verdict, random.nextInt(10) / 10.0));
                }
            }
        }
        return judgements;
    }

    private static List<Judgement> joined(List<Judgement> first, List<Judgement> then) {
        List<Judgement> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static Registry registry(Judgement... judgements) {
        return Registry.of(NAMES, List.of(judgements));
    }

    private static Judgement machine(String one, String other, double score) {
        return machine(one, other, Verdict.SAME, score);
    }

    private static Judgement machine(String one, String other, Verdict verdict, double score) {
        return new Judgement(one, other, verdict, score, Judgement.MACHINE, "the same words");
    }

    private static Judgement person(String one, String other, Verdict verdict) {
        return Judgement.of(one, other, verdict, "ama", "asked them");
    }
}
