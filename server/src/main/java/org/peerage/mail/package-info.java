/**
 * Mail: what the {@link org.peerage.ledger.Outbox} holds is written, signed and sent, and what comes back is understood. Knows no HTTP.
 *
 * <p>{@link org.peerage.mail.Courier} takes what is due, asks a {@link org.peerage.mail.Correspondence} for the {@link org.peerage.mail.Letter}, and hands it to
 * the SMTP server.
 *
 * <p>Traps: an SMTP server that takes a mail and dies before it says so has the mail, and gets it again: one mail can come twice, with the same
 * Message-ID, and SMTP allows no better. Nothing of a mail but its number may be logged.
 */
@NullMarked
package org.peerage.mail;

import org.jspecify.annotations.NullMarked;
