package org.peerage.ledger;

import java.time.Instant;

/**
 * That a mail is to be sent, without its words and its address.
 *
 * @param kind whose mail it is, such as "sample"
 * @param object the number of what it is about
 * @param due when it is to be sent, or soon after
 */
public record Posting(String kind, long object, Instant due) {
    /** @throws IllegalArgumentException where the kind is blank */
    public Posting {
        if (kind.isBlank()) {
            throw new IllegalArgumentException("a mail is of some kind");
        }
    }
}
