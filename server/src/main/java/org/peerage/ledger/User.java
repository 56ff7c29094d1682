package org.peerage.ledger;

/**
 * Somebody who may sign in.
 *
 * @param id the user's number, which never changes
 * @param email in lower case; no two users have the same
 * @param active whether the user may sign in now
 */
public record User(long id, String email, String name, Access access, boolean active) {}
