package org.peerage.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peerage.profile.Blank;
import org.peerage.profile.Fact;
import org.peerage.profile.Line;

/**
 * A fact at the head of a profile, or an honest blank.
 *
 * @param fact such as "chief executive"
 * @param blank why there is no answer, or why it may no longer hold
 * @param since for a stale fact the day on which it was said last
 * @param reason for one that is not looked for, why
 * @param answers the headline first
 */
public record FactResource(
        String fact,
        Optional<String> blank,
        Optional<LocalDate> since,
        Optional<String> reason,
        List<AnswerResource> answers) {
    static FactResource of(Fact fact) {
        return new FactResource(
                fact.name(),
                fact.blank().map(Blank::word),
                fact.since(),
                fact.reason(),
                fact.lines().stream().map(line -> AnswerResource.of(fact, line)).toList());
    }

    /**
     * @param values from a role to its words
     * @param sources how many independent ones say so
     */
    public record AnswerResource(Map<String, String> values, int sources, List<EvidenceResource> evidence) {
        static AnswerResource of(Fact fact, Line line) {
            Map<String, String> values = new LinkedHashMap<>();
            fact.shown().stream()
                    .flatMap(role -> line.term(role).stream())
                    .forEach(term -> values.put(term.role(), term.headline().text()));
            return new AnswerResource(values, line.sources(), EvidenceResource.of(line.testimonies()));
        }
    }
}
