package org.peerage.ledger;

/**
 * Whom articles mean by a name that several companies may be called by.
 *
 * @param name the short name
 * @param meant the fuller name of the company that is meant
 * @param claims in how many claims
 */
public record Meaning(String name, String meant, int claims) {}
