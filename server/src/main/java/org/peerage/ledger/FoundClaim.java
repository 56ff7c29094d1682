package org.peerage.ledger;

import org.peerage.claim.Claim;

/**
 * A claim that counts, with where it stands.
 *
 * @param number its own, from 1
 * @param article without its text
 */
public record FoundClaim(long number, KnownArticle article, Claim claim) {}
