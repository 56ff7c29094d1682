package org.peerage.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Access;
import org.peerage.ledger.Act;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;

/** The users, as an admin works with them. */
public final class Directory {
    private final Users users;
    private final Links links;
    private final Clock clock;

    public Directory(Users users, Links links, Clock clock) {
        this.users = users;
        this.links = links;
        this.clock = clock;
    }

    /** What became of an invitation, or of a reset. */
    public sealed interface Outcome {
        /** @param link to be handed to the user */
        record Linked(User user, Links.Issued link) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /** By email. */
    public List<User> all() {
        return users.all();
    }

    public Optional<User> numbered(long id) {
        return users.numbered(id);
    }

    public Optional<User> withEmail(String email) {
        return Email.of(email).flatMap(users::withEmail);
    }

    /**
     * The audit log, the last first.
     *
     * @param skipped how many are passed over
     */
    public List<Act> acts(int skipped, int most) {
        return users.log().acts(skipped, most);
    }

    /** Adds a user, who sets a password by the link. */
    public Outcome invite(String email, String name, Access access, Actor actor) {
        Optional<String> known = Email.of(email);
        if (known.isEmpty()) {
            return new Outcome.Refused(Refusal.NO_EMAIL);
        }
        return users.add(
                        known.get(),
                        Name.of(name, known.get()),
                        access,
                        actor.did(clock.instant(), "added user", known.get(), access.word()))
                .<Outcome>map(user -> new Outcome.Linked(user, links.invited(user, actor)))
                .orElse(new Outcome.Refused(Refusal.TAKEN));
    }

    /** A link by which a user sets another password. */
    public Links.Issued reset(User user, Actor actor) {
        return links.reset(user, actor);
    }

    /** @return why not */
    public Optional<Refusal> give(User user, Access access, Actor actor) {
        return change(
                new User(user.id(), user.email(), user.name(), access, user.active()),
                actor,
                "changed access",
                access.word());
    }

    /** Signs a user out everywhere and lets nobody in by that email. @return why not */
    public Optional<Refusal> disable(User user, Actor actor) {
        return change(new User(user.id(), user.email(), user.name(), user.access(), false), actor, "disabled user", "");
    }

    /** Takes {@link #disable} back. @return why not */
    public Optional<Refusal> enable(User user, Actor actor) {
        return change(new User(user.id(), user.email(), user.name(), user.access(), true), actor, "enabled user", "");
    }

    private Optional<Refusal> change(User changed, Actor actor, String what, String detail) {
        return users.change(changed, actor.did(clock.instant(), what, changed.email(), detail))
                ? Optional.empty()
                : Optional.of(Refusal.LAST_ADMIN);
    }
}
