package org.peerage.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peerage.ledger.Access;
import org.peerage.ledger.Session;
import org.peerage.ledger.User;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks: the user of a session, with the authority of their access and of all that it covers. */
final class SignedIn extends AbstractAuthenticationToken {
    private final transient Session session;

    SignedIn(Session session) {
        super(Stream.of(Access.values())
                .filter(session.user().access()::covers)
                .map(access -> new SimpleGrantedAuthority(access.name()))
                .toList());
        this.session = session;
        setAuthenticated(true);
    }

    /** Whoever asks now; empty for a visitor. */
    static Optional<SignedIn> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /**
     * The user who asks now.
     *
     * @throws IllegalStateException for a visitor, whom the rules let nowhere near
     */
    static User now() {
        return current().map(SignedIn::user).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    Session session() {
        return session;
    }

    User user() {
        return session.user();
    }

    @Override
    public String getName() {
        return user().email();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return user();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && signedIn.session.equals(session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
