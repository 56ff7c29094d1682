package org.peerage.web;

/** There is nothing at an address. */
final class Missing extends RuntimeException {
    /** @param message what there is not, for people */
    Missing(String message) {
        super(message);
    }
}
