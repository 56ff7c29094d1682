package org.peerage.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peerage.access.Keys;
import org.peerage.ledger.ApiKey;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A program asks, with a key. */
final class Keyed extends AbstractAuthenticationToken {
    static final String READ = "api:read";
    static final String WRITE = "api:write";

    private final transient ApiKey key;

    Keyed(ApiKey key) {
        super(Stream.concat(Stream.of(READ), Keys.mayWrite(key) ? Stream.of(WRITE) : Stream.of())
                .map(SimpleGrantedAuthority::new)
                .toList());
        this.key = key;
        setAuthenticated(true);
    }

    /** @throws IllegalStateException where nobody asks with a key, whom the rules let nowhere near */
    static ApiKey now() {
        return current().orElseThrow(() -> new IllegalStateException("no key"));
    }

    static Optional<ApiKey> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Keyed keyed
                ? Optional.of(keyed.key)
                : Optional.empty();
    }

    /** What the key may do, in words of the API. */
    static List<String> scopes(ApiKey key) {
        return Keys.mayWrite(key) ? List.of("read", "write") : List.of("read");
    }

    @Override
    public String getName() {
        return key.user().email();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return key.user();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Keyed keyed && keyed.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
