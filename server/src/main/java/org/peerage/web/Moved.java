package org.peerage.web;

import java.net.URI;

/** What was asked for is elsewhere now. */
final class Moved extends RuntimeException {
    private final transient URI to;

    /** @param to the address where it is */
    Moved(String to) {
        super("moved to " + to);
        this.to = URI.create(to);
    }

    URI to() {
        return to;
    }
}
