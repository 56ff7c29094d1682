package org.peerage.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.profile.Line;
import org.peerage.profile.Step;
import org.peerage.profile.Term;

/**
 * A line of a profile: a relation, a deal, a post, a figure.
 *
 * @param key by which it is known; it stays while the claim that told it first counts
 * @param kind of claim
 * @param as the role that the company has in it; empty in deals of all companies
 * @param standing the stage at which it stands now
 * @param sources how many independent ones tell of it
 * @param certainty of the best step, as "B2": reliability of the source A to F, credibility of the information 1 to 6
 * @param disputed whether somebody denies what others say
 * @param terms what fills its roles
 * @param steps its stages in time
 */
public record LineResource(
        String key,
        String kind,
        String as,
        Optional<String> standing,
        int sources,
        String certainty,
        boolean disputed,
        List<TermResource> terms,
        List<StepResource> steps) {
    static LineResource of(Line line) {
        return new LineResource(
                line.key(),
                line.kind().name(),
                line.as(),
                line.standing(),
                line.sources(),
                line.certainty().mark(),
                line.disputed(),
                line.terms().stream().map(TermResource::of).toList(),
                line.steps().stream().map(step -> StepResource.of(line, step)).toList());
    }

    static List<LineResource> of(List<Line> lines) {
        return lines.stream().map(LineResource::of).toList();
    }

    /**
     * @param role of the vocabulary
     * @param differ whether the values contradict each other
     * @param values the headline first
     */
    public record TermResource(String role, boolean differ, List<ValueResource> values) {
        static TermResource of(Term term) {
            return new TermResource(
                    term.role(),
                    term.differ(),
                    term.values().stream().map(ValueResource::of).toList());
        }
    }

    /**
     * @param stage of the kind's life cycle
     * @param stance asserts, denies or declines (to comment)
     * @param from the first day on which it happened or was said
     * @param to the last
     * @param sources how many independent ones say so
     * @param certainty as that of the line
     */
    public record StepResource(
            String stage,
            String stance,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            int sources,
            String certainty,
            List<EvidenceResource> evidence) {
        static StepResource of(Line line, Step step) {
            return new StepResource(
                    step.stage(),
                    step.stance().word(),
                    step.day(),
                    step.lastDay(),
                    step.sources(),
                    line.certainty(step).mark(),
                    EvidenceResource.of(step.testimonies()));
        }
    }
}
