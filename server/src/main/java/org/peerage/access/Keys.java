package org.peerage.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Access;
import org.peerage.ledger.ApiKey;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;

/** Keys by which programs ask in the name of a user: shown once, kept as their SHA-256. What a user may not do, no key of theirs may. */
public final class Keys {
    /** What a key begins with, so that people and scanners of leaked secrets know what it is. */
    public static final String PREFIX = "peerage_";

    private static final int SHOWN = PREFIX.length() + 6;
    /** How exactly it is known when a key was last used: not each request is a write. */
    private static final Duration SEEN = Duration.ofMinutes(1);
    /** That a user may have: each key has a rate of its own. */
    private static final int MOST = 20;

    private final Users users;
    private final Clock clock;

    public Keys(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * The key that somebody sent, where it is one that counts; it is used now.
     *
     * @param text as it was given out
     */
    public Optional<ApiKey> of(String text) {
        Optional<ApiKey> key = token(text).flatMap(token -> users.keys().of(token.hash()));
        Instant now = clock.instant();
        key.filter(found ->
                        found.used().map(used -> used.plus(SEEN).isBefore(now)).orElse(true))
                .ifPresent(found -> users.keys().used(found.id(), now));
        return key;
    }

    private static Optional<Token> token(String text) {
        return text.startsWith(PREFIX) ? Token.of(text.substring(PREFIX.length())) : Optional.empty();
    }

    /** Whether a key may add articles now: its user has to be an analyst, too. */
    public static boolean mayWrite(ApiKey key) {
        return key.writes() && mayWrite(key.user());
    }

    /** Whether keys of a user may add articles. */
    public static boolean mayWrite(User user) {
        return user.access().covers(Access.ANALYST);
    }

    /** What a key may do now, in words. */
    public static String scope(ApiKey key) {
        if (!key.user().active()) {
            return "nothing: its user is disabled";
        }
        if (mayWrite(key)) {
            return "read and write";
        }
        return key.writes() ? "read: its user is no analyst any more" : "read";
    }

    /** Why a user can have no such key; empty where there is nothing against it. */
    public Optional<String> against(User user, String name, boolean writes) {
        if (!user.active()) {
            return Optional.of("The user is disabled; enable them first.");
        }
        if (Name.of(name, "").isEmpty()) {
            return Optional.of("Say what the key is for.");
        }
        if (writes && !mayWrite(user)) {
            return Optional.of("Only keys of analysts may add articles.");
        }
        long had = all().stream().filter(key -> key.user().id() == user.id()).count();
        return had < MOST
                ? Optional.empty()
                : Optional.of("There are " + MOST + " keys already; revoke one that is not used.");
    }

    /**
     * Makes a key of a user.
     *
     * @param name what the user calls it
     * @param writes whether it may add articles; not that of a user who may not
     * @return its text, which nobody can find out again
     */
    public String make(User user, String name, boolean writes, Actor actor) {
        Token token = Token.random();
        String text = PREFIX + token.text();
        String plain = Name.of(name, "key");
        boolean mayWrite = writes && mayWrite(user);
        users.keys()
                .add(
                        token.hash(),
                        user.id(),
                        plain,
                        text.substring(0, SHOWN),
                        mayWrite,
                        actor.did(clock.instant(), "made a key", user.email(), plain + (mayWrite ? ", writes" : "")));
        return text;
    }

    /** Those of a user that are not revoked; of an admin's, everybody's. The newest first. */
    public List<ApiKey> seenBy(User user) {
        return users.keys().all().stream()
                .filter(key -> key.revoked().isEmpty())
                .filter(key -> isOf(key, user))
                .toList();
    }

    /** All that are not revoked, the newest first. */
    public List<ApiKey> all() {
        return users.keys().all().stream()
                .filter(key -> key.revoked().isEmpty())
                .toList();
    }

    /** Revokes a key that the user sees. False where there is none. */
    public boolean revoke(long number, User user, Caller caller) {
        return seenBy(user).stream().anyMatch(key -> key.id() == number) && revoke(number, Actor.of(user, caller));
    }

    /** Revokes a key. False where there is none. */
    public boolean revoke(long number, Actor actor) {
        return all().stream()
                .filter(key -> key.id() == number)
                .findFirst()
                .map(key -> users.keys()
                        .revoke(
                                number,
                                actor.did(
                                        clock.instant(),
                                        "revoked a key",
                                        key.user().email(),
                                        key.name())))
                .orElse(false);
    }

    private static boolean isOf(ApiKey key, User user) {
        return user.access().covers(Access.ADMIN) || key.user().id() == user.id();
    }
}
