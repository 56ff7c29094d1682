package org.peerage.source;

import java.io.IOException;
import java.io.Serial;

/** Ends the reading of a file with a stated reason and remedy. */
final class RefusedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String remedy;

    RefusedException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    Intake.Unreadable at(String where) {
        return new Intake.Unreadable(where, String.valueOf(getMessage()), remedy);
    }
}
