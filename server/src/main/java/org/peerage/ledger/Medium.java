package org.peerage.ledger;

/**
 * An outlet or occasion through which articles heard something, by the name that they give it.
 *
 * @param articles how many articles name it
 * @param claims how many claims were heard through it
 */
public record Medium(String name, int articles, int claims) {}
