package org.peerage.web;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.peerage.ledger.Access;

/**
 * An OpenID Connect identity provider that users may sign in with.
 *
 * @param issuer its address, below which its configuration is found
 * @param name as the page to sign in calls it
 * @param claim that has the groups of a user, such as "groups"
 * @param analysts the groups whose members are analysts
 * @param admins the groups whose members are admins; where there are no groups of either kind, access is given by admins here
 */
public record ProviderSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        String name,
        String claim,
        Set<String> analysts,
        Set<String> admins) {

    /** What a member of these groups may do; empty where that is not the provider's to say. */
    Optional<Access> granted(Collection<?> groups) {
        if (analysts.isEmpty() && admins.isEmpty()) {
            return Optional.empty();
        } else if (groups.stream().anyMatch(admins::contains)) {
            return Optional.of(Access.ADMIN);
        } else {
            return Optional.of(groups.stream().anyMatch(analysts::contains) ? Access.ANALYST : Access.READER);
        }
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(issuer, clientId);
    }
}
