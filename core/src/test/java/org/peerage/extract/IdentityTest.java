package org.peerage.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peerage.claim.Stance;
import org.peerage.vocabulary.Vocabulary;

class IdentityTest {
    @Test
    void partsOfOneAnotherAreRivals() {
        Identity two = of("meeting", Stance.ASSERTS, Map.of("party", Set.of("a", "b")));
        assertThat(two.rivals(of("meeting", Stance.ASSERTS, Map.of("party", Set.of("a", "b", "c"))), false))
                .isTrue();
        assertThat(two.rivals(of("meeting", Stance.ASSERTS, Map.of("party", Set.of("b", "c"))), false))
                .isFalse();
        assertThat(two.rivals(of("merger", Stance.ASSERTS, Map.of("party", Set.of("a", "b"))), false))
                .isFalse();
    }

    @Test
    void ofOneSentenceTheTurnedRoundAndTheDeniedAreRivals() {
        Identity owns = of("parent", Stance.ASSERTS, Map.of("child", Set.of("a"), "parent", Set.of("b")));
        Identity owned = of("parent", Stance.ASSERTS, Map.of("child", Set.of("b"), "parent", Set.of("a")));
        Identity denied = of("parent", Stance.DENIES, Map.of("child", Set.of("a"), "parent", Set.of("b")));
        assertThat(owns.rivals(owned, true)).isTrue();
        assertThat(owns.rivals(owned, false)).isFalse();
        assertThat(owns.rivals(denied, true)).isTrue();
        assertThat(owns.rivals(denied, false))
                .as("a denial elsewhere is a claim of its own")
                .isFalse();
    }

    @Test
    void aSingleRoleMustBeEqual() {
        Identity whole = of("acquisition", Stance.ASSERTS, Map.of("target", Set.of("t"), "buyer", Set.of("a", "b")));
        assertThat(whole.rivals(
                        of("acquisition", Stance.ASSERTS, Map.of("target", Set.of("t"), "buyer", Set.of("a"))), false))
                .isTrue();
        assertThat(whole.rivals(
                        of("acquisition", Stance.ASSERTS, Map.of("target", Set.of("u"), "buyer", Set.of("a"))), false))
                .isFalse();
    }

    private static Identity of(String kind, Stance stance, Map<String, Set<String>> core) {
        return new Identity(Vocabulary.standard().kind(kind), stance, core);
    }
}
