package org.peerage.offer;

/** Which domains take mail. */
public interface MailHosts {
    /** What is known of a domain. */
    enum Answer {
        TAKES_MAIL,
        TAKES_NONE,
        /** Nobody answered in time: no reason to refuse anybody. */
        UNKNOWN
    }

    /** @param domain in ASCII */
    Answer of(String domain);
}
