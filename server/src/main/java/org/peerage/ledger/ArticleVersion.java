package org.peerage.ledger;

import java.time.Instant;

/**
 * What an address held from a moment on.
 *
 * @param number of the article
 * @param key by which it is asked for
 * @param seen when it was there first
 */
public record ArticleVersion(long number, ContentKey key, Instant seen) {}
