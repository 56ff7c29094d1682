package org.peerage.ledger;

import java.time.Duration;

/**
 * How long what is known of leads is kept.
 *
 * @param unconfirmed leads that never used a link
 * @param idle leads that did nothing since
 * @param network from where something was asked
 * @param pleas after they were answered; others stay
 */
public record Retention(Duration unconfirmed, Duration idle, Duration network, Duration pleas) {}
