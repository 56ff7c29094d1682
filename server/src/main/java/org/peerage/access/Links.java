package org.peerage.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.peerage.ledger.Link;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;

/** Links by which a password is set, once. Each new one of a user replaces the one before. */
public final class Links {
    private static final Duration FIRST_OR_INVITED = Duration.ofHours(24);
    private static final Duration RESET = Duration.ofHours(1);
    /** Links that may be asked for before the next has to wait, by one email or one caller. */
    private static final int FREE = 5;

    private final Users users;
    private final Passwords passwords;
    private final Clock clock;

    public Links(Users users, Passwords passwords, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A link that was made, to be handed to its user. */
    public record Issued(Token token, Instant expires) {
        /** Where it leads on this server. */
        public String path() {
            return "/password/" + token.text();
        }
    }

    /**
     * A link and whose it is.
     *
     * @param user to whose email it goes, which need not be quite what somebody typed
     */
    public record UserLink(User user, Issued link) {}

    /** For the first admin, instead of any made before; empty where there are users. */
    public Optional<Issued> first() {
        var issued = issue(FIRST_OR_INVITED);
        return users.addFirstLink(issued.token.hash(), issued.expires) ? Optional.of(issued) : Optional.empty();
    }

    /** For a user who has no password yet. */
    Issued invited(User user, Actor actor) {
        return issue(Link.Purpose.INVITED, FIRST_OR_INVITED, user, actor);
    }

    /** For a user who needs another password. */
    Issued reset(User user, Actor actor) {
        return issue(Link.Purpose.RESET, RESET, user, actor);
    }

    /** For somebody who says to have forgotten a password: to be sent to that user and shown to nobody. Empty where there is no such user, or too often. */
    public Optional<UserLink> forgotten(String email, Caller caller) {
        String typed = Email.typed(email);
        boolean mayAsk = mayAsk(caller.key()) && mayAsk(typed.getBytes(UTF_8));
        return users.withEmail(typed)
                .filter(user -> mayAsk && user.active())
                .map(user -> new UserLink(user, reset(user, new Actor(typed, caller))));
    }

    private boolean mayAsk(byte[] who) {
        byte[] key = new byte[who.length + 1];
        System.arraycopy(who, 0, key, 1, who.length);
        return users.lockouts().attempt(Hash.of(key), clock.instant(), FREE);
    }

    private Issued issue(Link.Purpose purpose, Duration life, User user, Actor actor) {
        var issued = issue(life);
        users.addLink(
                issued.token.hash(),
                purpose,
                user.id(),
                issued.expires,
                actor.did(
                        clock.instant(),
                        "made a link",
                        user.email(),
                        purpose.name().toLowerCase(Locale.ROOT)));
        return issued;
    }

    private Issued issue(Duration life) {
        return new Issued(Token.random(), clock.instant().plus(life));
    }

    /** What a link is for, where it is still good. Looking does not use it up. */
    public Optional<Link> look(Token token) {
        return users.link(token.hash(), clock.instant());
    }

    /** A user sets a password by a link; it is used up and all sessions of the user end. @return why not */
    public Optional<Refusal> use(Token token, String password, Caller caller) {
        Optional<User> user = look(token).flatMap(Link::user);
        if (user.isEmpty()) {
            return Optional.of(Refusal.GONE);
        }
        Optional<Refusal> objection = Passwords.objection(password, user.get());
        if (objection.isPresent()) {
            return objection;
        }
        var act = Actor.of(user.get(), caller)
                .did(clock.instant(), "set password", user.get().email(), "by link");
        return users.useLink(token.hash(), passwords.encode(password), act)
                ? Optional.empty()
                : Optional.of(Refusal.GONE);
    }

    /** The first admin is made by a link, which is used up. @return why not */
    public Optional<Refusal> useFirst(Token token, String email, String name, String password, Caller caller) {
        Optional<String> known = Email.of(email);
        if (look(token).filter(link -> link.user().isEmpty()).isEmpty()) {
            return Optional.of(Refusal.GONE);
        } else if (known.isEmpty()) {
            return Optional.of(Refusal.NO_EMAIL);
        }
        Optional<Refusal> objection = Passwords.objection(password, known.get(), name);
        if (objection.isPresent()) {
            return objection;
        }
        var act = new Actor(known.get(), caller)
                .did(clock.instant(), "added user", known.get(), "admin, by the first link");
        return users.useFirstLink(
                                token.hash(), known.get(), Name.of(name, known.get()), passwords.encode(password), act)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.GONE);
    }
}
