package org.peerage.ledger;

import java.time.Instant;
import java.util.Optional;
import org.peerage.article.Article;
import org.peerage.source.Dated;

/**
 * An article that the ledger holds.
 *
 * @param number its own, from 1
 * @param key by which it is asked for
 * @param article as read; in lists without its text, and without its day where that is doubted
 * @param retrieved when it was added
 * @param dated the day that it says, where that was read and why it is doubted; empty where it says none
 */
public record KnownArticle(long number, ContentKey key, Article article, Instant retrieved, Optional<Dated> dated) {}
