package org.peerage.profile;

import java.time.Instant;

/**
 * Under what an article is kept, and since when.
 *
 * @param key names the article for good
 * @param retrieved when it was taken in
 */
public record Filed(String key, Instant retrieved) {}
