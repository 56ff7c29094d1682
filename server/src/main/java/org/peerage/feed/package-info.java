/**
 * The ways in: formats that list articles or hold them. Bytes in, items out; nothing is fetched here, so no store, no HTTP client and no clock.
 *
 * <p>A {@link org.peerage.feed.Way} reads one format: RSS, Atom and sitemaps, JSON Feed, lists of addresses, pages and text, WARC, WACZ, PDF, mails and
 * mailboxes. {@link org.peerage.feed.Ways} names them and tells them by content. {@link org.peerage.feed.Mailbox} brings mails by IMAP, {@link
 * org.peerage.feed.WatchedFolder} what is new in a folder; what they saw already is a value that the caller keeps.
 *
 * <p>Traps: a stream of items holds an open stream, so close it. It throws nothing for what it reads: what is broken is an {@link
 * org.peerage.feed.Item.Unreadable}, and what stands before and, as far as can be told, after it is there too. What a list says of an article is what its
 * publisher says; addresses are checked for their form only, and may lead anywhere.
 */
@NullMarked
package org.peerage.feed;

import org.jspecify.annotations.NullMarked;
