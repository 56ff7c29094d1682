package org.peerage.ledger;

import java.time.Instant;

/**
 * One line of the audit log.
 *
 * @param who a user's email, or what acted instead
 * @param what a few words, the same for the same act
 * @param object on whom or on what; empty where on nothing
 * @param detail what else is worth knowing; may be empty
 * @param address from where, shortened to its network; empty at the command line
 */
public record Act(Instant at, String who, String what, String object, String detail, String address) {}
