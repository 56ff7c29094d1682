package org.peerage.feed;

import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** Ends the reading of something with a stated reason and remedy. */
final class BrokenException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    static final String AGAIN = "fetch it again; what could be read of it was";

    private final String remedy;

    BrokenException(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** What any failure means, said at a place. */
    static Item.Unreadable at(String where, Throwable failure) {
        String what = Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
        return failure instanceof BrokenException broken
                ? Item.Unreadable.at(where, what, broken.remedy)
                : Item.Unreadable.at(where, "it is broken (" + Prose.shortened(what, 120) + ")", AGAIN);
    }
}
