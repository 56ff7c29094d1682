package org.peerage.web;

import org.peerage.offer.Languages;
import org.peerage.offer.LinkKey;
import org.peerage.offer.Terms;

/**
 * Mails of what is new, which need a mail server and nothing else.
 *
 * @param terms who sends them, and where this server is
 * @param key signs the links that stop them
 * @param languages in which they are written
 */
public record MailingSettings(Terms terms, LinkKey key, Languages languages) {}
