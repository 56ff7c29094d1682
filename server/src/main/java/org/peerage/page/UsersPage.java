package org.peerage.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Access;
import org.peerage.ledger.User;

/**
 * Who may sign in, for admins.
 *
 * @param form what the form to invite somebody holds
 * @param link one that was made just now; it is shown this once
 * @param errors what was wrong with what an admin did
 */
public record UsersPage(List<User> users, Form form, Optional<IssuedLink> link, List<FormError> errors)
        implements Page {
    /** Whom to invite. */
    public record Form(String email, String name, Access access) {
        private static final Form EMPTY = new Form("", "", Access.READER);
    }

    /**
     * A link to be handed to its user.
     *
     * @param url empty where the link was sent by mail
     */
    public record IssuedLink(String email, Optional<String> url, Moment expires) {}

    public static UsersPage of(List<User> users) {
        return new UsersPage(users, Form.EMPTY, Optional.empty(), List.of());
    }

    /** An invitation was refused. */
    public UsersPage refused(String email, String name, Access access, FormError error) {
        return new UsersPage(users, new Form(email, name, access), link, List.of(error));
    }

    /** Something else was. */
    public UsersPage failed(FormError error) {
        return new UsersPage(users, form, link, List.of(error));
    }

    /** A link was made. */
    public UsersPage linked(User user, Optional<String> url, Instant expires) {
        return new UsersPage(users, form, Optional.of(new IssuedLink(user.email(), url, new Moment(expires))), errors);
    }

    @Override
    public String template() {
        return "users.jte";
    }

    @Override
    public String title() {
        return "Users";
    }
}
