package org.peerage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.article.Article;
import org.peerage.ledger.ArticleHistory;
import org.peerage.ledger.KnownArticle;
import org.peerage.ledger.ReadClaim;

/**
 * An article.
 *
 * @param key by which it is known: SHA-256 of what it says and where it was published
 * @param dated where the day was read, and whether it is believed; left out where there is none
 * @param language after ISO 639; other than English is kept and not read
 * @param retrieved when it was taken in
 * @param text what was read of it; left out in lists
 * @param copies keys of the articles that tell the same story; left out in lists
 * @param claims those that count, in the order of the text; left out in lists
 */
public record ArticleResource(
        String key,
        Optional<String> url,
        Optional<String> publisher,
        Optional<String> title,
        Optional<String> author,
        Optional<LocalDate> published,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<DatedResource> dated,
        String language,
        Instant retrieved,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> text,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<String>> copies,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<ClaimResource>> claims) {
    /** As a list has it. */
    static ArticleResource of(KnownArticle known) {
        return of(known, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** With all that counts of it. */
    static ArticleResource of(ArticleHistory history) {
        KnownArticle known = history.article();
        return of(
                known,
                Optional.of(known.article().text()),
                Optional.of(history.copies().stream()
                        .map(copy -> copy.key().hex())
                        .filter(key -> !key.equals(known.key().hex()))
                        .toList()),
                Optional.of(standing(history)));
    }

    /** With what it claims, without its text. */
    static ArticleResource claimed(ArticleHistory history) {
        return of(history.article(), standing(history));
    }

    private static List<ClaimResource> standing(ArticleHistory history) {
        return history.claims().stream()
                .filter(ReadClaim::counts)
                .map(read -> ClaimResource.of(read.claim()))
                .toList();
    }

    /** With what it claims, without its text. */
    static ArticleResource of(KnownArticle known, List<ClaimResource> claims) {
        return of(known, Optional.empty(), Optional.empty(), Optional.of(claims));
    }

    private static ArticleResource of(
            KnownArticle known,
            Optional<String> text,
            Optional<List<String>> copies,
            Optional<List<ClaimResource>> claims) {
        Article article = known.article();
        return new ArticleResource(
                known.key().hex(),
                article.url(),
                article.publisher(),
                article.title(),
                article.author(),
                article.published(),
                known.dated().map(DatedResource::of),
                article.language(),
                known.retrieved(),
                text,
                copies,
                claims);
    }
}
