package org.peerage.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which leads are meant.
 *
 * @param company what stands in the name of a company that the lead asked for; empty for any
 * @param domain of the address, or one above it; empty for any
 * @param since the day, in UTC, from which on they asked first
 */
public record LeadSieve(String company, String domain, Optional<ListedLead.State> state, Optional<LocalDate> since) {
    /** All leads. */
    public static final LeadSieve ALL = new LeadSieve("", "", Optional.empty(), Optional.empty());
}
