package org.peerage.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.peerage.ledger.Access;
import org.peerage.ledger.Act;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;

/**
 * Lets users in, by password or by the word of an identity provider.
 *
 * <p>After {@value #FREE} failures of one email, or from one address, the next attempt has to wait a minute, then two, up to an hour; a wrong
 * email counts as a wrong password does.
 */
public final class SignIn {
    private static final int FREE = 5;

    private final Users users;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Clock clock;

    public SignIn(Users users, Sessions sessions, Passwords passwords, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What became of an attempt. */
    public sealed interface Outcome {
        /** @param token of the new session */
        record Entered(User user, Token token) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /** By email and password. */
    public Outcome byPassword(String email, String password, Caller caller) {
        String typed = Email.typed(email);
        Actor actor = new Actor(typed, caller);
        if (!mayTry(typed, caller)) {
            return refused(Refusal.LOCKED, actor);
        }
        Optional<User> user = users.withEmail(typed);
        if (!isPasswordOf(user, password)) {
            return refused(Refusal.WRONG, actor);
        }
        forgive(typed, caller);
        return new Outcome.Entered(user.get(), sessions.open(user.get(), "password", actor));
    }

    /** A signed-in user takes another password; all other sessions end. */
    public Outcome change(User user, String before, String after, Caller caller) {
        Actor actor = Actor.of(user, caller);
        Optional<Refusal> objection = Passwords.objection(after, user);
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get());
        }
        if (!mayTry(user.email(), caller)) {
            return refused(Refusal.LOCKED, actor);
        }
        if (!isPasswordOf(Optional.of(user), before)) {
            return refused(Refusal.WRONG, actor);
        }
        forgive(user.email(), caller);
        users.setPassword(
                user.id(), passwords.encode(after), actor.did(clock.instant(), "changed password", user.email(), ""));
        return new Outcome.Entered(user, sessions.open(user, "new password", actor));
    }

    /**
     * By the word of an identity provider, who knows its users by a subject. One it names for the first time becomes the user of the same email, or a
     * new one, where the provider has verified that email.
     *
     * @param granted what the provider says the user may do; empty where that is decided here
     */
    public Outcome byProvider(Identity identity, Optional<Access> granted, Caller caller) {
        Actor actor = new Actor(Email.typed(identity.email()), caller);
        Optional<User> user = users.withSubject(identity.subject())
                .or(() -> identity.isVerified() ? recognised(identity, actor) : Optional.empty())
                .map(found ->
                        granted.map(access -> granted(found, access, actor)).orElse(found))
                .filter(User::active);
        return user.<Outcome>map(found -> new Outcome.Entered(found, sessions.open(found, "identity provider", actor)))
                .orElseGet(() -> refused(Refusal.BARRED, actor));
    }

    private Optional<User> recognised(Identity identity, Actor actor) {
        return Email.of(identity.email()).flatMap(email -> {
            Act added = did(actor, "added user", email, "by the identity provider");
            Act recognised = did(actor, "recognised user", email, identity.subject());
            return users.withEmail(email)
                    .or(() -> users.add(email, identity.name(), Access.READER, added))
                    .filter(user -> users.recognise(user.id(), identity.subject(), recognised));
        });
    }

    private User granted(User user, Access access, Actor actor) {
        var changed = new User(user.id(), user.email(), user.name(), access, user.active());
        boolean isChange = !changed.equals(user);
        return isChange && users.change(changed, did(actor, "changed access", user.email(), access.word()))
                ? changed
                : user;
    }

    private boolean isPasswordOf(Optional<User> user, String password) {
        Optional<String> encoded = user.flatMap(known -> users.password(known.id()));
        boolean matches = passwords.matches(password, encoded);
        encoded.filter(_ -> matches)
                .filter(passwords::isWeak)
                .ifPresent(weak -> users.encodeAnew(user.orElseThrow().id(), weak, passwords.encode(password)));
        return matches && user.filter(User::active).isPresent();
    }

    private boolean mayTry(String email, Caller caller) {
        return users.lockouts().attempt(caller.key(), clock.instant(), FREE)
                && users.lockouts().attempt(key(email), clock.instant(), FREE);
    }

    /** Who signs in has not guessed; but a caller's other failures are those of other users, and stay. */
    private void forgive(String email, Caller caller) {
        users.lockouts().succeeded(key(email));
        users.lockouts().passed(caller.key());
    }

    private static byte[] key(String email) {
        return Hash.of(email.getBytes(UTF_8));
    }

    private Outcome refused(Refusal refusal, Actor actor) {
        users.log().record(did(actor, "was refused", "", refusal.name().toLowerCase(Locale.ROOT)));
        return new Outcome.Refused(refusal);
    }

    private Act did(Actor actor, String what, String object, String detail) {
        return actor.did(clock.instant(), what, object, detail);
    }
}
