package org.peerage.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.peerage.claim.Claim;
import org.peerage.claim.Stance;
import org.peerage.claim.When;
import org.peerage.ledger.ReadClaim;
import org.peerage.render.Plain;
import org.peerage.render.Wording;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Role;

/**
 * A claim beside the text in which it was read.
 *
 * @param number on its page, from 1
 * @param id the claim's own, by which other pages lead to it
 * @param kind "joint venture"
 * @param stage "in talks"
 * @param stance "asserts", "denies" or "declines"
 * @param roles who or what fills them
 * @param sure how likely it is right, "0.93"
 * @param foundBy the model or rule that found it
 * @param fate "corrected", "superseded" or "retracted", with who says so and why; empty where it stands as it was read
 */
public record ClaimNote(
        int number,
        String id,
        String kind,
        String stage,
        String stance,
        List<Part> roles,
        Optional<String> speaker,
        Optional<String> medium,
        Optional<Time> when,
        String sure,
        String foundBy,
        Optional<String> fate) {
    /** What fills a role of a claim. */
    public record Part(String role, List<Filler> fillers) {}

    /**
     * @param name the fullest that the article has
     * @param url of a company's page
     */
    public record Filler(String name, Optional<String> url) {}

    /**
     * @param words the article's own
     * @param days those meant, where they could be told
     */
    public record Time(String words, Optional<String> days) {}

    /** @param companies the numbers of companies by the names that they have here */
    static ClaimNote of(int number, ReadClaim read, Map<String, Long> companies) {
        Claim claim = read.claim();
        return new ClaimNote(
                number,
                claim.id(),
                Wording.name(claim.kind().name()),
                Wording.name(claim.stage()),
                claim.stance().word(),
                claim.roles().entrySet().stream()
                        .map(role -> new Part(
                                Wording.name(role.getKey()),
                                role.getValue().stream()
                                        .map(filler -> filler(claim, role.getKey(), filler.name(), companies))
                                        .toList()))
                        .toList(),
                claim.speaker().map(org.peerage.claim.Filler::name).map(Plain::text),
                claim.medium().map(org.peerage.claim.Filler::name).map(Plain::text),
                claim.when().map(ClaimNote::time),
                Wording.confidence(claim.confidence()),
                claim.foundBy(),
                fate(read));
    }

    /** The sign that stands before it. */
    public String mark() {
        return stance.equals(Stance.ASSERTS.word()) ? "hollow" : stance;
    }

    private static Filler filler(Claim claim, String role, String name, Map<String, Long> companies) {
        boolean company = claim.kind()
                .role(role)
                .map(Role::types)
                .filter(types -> types.contains(FillerType.COMPANY))
                .isPresent();
        return new Filler(
                Plain.text(name),
                Optional.ofNullable(companies.get(name))
                        .filter(_ -> company)
                        .map(id -> new CompanyLink(id, name, 0).url()));
    }

    private static Time time(When when) {
        return new Time(Plain.text(when.text()), when.interval().map(Wording::days));
    }

    private static Optional<String> fate(ReadClaim read) {
        if (read.fate() == ReadClaim.Fate.STANDS) {
            return Optional.empty();
        }
        String by = read.author().map(author -> " by " + author).orElse("");
        String why = read.why().map(reason -> ": " + reason).orElse("");
        return Optional.of(
                switch (read.fate()) {
                    case STANDS -> "";
                    case CORRECTED -> "stage put right" + by + why;
                    case SUPERSEDED -> "superseded: a newer reading does not have it";
                    case RETRACTED -> read.fate().name().toLowerCase(Locale.ROOT) + by + why;
                });
    }
}
