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
 * @param fullness how much it says, in words: those that say more go first, so that "Basel, Switzerland" takes in "Switzerland"
 * @param described the descriptions that stand where a name would identify the thing
 * @param wording what it says beside that
 */
record Member(
        Testimony testimony, Map<String, Set<String>> same, int fullness, Set<String> described, Wording wording) {
    Member(Testimony testimony, Map<String, Set<String>> same, Set<String> described, Wording wording) {
        this(testimony, same, words(same), described, wording);
    }

    private static int words(Map<String, Set<String>> same) {
        return same.values().stream()
                .flatMap(Set::stream)
                .mapToInt(k -> 1 + (int) k.chars().filter(c -> c == ' ').count())
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
