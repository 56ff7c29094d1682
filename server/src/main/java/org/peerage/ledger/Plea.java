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
 * @param language of the form, as BCP 47 has it
 * @param network from where; empty after a while
 * @param answer what was answered beside the decision, in the admin's words; may be empty
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
        String language,
        String network,
        Optional<Instant> answered,
        Optional<Decision> decision,
        String answer) {
    /** What was decided. */
    public enum Decision {
        /** What was asked for is done. */
        GRANTED,
        /** It is not. */
        DECLINED
    }

    /** What comes after the address's last @. */
    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    /** Whether it waits longer than it may. */
    public boolean isOverdue(Instant now) {
        return answered.isEmpty() && due.isBefore(now);
    }

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
