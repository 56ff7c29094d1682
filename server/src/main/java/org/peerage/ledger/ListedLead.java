package org.peerage.ledger;

import java.util.Optional;

/**
 * A lead with what an operator wants to know of it.
 *
 * @param company the name of the one that it asked for last
 * @param page where it did; empty where nobody says
 * @param requests how many samples it asked for
 * @param version of the wording that it agreed to last, whether that stands or was withdrawn
 */
public record ListedLead(Lead lead, String company, String page, int requests, State state, Optional<String> version) {
    /** How far it has come. */
    public enum State {
        /** A sample was asked for; anybody may have typed the address. */
        ASKED,
        /** A link that was sent there was used. */
        CONFIRMED,
        /** News are wanted. */
        AGREED,
        /** News were wanted, and are not any more. */
        WITHDRAWN
    }
}
