package org.peerage.mcp;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.peerage.api.EvidenceResource;
import org.peerage.api.LineResource;
import org.peerage.api.LineResource.StepResource;
import org.peerage.api.LineResource.TermResource;
import org.peerage.api.ValueResource;
import org.peerage.render.Labels;

/** A line of a profile in few words, and what each of its parts rests on. */
final class LineWords {
    /** Values of one role that are said; contradicting ones are few. */
    private static final int MOST = 4;

    /** Roles that say nothing of a company. */
    private static final Set<String> PLAIN = Set.of("", "company");

    private LineWords() {}

    static String says(LineResource line) {
        String as = PLAIN.contains(line.as()) ? "" : " (the company as " + Labels.ENGLISH.role(line.as()) + ")";
        String terms = line.terms().stream().map(LineWords::term).collect(joining("; "));
        return Labels.ENGLISH.kind(line.kind())
                + as
                + (terms.isEmpty() ? "" : ": " + terms)
                + standing(line)
                + (line.disputed() ? "; disputed" : "");
    }

    private static String standing(LineResource line) {
        return line.standing()
                .map(stage -> "; stands at " + Labels.ENGLISH.stage(stage))
                .orElse(
                        line.steps().stream().anyMatch(step -> step.stance().equals("denies"))
                                ? "; only denied"
                                : "; nobody says at which stage");
    }

    private static String term(TermResource term) {
        String values = said(term).map(ValueResource::text).collect(joining(term.differ() ? " ‖ " : ", "));
        int more = term.values().size() - MOST;
        return Labels.ENGLISH.role(term.role())
                + " "
                + values
                + (term.differ() ? " (they contradict each other)" : "")
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static Stream<ValueResource> said(TermResource term) {
        return term.values().stream().limit(MOST);
    }

    /** The step at which it stands comes first, then the values that are said, then the other steps' claims. */
    static List<List<EvidenceResource>> parts(LineResource line) {
        List<List<EvidenceResource>> parts = new ArrayList<>();
        line.steps().reversed().stream()
                .filter(step -> line.standing().filter(step.stage()::equals).isPresent())
                .findFirst()
                .map(StepResource::evidence)
                .ifPresent(parts::add);
        line.terms().stream()
                .flatMap(LineWords::said)
                .map(ValueResource::evidence)
                .forEach(parts::add);
        return parts.isEmpty()
                ? line.steps().stream().map(StepResource::evidence).toList()
                : parts;
    }
}
