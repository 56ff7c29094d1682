package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.ledger.FoundClaim;
import org.peerage.render.Plain;
import org.peerage.render.Wording;
import org.peerage.vocabulary.Role;

/**
 * A claim that was found: its sentence is the result.
 *
 * @param parties who or what it is about
 * @param sentence with what was typed; empty where whoever looks may not see it
 * @param url of the claim in its article
 * @param sure how likely it is right, "0.93"
 * @param unsure whether it is less likely right than other pages show
 */
public record ClaimResult(
        String kind,
        String stage,
        String stance,
        List<String> parties,
        Optional<String> day,
        List<Emphasis> sentence,
        Optional<String> publisher,
        Optional<String> speaker,
        String language,
        String url,
        String sure,
        boolean unsure) {
    /**
     * @param typed what somebody looked for
     * @param excerpt what of its article may be seen
     * @param least the least confidence of claims on other pages
     */
    public static ClaimResult of(FoundClaim found, String typed, Excerpt excerpt, double least) {
        Claim claim = found.claim();
        boolean seen = excerpt.shows(claim.evidence().span());
        ArticleLink article = ArticleLink.to(found.article());
        return new ClaimResult(
                Wording.name(claim.kind().name()),
                Wording.name(claim.stage()),
                claim.stance().word(),
                claim.kind().roles().stream()
                        .filter(Role::core)
                        .flatMap(role -> claim.fillers(role.name()).stream())
                        .map(Filler::name)
                        .map(Plain::text)
                        .toList(),
                article.published(),
                seen ? Emphasis.of(Plain.text(claim.evidence().text()), typed) : List.of(),
                article.publisher(),
                claim.speaker().map(Filler::name).map(Plain::text),
                found.article().article().language(),
                article.url() + "#" + claim.id(),
                Wording.confidence(claim.confidence()),
                claim.confidence() < least);
    }

    /** The sign that stands before it. */
    public String mark() {
        return stance.equals("asserts") ? "hollow" : stance;
    }
}
