package org.peerage.access;

import java.time.Instant;
import org.peerage.ledger.Act;
import org.peerage.ledger.User;

/**
 * Who does something, for the audit log.
 *
 * @param who a user's email, or what acts instead
 */
public record Actor(String who, Caller caller) {
    public static Actor of(User user, Caller caller) {
        return new Actor(user.email(), caller);
    }

    /** Whoever the system says runs a command. */
    public static Actor atTheCommandLine() {
        return new Actor(System.getProperty("user.name") + " (command line)", Caller.COMMAND_LINE);
    }

    Act did(Instant at, String what, String object, String detail) {
        return new Act(at, who, what, object, detail, caller.network());
    }
}
