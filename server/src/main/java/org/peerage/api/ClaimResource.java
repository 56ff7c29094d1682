package org.peerage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peerage.article.Span;
import org.peerage.claim.Amount;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.claim.When;
import org.peerage.ledger.FoundClaim;

/**
 * What an article says about companies: one claim, as {@code peerage read} prints it.
 *
 * @param id by which it is known; it says what is claimed and where
 * @param roles from a role to those who fill it
 * @param stage of the kind's life cycle
 * @param stance asserts, denies or declines (to comment)
 * @param speaker who says it; null where the article itself does
 * @param medium the outlet or occasion it was said through
 * @param when it happened, where the article says so
 * @param evidence the sentence
 * @param confidence how sure its reader is, 0 to 1
 * @param foundBy the model or rule that found it
 * @param article that says it; left out where the claim stands within its article
 */
public record ClaimResource(
        String id,
        String kind,
        Map<String, List<FillerResource>> roles,
        String stage,
        String stance,
        Optional<FillerResource> speaker,
        Optional<FillerResource> medium,
        Optional<TimeResource> when,
        StretchResource evidence,
        double confidence,
        String foundBy,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ArticleResource> article) {
    static ClaimResource of(Claim claim) {
        return of(claim, Optional.empty());
    }

    static ClaimResource of(FoundClaim found) {
        return of(found.claim(), Optional.of(ArticleResource.of(found.article())));
    }

    private static ClaimResource of(Claim claim, Optional<ArticleResource> article) {
        Map<String, List<FillerResource>> roles = new LinkedHashMap<>();
        claim.roles()
                .forEach((role, fillers) ->
                        roles.put(role, fillers.stream().map(FillerResource::of).toList()));
        return new ClaimResource(
                claim.id(),
                claim.kind().name(),
                roles,
                claim.stage(),
                claim.stance().word(),
                claim.speaker().map(FillerResource::of),
                claim.medium().map(FillerResource::of),
                claim.when().map(TimeResource::of),
                new StretchResource(
                        claim.evidence().text(),
                        claim.evidence().span().start(),
                        claim.evidence().span().end()),
                claim.confidence(),
                claim.foundBy(),
                article);
    }

    /**
     * Who or what fills a role.
     *
     * @param name the fullest that the article has, or that is meant
     * @param text what stands at the offsets
     * @param start offset into the article's text, in UTF-16 code units
     * @param end the offset behind it
     * @param value of an amount; left out where the words say none, as the next two
     * @param currency of money, after ISO 4217
     * @param unit of a quantity
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FillerResource(
            String name,
            String text,
            int start,
            int end,
            Optional<BigDecimal> value,
            Optional<String> currency,
            Optional<String> unit) {
        static FillerResource of(Filler filler) {
            Span span = filler.span();
            Optional<Amount> amount = filler.amount();
            return new FillerResource(
                    filler.name(),
                    filler.text(),
                    span.start(),
                    span.end(),
                    amount.map(Amount::value),
                    amount.flatMap(WordsResource::currency),
                    amount.flatMap(WordsResource::unit));
        }
    }

    /** Words of the article, and where they stand in it. */
    public record StretchResource(String text, int start, int end) {}

    /**
     * @param from the first day that the words may mean, where that is known
     * @param to the last
     */
    public record TimeResource(String text, int start, int end, Optional<LocalDate> from, Optional<LocalDate> to) {
        static TimeResource of(When when) {
            return new TimeResource(
                    when.text(),
                    when.span().start(),
                    when.span().end(),
                    when.interval().map(When.Interval::from),
                    when.interval().map(When.Interval::to));
        }
    }
}
