package org.peerage.ledger;

import java.io.Serial;

/** There is no usable database. The message says what is wrong and what to do about it. */
public final class DatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param remedy what the reader of the message can do */
    DatabaseException(String what, String remedy) {
        super(what + ": " + remedy);
    }

    /** @param remedy what the reader of the message can do */
    DatabaseException(String what, String remedy, Throwable cause) {
        super(what + ": " + remedy, cause);
    }
}
