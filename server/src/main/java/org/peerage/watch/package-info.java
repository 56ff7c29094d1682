/**
 * What somebody follows, and what is new of it: as mails, as a feed and by webhook.
 *
 * <p>{@link org.peerage.watch.Novelty} says, as a pure function, which changes of a company are news for whom. {@link org.peerage.watch.Watch} asks the ledger for them,
 * {@link org.peerage.watch.Digests} writes mails of them, {@link org.peerage.watch.Feed} writes Atom,
 * {@link org.peerage.watch.Events} posts to endpoints, {@link org.peerage.watch.Schedule} says when mails are due. The
 * rows are {@link org.peerage.ledger.Followers} and
 * {@link org.peerage.ledger.Endpoints}.
 *
 * <p>Traps: what is new is counted by the ledger's numbers, never by days. A digest is written when it is sent, and what it told is stored together with the fact that it
 * was sent, so that nothing is lost and nothing told twice where a courier dies; do not store it before. Events are noted one by one as they are
 * taken, and marks move once all are: a post that was taken while the courier died comes again, with the same id.
 */
@NullMarked
package org.peerage.watch;

import org.jspecify.annotations.NullMarked;
