package org.peerage.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Session;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;

/** Who is signed in, in which browser. Sessions outlive the server; each can be ended. */
public final class Sessions {
    /** How long a session may stay unused. */
    public static final Duration IDLE = Duration.ofHours(8);
    /** How long it may last. */
    public static final Duration LONGEST = Duration.ofDays(7);
    /** How exactly it is known when a session was last used: not each request is a write. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    private final Users users;
    private final Clock clock;

    public Sessions(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** The session of a token, where it has not ended; it counts as used now. */
    public Optional<Session> of(Token token) {
        Instant now = clock.instant();
        Optional<Session> session = users.sessions().of(token.hash(), now, IDLE);
        session.filter(found -> found.seen().plus(SEEN).isBefore(now))
                .ifPresent(found -> users.sessions().seen(found.id(), now));
        return session;
    }

    Token open(User user, String how, Actor actor) {
        Token token = Token.random();
        Instant now = clock.instant();
        users.sessions()
                .open(
                        token.hash(),
                        user.id(),
                        now.plus(LONGEST),
                        actor.caller().agent(),
                        actor.did(now, "signed in", user.email(), how));
        return token;
    }

    /** A user's sessions, the last used first. */
    public List<Session> of(User user) {
        return users.sessions().of(user.id(), clock.instant(), IDLE);
    }

    /** Ends one session of its own user. False where the user has none of this number. */
    public boolean end(long session, User user, Caller caller) {
        Actor actor = Actor.of(user, caller);
        return users.sessions().end(session, user.id(), actor.did(clock.instant(), "signed out", user.email(), ""));
    }
}
