package org.peerage.api;

import java.util.Locale;
import java.util.Optional;
import org.peerage.ledger.ArticleHistory;
import org.peerage.ledger.ReadClaim;

/**
 * A claim with its article, and what became of it.
 *
 * @param fate "stands", "corrected" (with a stage that people put right), "superseded" (a newer reading of the article does not have it) or "retracted"
 * @param author who corrected or retracted it
 * @param why the reason
 * @param before the text that stands before its sentence
 * @param after the text that stands behind it
 */
public record ClaimHistoryResource(
        ClaimResource claim,
        ArticleResource article,
        String fate,
        Optional<String> author,
        Optional<String> why,
        String before,
        String after) {
    /** In UTF-16 code units. */
    private static final int CONTEXT = 400;

    static ClaimHistoryResource of(ArticleHistory history, ReadClaim read) {
        String text = history.article().article().text();
        int start = read.claim().evidence().span().start();
        int end = read.claim().evidence().span().end();
        return new ClaimHistoryResource(
                ClaimResource.of(read.claim()),
                ArticleResource.of(history.article()),
                read.fate().name().toLowerCase(Locale.ROOT),
                read.author(),
                read.why(),
                text.substring(Math.max(0, start - CONTEXT), start),
                text.substring(end, Math.min(text.length(), end + CONTEXT)));
    }
}
