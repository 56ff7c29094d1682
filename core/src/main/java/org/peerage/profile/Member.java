package org.peerage.profile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A testimony with what identifies its thing.
 *
 * @param same its keys by role, none for a role that nothing names
 * @param described the descriptions that stand where a name would identify the thing
 */
record Member(Testimony testimony, Map<String, Set<String>> same, Set<String> described) {
    /** How much it says: those that say more go first, so that "Basel, Switzerland" takes in "Switzerland". */
    int fullness() {
        return same.values().stream()
                .flatMap(Set::stream)
                .mapToInt(k -> k.split(" ").length)
                .sum();
    }

    /** The roles that nothing names. */
    Set<String> open() {
        return same.entrySet().stream()
                .filter(e -> e.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Optional<LocalDate> day() {
        return testimony.day();
    }

    String document() {
        return testimony.claim().document();
    }
}
