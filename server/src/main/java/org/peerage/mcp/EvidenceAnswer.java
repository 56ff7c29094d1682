package org.peerage.mcp;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.peerage.api.ClaimHistoryResource;
import org.peerage.api.ClaimResource;
import org.peerage.api.ClaimResource.FillerResource;
import org.peerage.render.Labels;

/**
 * A claim with its sentence and what stands around it.
 *
 * @param statement the claim
 * @param fate stands, corrected (its stage, by a person), superseded (a newer reading of the article does not have it) or retracted
 * @param why it was corrected or retracted; left out where nobody did
 * @param title of the article; left out where it has none
 * @param article its key
 * @param before the text before the sentence
 * @param after the text behind it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EvidenceAnswer(
        Statement statement,
        String fate,
        Optional<String> why,
        Optional<String> title,
        String article,
        String before,
        String after)
        implements Answer {
    EvidenceAnswer {
        why = Foreign.text(why);
        title = Foreign.text(title);
        before = Foreign.text(before);
        after = Foreign.text(after);
    }

    static EvidenceAnswer of(ClaimHistoryResource claim) {
        var statement = new Statement(
                says(claim.claim()), Optional.empty(), 1, List.of(Quote.of(claim.claim(), claim.article())), 0);
        return new EvidenceAnswer(
                statement,
                claim.fate(),
                claim.why(),
                claim.article().title(),
                claim.article().key(),
                claim.before(),
                claim.after());
    }

    private static String says(ClaimResource claim) {
        String roles = claim.roles().entrySet().stream()
                .map(role -> Labels.ENGLISH.role(role.getKey()) + " "
                        + role.getValue().stream().map(FillerResource::name).collect(joining(", ")))
                .collect(joining("; "));
        return Labels.ENGLISH.kind(claim.kind()) + ": " + roles + "; " + Labels.ENGLISH.stage(claim.stage())
                + claim.when().map(when -> "; when: " + when.text()).orElse("");
    }

    @Override
    public String text() {
        return "The claim %s%s\n%s\nArticle %s%s\nBefore the sentence: \"…%s\"\nBehind it: \"%s…\"\n"
                .formatted(
                        fate.equals("stands") ? "stands" : "does not count as it was read, it is " + fate,
                        why.map(reason -> ": " + reason).orElse(""),
                        statement.text(),
                        article,
                        title.map(words -> ", \"" + words + "\"").orElse(""),
                        before,
                        after);
    }
}
