package org.peerage.ledger;

import java.util.Optional;

/**
 * A link that sets a password, once.
 *
 * @param user whose; empty for the first admin, who is made by it
 */
public record Link(Purpose purpose, Optional<User> user) {
    /** What a link is for. */
    public enum Purpose {
        /** Makes the first admin; good only while there are no users. */
        FIRST,
        /** A user who was added sets a first password. */
        INVITED,
        /** A user sets a new one. */
        RESET
    }
}
