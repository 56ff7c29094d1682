package org.peerage.server;

import java.io.Serial;
import java.util.List;

/** A file of settings, or the environment, cannot be understood: nothing was tried. */
final class WrongSettings extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param problems what is wrong, where, and what to do */
    WrongSettings(List<String> problems) {
        super(String.join("; ", problems));
    }
}
