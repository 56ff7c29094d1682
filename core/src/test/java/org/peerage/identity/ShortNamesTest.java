package org.peerage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
    private static final String DELTA = "Delta";
    private static final String FERRIES = "Delta Ferries";
    private static final String FAUCETS = "Delta Faucet Makers";

    @Test
    void aShortNameOfOneCompanyIsItsOwn() {
        Registry registry = registry(says(DELTA, FERRIES, Verdict.SAME));
        assertThat(registry.company(DELTA)).containsExactly(DELTA, FERRIES);
        assertThat(registry.ambiguous()).isEmpty();
    }

    @Test
    void aShortNameOfTwoIsNeithers() {
        Judgement guess = says(DELTA, FERRIES, Verdict.SAME);
        Registry registry = registry(guess, says(DELTA, FAUCETS, Verdict.SAME));
        assertThat(registry.companies()).hasSize(3);
        assertThat(registry.ambiguous()).containsExactly(DELTA);
        assertThat(registry.fallen()).contains(guess);
        assertThat(registry(guess, says(DELTA, FAUCETS, Verdict.UNSURE)).company(DELTA))
                .containsExactly(DELTA);
        assertThat(registry(guess, says(DELTA, FAUCETS, Verdict.DIFFERENT)).company(DELTA))
                .containsExactly(DELTA, FERRIES);
    }

    @Test
    void twoFullNamesOfOneCompanyLeaveNoDoubt() {
        Registry registry = registry(
                says(DELTA, FERRIES, Verdict.SAME),
                says(DELTA, "Delta Ferries AS", Verdict.UNSURE),
                says(FERRIES, "Delta Ferries AS", Verdict.SAME));
        assertThat(registry.company(DELTA)).hasSize(3);
    }

    @Test
    void aShortNameThatIsOneCompanysFullNameStaysWithIt() {
        Registry registry = registry(says(DELTA, "Delta Inc.", Verdict.SAME), says(DELTA, FERRIES, Verdict.SAME));
        assertThat(registry.company(DELTA)).containsExactly(DELTA, "Delta Inc.");
        assertThat(registry.ambiguous()).containsExactly(DELTA);
    }

    @Test
    void aLongerFormOfTheSameNameIsNoRival() {
        Registry registry =
                registry(says(DELTA, FERRIES, Verdict.SAME), says(DELTA, "Delta Ferries Kitchen", Verdict.UNSURE));
        assertThat(registry.company(DELTA)).containsExactly(DELTA, FERRIES);
    }

    @Test
    void whereAnArticleSaysWhoseNameItIsOthersThatMayBeDoNotCount() {
        Judgement told = new Judgement("DFM", FAUCETS, Verdict.SAME, 0.9999, Judgement.MACHINE, "told");
        Judgement maybe = says("DFM", "Dahl Fish Merchants", Verdict.UNSURE);
        assertThat(registry(told, maybe).company("DFM")).containsExactly("DFM", FAUCETS);
    }

    @Test
    void unitsAreNotCalledByTheNameOfTheWhole() {
        Registry registry = registry(says(DELTA, FERRIES, Verdict.SAME), says(DELTA, "Delta Japan", Verdict.UNSURE));
        assertThat(registry.company(DELTA)).containsExactly(DELTA, FERRIES);
    }

    @Test
    void aPersonDecidesWhoseNameItIs() {
        Registry registry = registry(
                says(DELTA, FERRIES, Verdict.SAME),
                says(DELTA, FAUCETS, Verdict.SAME),
                Judgement.of(DELTA, FERRIES, Verdict.SAME, "ama", "asked them"),
                Judgement.of(DELTA, FAUCETS, Verdict.DIFFERENT, "ama", "asked them"));
        assertThat(registry.company(DELTA)).containsExactly(DELTA, FERRIES);
        assertThat(registry.ambiguous()).isEmpty();
    }

    @Test
    void theInitialsOfTwoAreNeithers() {
        Registry registry =
                registry(says("DFM", FAUCETS, Verdict.SAME), says("DFM", "Dahl Fish Merchants", Verdict.SAME));
        assertThat(registry.company("DFM")).containsExactly("DFM");
        assertThat(registry.ambiguous()).containsExactly("DFM");
    }

    private static Registry registry(Judgement... judgements) {
        return Registry.of(List.of(DELTA), new ArrayList<>(List.of(judgements)));
    }

    private static Judgement says(String one, String other, Verdict verdict) {
        return new Judgement(one, other, verdict, 0.9, Judgement.MACHINE, "alike");
    }
}
