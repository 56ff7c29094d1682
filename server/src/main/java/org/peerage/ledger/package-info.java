/**
 * What is known, for good: articles, the claims read in them, names and judgements on them, in PostgreSQL. The only room with SQL.
 *
 * <p>{@link org.peerage.ledger.Ledger} is the entry. {@link org.peerage.ledger.Database} is a running server, either the user's own or a
 * private one that Peerage brings along and starts in its data folder ({@link org.peerage.ledger.Home}). Nothing is ever changed: a better
 * reading is appended and supersedes, a judgement is answered by a later one, a retraction is withdrawn by another. What is derived from
 * that (which company bears a name, which one an article means by a short name, which articles tell one story) can be dropped and made anew. {@link org.peerage.ledger.Users} stands beside it:
 * who may use Peerage, with sessions and the audit log; users do change.
 *
 * <p>Traps: every write is one transaction and may be repeated; rows are inserted in the order of their keys, so that two writers cannot
 * wait for each other in a circle. PostgreSQL has no U+0000 in texts. The private server outlives a killed Java machine and is found again by the
 * next one; PostgreSQL refuses to run as root, so there the server runs as another user, who must be able to reach the data folder;
 * close the database, or the server runs on.
 */
@NullMarked
package org.peerage.ledger;

import org.jspecify.annotations.NullMarked;
