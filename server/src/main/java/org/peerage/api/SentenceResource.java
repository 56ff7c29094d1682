package org.peerage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.When;
import org.peerage.profile.Filed;
import org.peerage.profile.Sentence;
import org.peerage.profile.Testimony;

/**
 * A sentence of an article, and what it claims.
 *
 * @param number by which {@code evidence} names it
 * @param document what the article was called when it was read
 * @param dated where the day was read, and whether it is believed; left out where there is none
 * @param article its key; left out where the article is not kept
 * @param retrieved when it was taken in; left out where the article is not kept
 * @param story articles of one story count as one source
 * @param start offset into the article's text, in UTF-16 code units
 * @param end the offset behind it
 */
public record SentenceResource(
        int number,
        String document,
        Optional<String> url,
        Optional<String> publisher,
        Optional<String> title,
        Optional<LocalDate> published,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<DatedResource> dated,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> article,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> retrieved,
        int story,
        int start,
        int end,
        String text,
        List<TestimonyResource> claims) {
    static SentenceResource of(Sentence sentence) {
        Article article = sentence.article();
        Optional<Filed> filed = sentence.testimonies().stream().findFirst().flatMap(Testimony::filed);
        return new SentenceResource(
                sentence.number(),
                article.document(),
                article.url(),
                article.publisher(),
                article.title(),
                article.published(),
                filed.flatMap(Filed::dated).map(DatedResource::of),
                filed.map(Filed::key),
                filed.map(Filed::retrieved),
                sentence.story(),
                sentence.span().start(),
                sentence.span().end(),
                sentence.text(),
                sentence.testimonies().stream().map(TestimonyResource::of).toList());
    }

    static List<SentenceResource> of(List<Sentence> sentences) {
        return sentences.stream().map(SentenceResource::of).toList();
    }

    /**
     * @param id the claim's
     * @param speaker who says it; null where the article itself does
     * @param medium the outlet or occasion it was said through
     * @param reliability of the source, A to F
     * @param confidence how sure its reader is, 0 to 1
     * @param foundBy the model or rule that found it
     */
    public record TestimonyResource(
            String id,
            String kind,
            String stage,
            String stance,
            Optional<String> speaker,
            Optional<String> medium,
            Optional<WhenResource> when,
            String reliability,
            double confidence,
            String foundBy) {
        static TestimonyResource of(Testimony testimony) {
            Claim claim = testimony.claim();
            return new TestimonyResource(
                    claim.id(),
                    claim.kind().name(),
                    claim.stage(),
                    claim.stance().word(),
                    testimony.speaker(),
                    testimony.medium(),
                    claim.when().map(WhenResource::of),
                    testimony.grade().reliability().name(),
                    claim.confidence(),
                    claim.foundBy());
        }
    }

    /**
     * @param text as the article says it
     * @param from the first day that it may mean, where that is known
     * @param to the last
     */
    public record WhenResource(String text, Optional<LocalDate> from, Optional<LocalDate> to) {
        static WhenResource of(When when) {
            return new WhenResource(
                    when.text(),
                    when.interval().map(When.Interval::from),
                    when.interval().map(When.Interval::to));
        }
    }
}
