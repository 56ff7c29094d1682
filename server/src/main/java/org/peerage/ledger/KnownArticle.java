package org.peerage.ledger;

import java.time.Instant;
import org.peerage.article.Article;

/**
 * An article that the ledger holds.
 *
 * @param number its own, from 1
 * @param key by which it is asked for
 * @param article as read; in lists without its text
 * @param retrieved when it was added
 */
public record KnownArticle(long number, ContentKey key, Article article, Instant retrieved) {}
