package org.peerage.mail;

/**
 * Why a mail does not reach whom it is for, or should not.
 *
 * @param why a mail server's words, cut short, without addresses
 */
public record Failure(Kind kind, String why) {
    /** Who says so. */
    public enum Kind {
        /** The mail server would not take it for this recipient (5xx), or no server can. */
        REFUSED,
        /** A server took it, and reported that it cannot be delivered for good (RFC 3464). */
        BOUNCED,
        /** The recipient called it unwanted (RFC 5965). */
        COMPLAINED
    }
}
