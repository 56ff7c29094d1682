package org.peerage.mcp;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peerage.api.ContradictionResource;
import org.peerage.api.LineResource;
import org.peerage.api.ProfileResource;
import org.peerage.api.Unanswered;

/**
 * A profile, or parts of it.
 *
 * @param company its number
 * @param asOf only what was published by this day counts; left out for all that is known
 * @param articles how many tell of it
 * @param claims how many there are about it
 * @param facts left out where only other parts were asked for
 * @param more calls that give more
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ProfileAnswer(
        long company,
        String name,
        Optional<LocalDate> asOf,
        int articles,
        int claims,
        Optional<Facts> facts,
        List<Part> sections,
        List<String> more)
        implements Answer {
    private static final String FACTS = "facts";
    private static final String CONTRADICTIONS = "contradictions";

    ProfileAnswer {
        name = Foreign.text(name);
    }

    /**
     * Lines of a section, those of which something was published last first.
     *
     * @param total how many it has
     */
    record Part(String section, int total, List<Statement> statements) {
        String text() {
            String told = statements.isEmpty() && total > 0 ? "; see the facts above or ask for it" : "";
            return section + " (" + statements.size() + " of " + total + told + ")\n" + Statement.text(statements)
                    + "\n";
        }
    }

    /**
     * Which parts are asked for.
     *
     * @param sections none for a little of each
     */
    record Asked(List<String> sections, int limit, int skip) {
        boolean isForAll() {
            return sections.isEmpty();
        }

        boolean wants(String section) {
            return isForAll() || sections.contains(section);
        }
    }

    static ProfileAnswer of(long company, ProfileResource profile, Asked asked) {
        check(profile, asked);
        var sentences = new Sentences(profile.sentences());
        Facts facts = Facts.of(profile.facts(), sentences, asked.isForAll() ? 1 : asked.limit());
        Set<String> told = asked.isForAll() ? facts.claims() : Set.of();
        List<Part> parts = new ArrayList<>();
        profile.sections().forEach((section, lines) -> {
            if (asked.wants(section)) {
                parts.add(part(section, lines, asked, sentences, told));
            }
        });
        if (asked.wants(CONTRADICTIONS)) {
            parts.add(contradictions(profile.contradictions(), asked, sentences));
        }
        return new ProfileAnswer(
                company,
                profile.name(),
                profile.asOf(),
                profile.coverage().about(),
                profile.coverage().claims(),
                asked.wants(FACTS) ? Optional.of(facts) : Optional.empty(),
                parts,
                more(company, profile.asOf(), parts, asked));
    }

    private static void check(ProfileResource profile, Asked asked) {
        List<String> known = new ArrayList<>(List.of(FACTS, CONTRADICTIONS));
        known.addAll(profile.sections().keySet());
        asked.sections().stream()
                .filter(section -> !known.contains(section))
                .findFirst()
                .ifPresent(section -> {
                    throw Unanswered.wrong(
                            "this profile has no section '" + Foreign.text(section) + "'",
                            "take some of " + String.join(", ", known));
                });
    }

    /** @param told claims that were told before; lines of them are passed over */
    private static Part part(
            String section, List<LineResource> lines, Asked asked, Sentences sentences, Set<String> told) {
        Comparator<LineResource> newestFirst = Comparator.comparing(
                        (LineResource line) -> sentences.newest(line).orElse(LocalDate.MIN))
                .reversed();
        return new Part(
                section,
                lines.size(),
                lines.stream()
                        .sorted(newestFirst)
                        .skip(asked.skip())
                        .map(line -> sentences.line(line, ""))
                        .filter(line -> !told.containsAll(line.claims()))
                        .limit(asked.limit())
                        .toList());
    }

    private static Part contradictions(List<ContradictionResource> all, Asked asked, Sentences sentences) {
        return new Part(
                CONTRADICTIONS,
                all.size(),
                all.stream()
                        .skip(asked.skip())
                        .limit(asked.limit())
                        .map(one -> ContradictionWords.statement(one, sentences, ""))
                        .toList());
    }

    /** Where a little of all was asked for, a section is given from its beginning. */
    private static List<String> more(long company, Optional<LocalDate> asOf, List<Part> parts, Asked asked) {
        return parts.stream()
                .filter(part -> part.total() > asked.skip() + part.statements().size())
                .map(part -> {
                    int seen = asked.isForAll()
                            ? 0
                            : asked.skip() + part.statements().size();
                    return Call.of("get_profile")
                            .with("company", Long.toString(company))
                            .with("as_of", asOf)
                            .with("sections", List.of(part.section()))
                            .with("skip", Optional.of(seen).filter(some -> some > 0))
                            .gives((asked.isForAll() ? "all " : "the other ") + (part.total() - seen) + " of "
                                    + part.section());
                })
                .toList();
    }

    @Override
    public String text() {
        return "%s (company %d), %s: %,d claims in %,d articles\n\n"
                        .formatted(
                                name,
                                company,
                                asOf.map(day -> "as of " + day).orElse("all that is known"),
                                claims,
                                articles)
                + facts.map(there -> there.text() + "\n").orElse("")
                + sections.stream().map(Part::text).collect(joining())
                + Call.text(more);
    }
}
