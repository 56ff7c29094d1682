package org.peerage.ledger;

import org.peerage.profile.Changes;

/**
 * What is said otherwise of a company than at an earlier mark.
 *
 * @param mark the state in which it is said
 */
public record Since(Changes changes, Mark mark) {}
