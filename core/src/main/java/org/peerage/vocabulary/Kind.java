package org.peerage.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A kind of claim.
 *
 * @param name its name, such as "joint_venture"
 * @param lifecycle the name of its life cycle, such as "deal"
 * @param stages the stages of the life cycle, in order
 * @param roles its roles, in the order of the vocabulary
 * @param says what a claim of this kind says, in words
 */
public record Kind(String name, String lifecycle, List<String> stages, List<Role> roles, String says) {
    public Optional<Role> role(String role) {
        // a loop, since a fold asks for roles a million times
        for (Role known : roles) {
            if (known.name().equals(role)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
