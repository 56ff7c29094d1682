package org.peerage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peerage.ledger.KnownProfile;
import org.peerage.profile.Headline;
import org.peerage.profile.Profile;

/**
 * A profile.
 *
 * @param id the company's number; left out where the profile is folded from files
 * @param asked the name that was asked for
 * @param asOf only what was published by this day counts
 * @param day against which facts are stale
 * @param rule by which a headline is chosen, in words
 * @param facts its head
 * @param sections from the name of a section to its lines
 * @param sentences what it rests on
 * @param alike other companies with names like it
 * @param companies numbers of the companies that it names, by their names; left out where there are none
 */
public record ProfileResource(
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> id,
        String name,
        List<String> alsoNamed,
        String asked,
        Optional<LocalDate> asOf,
        Optional<LocalDate> day,
        String rule,
        CoverageResource coverage,
        List<FactResource> facts,
        Map<String, List<LineResource>> sections,
        List<ContradictionResource> contradictions,
        List<SentenceResource> sentences,
        List<String> alike,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> companies) {
    /** A profile folded from files. */
    public static ProfileResource of(Profile profile) {
        return of(profile, Optional.empty(), Map.of());
    }

    /** A profile of the ledger. */
    public static ProfileResource of(KnownProfile folded) {
        return of(folded.profile(), Optional.of(folded.id()), folded.companies());
    }

    private static ProfileResource of(Profile profile, Optional<Long> id, Map<String, Long> companies) {
        Map<String, List<LineResource>> sections = new LinkedHashMap<>();
        profile.lines().forEach((section, lines) -> sections.put(section.word(), LineResource.of(lines)));
        return new ProfileResource(
                id,
                profile.name(),
                profile.alsoNamed(),
                profile.asked(),
                profile.asOf(),
                profile.day(),
                Headline.RULE,
                CoverageResource.of(profile.coverage()),
                profile.facts().stream().map(FactResource::of).toList(),
                sections,
                profile.contradictions().stream().map(ContradictionResource::of).toList(),
                SentenceResource.of(profile.sentences()),
                profile.alike(),
                companies);
    }

    /**
     * What was read.
     *
     * @param articles all
     * @param about those that name the company
     * @param stories that these tell
     * @param claims about it
     * @param undated documents without a day
     * @param later articles that were published after the day asked for
     */
    public record CoverageResource(int articles, int about, int stories, int claims, List<String> undated, int later) {
        static CoverageResource of(Profile.Coverage coverage) {
            return new CoverageResource(
                    coverage.articles(),
                    coverage.about(),
                    coverage.stories(),
                    coverage.claims(),
                    coverage.undated(),
                    coverage.later());
        }
    }
}
