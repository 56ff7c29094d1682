package org.peerage.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.peerage.api.ArticleResource;
import org.peerage.api.ClaimResource;
import org.peerage.api.SentenceResource;
import org.peerage.api.SentenceResource.TestimonyResource;
import org.peerage.render.Wording;

/**
 * A sentence that a statement rests on.
 *
 * @param speaker whose words it is
 * @param stance asserts, denies or declines (to comment)
 * @param through the outlet or occasion that the speaker used, where the article names one
 * @param published the day; left out where the article has none
 * @param link the article's address, else "article:" and its key
 * @param claim by which get_evidence knows it
 * @param confidence how sure its reader is, 0 to 1
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Quote(
        String sentence,
        String speaker,
        String stance,
        Optional<String> through,
        Optional<String> publisher,
        Optional<LocalDate> published,
        String link,
        String claim,
        double confidence) {
    /** Who speaks where a sentence names nobody. */
    static final String ARTICLE = "the article itself";

    Quote {
        sentence = Foreign.text(sentence);
        speaker = Foreign.text(speaker);
        through = Foreign.text(through);
        publisher = Foreign.text(publisher);
        link = Foreign.text(link);
    }

    static Quote of(SentenceResource sentence, TestimonyResource testimony) {
        return new Quote(
                sentence.text(),
                testimony.speaker().orElse(ARTICLE),
                testimony.stance(),
                testimony.medium(),
                sentence.publisher(),
                sentence.published(),
                link(sentence.url(), sentence.article().orElse(sentence.document())),
                testimony.id(),
                testimony.confidence());
    }

    static Quote of(ClaimResource claim, ArticleResource article) {
        return new Quote(
                claim.evidence().text(),
                claim.speaker().map(speaker -> speaker.name()).orElse(ARTICLE),
                claim.stance(),
                claim.medium().map(medium -> medium.name()),
                article.publisher(),
                article.published(),
                link(article.url(), article.key()),
                claim.id(),
                claim.confidence());
    }

    private static String link(Optional<String> url, String key) {
        return url.orElse("article:" + key);
    }

    /** On one line. */
    String text() {
        return "\"%s\" (%s%s%s; %s, %s; %s; claim %s, confidence %s)"
                .formatted(
                        sentence,
                        speaker,
                        stance.equals("asserts") ? "" : " " + stance,
                        through.map(name -> " through " + name).orElse(""),
                        publisher.orElse("no publisher"),
                        published.map(LocalDate::toString).orElse("no date"),
                        link,
                        claim,
                        Wording.confidence(confidence));
    }
}
