package org.peerage.extract;

import java.util.Map;
import java.util.Set;
import org.peerage.claim.Stance;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;

/**
 * What a claim is about, so that doubles are told: equal for claims of one and the same thing.
 *
 * @param core the fillers of each core role, each by its entity or its words
 */
record Identity(Kind kind, Stance stance, Map<String, Set<String>> core) {
    /** Whether one says no more than a part of the other: "A and B met", "A, B and C met". */
    boolean withinOrAround(Identity other) {
        return kind.equals(other.kind)
                && stance == other.stance
                && kind.roles().stream().filter(Role::core).allMatch(role -> agree(role, other));
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
