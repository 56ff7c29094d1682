package org.peerage.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody asks a person to look at.
 *
 * @param email of whoever asks
 * @param name of whom it is about; may be empty
 * @param company as typed; may be empty
 * @param words in their words
 * @param due until when it has to be answered
 * @param network from where; empty after a while
 * @param answer what was answered, for the operator's own use
 */
public record Plea(
        long id,
        Kind kind,
        String email,
        String name,
        String company,
        String words,
        Instant created,
        Instant due,
        String network,
        Optional<Instant> answered,
        String answer) {
    /** What it is about. */
    public enum Kind {
        /** A business address was refused. */
        REVIEW,
        /** Somebody objects to what is said of them (Art. 21 GDPR). */
        OBJECTION,
        /** Something said of somebody is wrong (Art. 16). */
        CORRECTION,
        /** What is said of somebody shall go (Art. 17). */
        ERASURE,
        /** Somebody wants to know what is said of them (Art. 15). */
        ACCESS
    }
}
