package org.peerage.ledger;

import java.util.Optional;
import org.peerage.profile.Changes;

/**
 * What is said otherwise of a company than at an earlier mark.
 *
 * @param changes empty where nothing that may change its profile came in since
 * @param mark the state in which it is said
 */
public record Since(Optional<Changes> changes, Mark mark) {}
