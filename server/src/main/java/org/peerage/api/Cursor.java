package org.peerage.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of a list begins, as programs hand it back. What is in it is ours, and may be another tomorrow.
 *
 * @param text with letters, digits, - and _ only
 */
record Cursor(String text) {
    /** @param place what it says to us */
    static Cursor at(String place) {
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8)));
    }

    /**
     * What it says.
     *
     * @throws Unanswered where it is none that was given out
     */
    String place() {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    /** A number that a cursor holds; 0 without one. */
    static long number(Optional<String> cursor) {
        try {
            long number =
                    cursor.map(text -> Long.parseLong(new Cursor(text).place())).orElse(0L);
            if (number < 0) {
                throw unknown();
            }
            return number;
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    static Unanswered unknown() {
        return Unanswered.wrong(
                "the cursor is none that was given out", "take next of the page before, or leave cursor out to begin");
    }
}
