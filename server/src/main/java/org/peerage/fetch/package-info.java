/**
 * The web, asked politely and safely: one GET, as a value. Knows no database and no schedule: whoever asks keeps what an answer says for the next time.
 *
 * <p>{@link org.peerage.fetch.Fetcher} turns a {@link org.peerage.fetch.FetchRequest} into a {@link org.peerage.fetch.Fetched}; it heeds robots.txt (RFC 9309), goes to
 * each host at its pace, and steps back where a host asks for it. {@link org.peerage.fetch.Poster} sends webhooks. Both reach only what
 * {@link org.peerage.fetch.PublicAddresses} lets them.
 *
 * <p>Traps: an address is checked where the socket connects, not where a name is looked up, since names change their minds. Each request has a connection of its own: one out
 * of a pool was checked for somebody else, and what may come over it could not be counted. Only one parser, OkHttp's, reads a URL, and what is checked is what it read.
 * OkHttp bounds headers, but neither the extensions of chunks nor trailers: {@link org.peerage.fetch.GuardedSockets} counts all bytes.
 */
@NullMarked
package org.peerage.fetch;

import org.jspecify.annotations.NullMarked;
