package org.peerage.web;

/** Somebody asks more often than is fair to others. */
final class TooFast extends RuntimeException {
    private final int seconds;

    /** @param seconds to wait, at least 1 */
    TooFast(int seconds) {
        super("too fast");
        this.seconds = seconds;
    }

    int seconds() {
        return seconds;
    }
}
