package org.peerage.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** What came of a request. All but {@link Body} and {@link Unchanged} say in {@code why}, in plain words, what was met and what can be done about it. */
public sealed interface Fetched {
    /**
     * It is here.
     *
     * @param url where it was in the end
     * @param redirects that led there, in their order
     * @param status 200 or 203
     * @param validators for the next request
     */
    record Body(
            URI url, List<Redirect> redirects, int status, Content content, Validators validators, Instant retrieved)
            implements Fetched {
        public Body {
            redirects = List.copyOf(redirects);
        }

        /** Where to ask the next time: where the permanent redirects at the beginning led (301 and 308, RFC 9110, 15.4). */
        public URI lasting() {
            return Redirect.lasting(redirects, url);
        }
    }

    /** It is as it was when the validators of the request were given (304). */
    record Unchanged(URI url, Validators validators, Instant retrieved) implements Fetched {}

    /**
     * It is not there (any more).
     *
     * @param status 404 or 410
     */
    record Gone(URI url, int status, String why) implements Fetched {}

    /** It may not be had, and asking again will not help before somebody changes something. */
    record Refused(Ground ground, String why) implements Fetched {}

    /** Not now: the host or its robots.txt asks to wait, or it is not our turn yet. */
    record Later(Instant until, String why) implements Fetched {}

    /**
     * It did not work.
     *
     * @param retryable whether the same request may work another time
     */
    record Failed(String why, boolean retryable) implements Fetched {}
}
