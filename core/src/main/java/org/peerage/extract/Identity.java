package org.peerage.extract;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.peerage.claim.Stance;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;

/**
 * What a claim is about, so that doubles are told: equal for claims of one and the same thing.
 *
 * @param core the fillers of each core role, each by its entity or its words
 */
record Identity(Kind kind, Stance stance, Map<String, Set<String>> core) {
    /** Whether it says the same as the other or a part of it, turns it round, or answers it: of two such claims of a text one stands. */
    boolean rivals(Identity other, boolean sameSentence) {
        return kind.equals(other.kind)
                && (stance == other.stance && (overlaps(other) || sameSentence && turnedRound(other))
                        || sameSentence && stance != other.stance && core.equals(other.core));
    }

    /** Whether one says no more than a part of the other: "A and B met", "A, B and C met". */
    private boolean overlaps(Identity other) {
        return kind.roles().stream().filter(Role::core).allMatch(role -> agree(role, other));
    }

    /** Whether the same fill each other's roles: "A owns B", "B owns A". */
    private boolean turnedRound(Identity other) {
        return core.size() == 2 && other.core.size() == 2 && !core.equals(other.core) && all().equals(other.all());
    }

    private Set<String> all() {
        return core.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private boolean agree(Role role, Identity other) {
        Set<String> own = core.getOrDefault(role.name(), Set.of());
        Set<String> others = other.core.getOrDefault(role.name(), Set.of());
        return own.equals(others)
                || role.many()
                        && !own.isEmpty()
                        && !others.isEmpty()
                        && (own.containsAll(others) || others.containsAll(own));
    }
}
