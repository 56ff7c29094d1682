package org.peerage.ledger;

import java.time.Instant;
import java.util.List;

/**
 * An article with all that was made of it.
 *
 * @param article with its text
 * @param copies the articles that tell the same story, this one among them, the one that was published first first; without their texts
 * @param readings all of them, the newest last, which is the one that counts
 * @param claims of all readings, each once, in the order of the text
 */
public record ArticleHistory(
        KnownArticle article, List<KnownArticle> copies, List<Read> readings, List<ReadClaim> claims) {
    public ArticleHistory {
        copies = List.copyOf(copies);
        readings = List.copyOf(readings);
        claims = List.copyOf(claims);
    }

    /**
     * One reading.
     *
     * @param reader which model and rules
     */
    public record Read(String reader, Instant at) {}
}
