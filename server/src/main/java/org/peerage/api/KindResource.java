package org.peerage.api;

import java.util.List;
import java.util.Locale;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;

/**
 * A kind of claim of the vocabulary.
 *
 * @param says what it says, in words
 * @param lifecycle its name, such as "deal"
 * @param stages of the life cycle, in order
 */
public record KindResource(String name, String says, String lifecycle, List<String> stages, List<RoleResource> roles) {
    static KindResource of(Kind kind) {
        return new KindResource(
                kind.name(),
                kind.says(),
                kind.lifecycle(),
                kind.stages(),
                kind.roles().stream().map(RoleResource::of).toList());
    }

    /**
     * @param types what may fill it
     * @param core whether it identifies the claim
     * @param many whether several may fill it
     */
    public record RoleResource(String name, List<String> types, boolean core, boolean many) {
        static RoleResource of(Role role) {
            return new RoleResource(
                    role.name(),
                    role.types().stream()
                            .map(type -> type.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList(),
                    role.core(),
                    role.many());
        }
    }
}
