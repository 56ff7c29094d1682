/**
 * The offer: a free sample of a profile for whoever asks with a business address, and what that person may do with their data afterwards.
 *
 * <p>{@link org.peerage.offer.Samples} takes a request, checks its address ({@link org.peerage.offer.AddressRules}) and gives what its link asks for;
 * {@link org.peerage.offer.Rights} is for whoever reads the mail of an address: what is kept, consent, erasure. {@link org.peerage.offer.Letters} writes the mails,
 * {@link org.peerage.offer.Texts} has all words, in each language. The rows are {@link org.peerage.ledger.Leads}.
 *
 * <p>Traps: the answer to a request must not tell whether the address is known, neither by words nor by what is done before it. A link is shown by GET and used by
 * POST, since mail scanners open links. Links are never stored: {@link org.peerage.offer.LinkKey} makes them anew when their mail is written.
 */
@NullMarked
package org.peerage.offer;

import org.jspecify.annotations.NullMarked;
