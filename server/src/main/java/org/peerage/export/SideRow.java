package org.peerage.export;

import java.util.List;
import java.util.stream.Stream;
import org.peerage.profile.Contradiction;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/** A claim on one side of a contradiction. */
record SideRow(Subject company, Contradiction contradiction, Contradiction.Side side, Cited cited) {
    static final Column<SideRow> COMPANY = Column.words(
            "profile", "Whose profile it is", row -> row.company.profile().name());

    static final List<Column<SideRow>> ALL = Stream.concat(
                    Stream.<Column<SideRow>>of(
                            Column.words(
                                    "kind",
                                    "What is claimed",
                                    row -> Wording.name(row.contradiction.kind().name())),
                            Column.words(
                                    "question",
                                    "What the sides answer differently",
                                    row -> row.contradiction.question()),
                            Column.words(
                                    "value",
                                    "What this side answers; the first side is the headline",
                                    row -> row.side.value()),
                            Column.words(
                                    "certainty",
                                    "How sure this side is, by the Admiralty scale",
                                    row -> row.contradiction.certainty(row.side).mark()),
                            Column.count("sources", "How many independent sources give it", row -> row.side.sources()),
                            Column.words(
                                    "decided_by",
                                    "Which part of the rule put the first side first",
                                    row -> ProfileWords.decided(row.contradiction))),
                    Stream.of(ClaimColumns.EVIDENCE, ClaimColumns.FINDING)
                            .flatMap(List::stream)
                            .map(column -> column.over(SideRow::cited)))
            .toList();

    static Stream<SideRow> of(Subject company) {
        return company.profile().contradictions().stream()
                .flatMap(contradiction -> contradiction.sides().stream()
                        .flatMap(side -> side.testimonies().stream()
                                .map(testimony -> new SideRow(
                                        company, contradiction, side, Cited.of(testimony, company.companies())))));
    }
}
