package org.peerage.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.claim.Amount;
import org.peerage.claim.Stance;
import org.peerage.profile.Fact;
import org.peerage.profile.Line;
import org.peerage.profile.Testimony;
import org.peerage.profile.Value;
import org.peerage.render.ProfileWords;

/**
 * An answer to a question of a profile's head, or that there is none.
 *
 * @param answer the line that answers; the first of a fact is the headline
 */
record FactRow(Subject company, Fact fact, Optional<Line> answer) {
    static final Column<FactRow> COMPANY = Column.words(
            "profile", "Whose profile it is", row -> row.company.profile().name());

    static final List<Column<FactRow>> ALL = Stream.concat(
                    Stream.<Column<FactRow>>of(
                            Column.words("fact", "What is asked", row -> ProfileWords.capital(row.fact.name())),
                            Column.words(
                                    "answer",
                                    "In the articles' words; the first of a fact is the headline, others stand below it",
                                    row -> row.answer
                                            .map(line -> ProfileWords.answer(row.fact, line))
                                            .orElse("")),
                            new Column<>(
                                    "number",
                                    Column.Type.NUMBER,
                                    "The number in the answer",
                                    row -> row.amount()
                                            .<Cell>map(amount -> new Cell.Figure(amount.value()))
                                            .orElse(Cell.NOTHING)),
                            Column.words(
                                    "unit",
                                    "What it counts: a currency, % or a word",
                                    row -> row.amount()
                                            .map(amount -> switch (amount) {
                                                case Amount.Money money -> money.currency();
                                                case Amount.Quantity quantity -> quantity.unit();
                                            })
                                            .orElse("")),
                            Column.words("note", "Why there is no answer, or why it may no longer hold", FactRow::note),
                            Column.words(
                                    "certainty",
                                    "How sure the line is, by the Admiralty scale",
                                    row -> row.answer
                                            .map(line -> line.certainty().mark())
                                            .orElse("")),
                            new Column<>(
                                    "sources",
                                    Column.Type.NUMBER,
                                    "How many independent sources assert it",
                                    row -> row.answer
                                            .map(line -> Cell.number(line.sources()))
                                            .orElse(Cell.NOTHING)),
                            Column.words(
                                    "line",
                                    "The key of the line that answers",
                                    row -> row.answer.map(Line::key).orElse(""))),
                    Stream.of(ClaimColumns.EVIDENCE, ClaimColumns.FINDING)
                            .flatMap(List::stream)
                            .map(FactRow::ofFirst))
            .toList();

    static Stream<FactRow> of(Subject company) {
        return company.profile().facts().stream()
                .flatMap(fact -> fact.lines().isEmpty()
                        ? Stream.of(new FactRow(company, fact, Optional.empty()))
                        : fact.lines().stream().map(line -> new FactRow(company, fact, Optional.of(line))));
    }

    private static Column<FactRow> ofFirst(Column<Cited> column) {
        return new Column<>(
                column.name(),
                column.type(),
                column.says(),
                row -> row.cited().map(column::of).orElse(Cell.NOTHING));
    }

    private String note() {
        return ProfileWords.blank(fact)
                .or(() -> answer.flatMap(ProfileWords::stage))
                .orElse("");
    }

    private Optional<Amount> amount() {
        return answer.stream()
                .flatMap(line -> fact.shown().stream().flatMap(role -> line.term(role).stream()))
                .map(term -> term.headline())
                .map(Value::amount)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The claim that asserted it last. */
    private Optional<Cited> cited() {
        return answer.map(line -> line.testimonies().stream()
                        .filter(testimony -> testimony.claim().stance() == Stance.ASSERTS)
                        .reduce((_, later) -> later)
                        .orElse(line.testimonies().getFirst()))
                .map((Testimony testimony) -> Cited.of(testimony, company.companies()));
    }
}
