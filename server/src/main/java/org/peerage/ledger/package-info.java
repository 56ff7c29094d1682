/**
 * The store: what was read, kept for good in PostgreSQL. The only room with SQL.
 *
 * <p>{@link org.peerage.ledger.Database} is a running server, either the user's own or a private one that Peerage brings along and
 * starts in its data folder ({@link org.peerage.ledger.Home}). Traps: the private server outlives a killed Java machine and is found
 * again by the next one; PostgreSQL refuses to run as root, so there the server runs as another user, who must be able to reach the
 * data folder; close the database, or the server runs on.
 */
@NullMarked
package org.peerage.ledger;

import org.jspecify.annotations.NullMarked;
