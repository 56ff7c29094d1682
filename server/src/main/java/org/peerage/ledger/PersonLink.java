package org.peerage.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person named in profiles was given a link to: what is said of them at one company.
 *
 * @param plea the number of the plea that it answers
 * @param key what the link is made of; a secret
 * @param name of the person
 * @param company the number of a name of the company
 */
public record PersonLink(long plea, UUID key, String name, long company, Instant expires) {}
