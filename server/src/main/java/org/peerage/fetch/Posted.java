package org.peerage.fetch;

import java.util.Optional;

/** What came of a webhook. */
public sealed interface Posted {
    /** It was taken (2xx). */
    record Taken(int status) implements Posted {}

    /**
     * It was answered otherwise: redirects are not followed.
     *
     * @param says to people, if anything
     */
    record Declined(int status, Optional<String> says) implements Posted {}

    /** It may not be sent there. */
    record Refused(Ground ground, String why) implements Posted {}

    /** There was no answer, or none that could be read; it may have been taken all the same. */
    record Failed(String why) implements Posted {}
}
