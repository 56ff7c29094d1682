package org.peerage.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import org.peerage.profile.Step;
import org.peerage.profile.Term;
import org.peerage.profile.Value;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/**
 * A claim where it stands in a profile: a row of its tables.
 *
 * @param company whose profile it is
 * @param step of the line that it helps to tell
 */
record LineRow(Subject company, Section section, Line line, Step step, Cited cited) {
    static final Column<LineRow> COMPANY = Column.words(
            "profile", "Whose profile it is", t -> t.company.profile().name());

    /** What a table has of the line. */
    static final List<Column<LineRow>> LINE = List.of(
            Column.words("section", "The section of the profile", t -> t.section.word()),
            Column.words(
                    "line",
                    "The key of the line that the claim helps to tell; a deal is one line with several claims",
                    t -> t.line.key()),
            Column.words("about", "What the line is about, in words", t -> about(t.section, t.line)),
            Column.words("as", "The role that the company plays in it, such as buyer", t -> t.line.as()),
            Column.words(
                    "standing",
                    "How far the line has got, of all claims: the stage reached last, and whether it is disputed",
                    t -> ProfileWords.standing(t.line)),
            Column.words(
                    "certainty",
                    "How sure the line is, by the Admiralty scale: the best source's reliability, A to F, and how credible it is, 1 to 6",
                    t -> t.line.certainty().mark()),
            Column.count("sources", "How many independent sources assert the line", t -> t.line.sources()),
            Column.words(
                    "step_certainty",
                    "The same of this claim's stage alone",
                    t -> t.line.certainty(t.step).mark()));

    /** All columns of a row, whatever its kind. */
    static final List<Column<LineRow>> ALL = Stream.of(List.of(COMPANY), LINE, lifted(ClaimColumns.ALL))
            .flatMap(List::stream)
            .toList();

    static List<Column<LineRow>> lifted(List<Column<Cited>> columns) {
        return columns.stream().map(column -> column.over(LineRow::cited)).toList();
    }

    /** All rows of a profile, in its order. */
    static Stream<LineRow> of(Subject company) {
        return company.profile().lines().sequencedEntrySet().stream()
                .flatMap(section -> section.getValue().stream().flatMap(line -> of(company, section.getKey(), line)));
    }

    /** The rows of a section. */
    static Stream<LineRow> of(Subject company, Section section) {
        return company.profile().lines(section).stream().flatMap(line -> of(company, section, line));
    }

    private static Stream<LineRow> of(Subject company, Section section, Line line) {
        return line.steps().stream()
                .flatMap(step -> step.testimonies().stream()
                        .map(testimony ->
                                new LineRow(company, section, line, step, Cited.of(testimony, company.companies()))));
    }

    /** "Acquisition, as buyer: Nimbria Looms". */
    static String about(Section section, Line line) {
        String lead = Stream.concat(ProfileWords.lead(line).stream(), ProfileWords.rest(line).stream())
                .map(term -> ProfileWords.termLabel(line, term)
                                .map(label -> label + " ")
                                .orElse("")
                        + values(term))
                .collect(Collectors.joining(", "));
        return ProfileWords.label(line, section)
                .map(label -> label + (lead.isEmpty() ? "" : ": " + lead))
                .orElse(lead.isEmpty() ? Wording.name(line.kind().name()) : lead);
    }

    private static String values(Term term) {
        return term.values().stream().map(Value::text).collect(Collectors.joining(term.differ() ? " ‖ " : ", "));
    }
}
