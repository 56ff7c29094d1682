package org.peerage.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peerage.claim.Stance;
import org.peerage.profile.Certainty;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import org.peerage.profile.Step;
import org.peerage.profile.Term;
import org.peerage.profile.Value;
import org.peerage.render.Labels;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/** Puts the lines of one company into words and marks. */
public final class LineViews {
    /** Values of a role that a row shows. */
    private static final int VALUES = 4;

    private static final Set<String> OVER =
            Set.of("former", "left", "cancelled", "closed", "discontinued", "exited", "dropped");

    private final CompanyAddress address;
    private final Map<String, Long> companies;
    private final Labels labels;

    /** @param companies numbers of companies by their names */
    public LineViews(CompanyAddress address, Map<String, Long> companies) {
        this(address, companies, Labels.ENGLISH);
    }

    /** The same in a reader's language. */
    public LineViews(CompanyAddress address, Map<String, Long> companies, Labels labels) {
        this.address = address;
        this.companies = companies;
        this.labels = labels;
    }

    /** The words of the vocabulary. */
    public Labels labels() {
        return labels;
    }

    /** Of the company. */
    public CompanyAddress address() {
        return address;
    }

    /** A line as it stands in its section. */
    public LineView line(Line line, Section section) {
        return new LineView(
                ProfileWords.label(line, section, labels),
                terms(line, ProfileWords.lead(line)),
                terms(line, ProfileWords.rest(line)),
                ProfileWords.standing(line, labels),
                line.standing().map(LineViews::isOver).orElse(true) || ProfileWords.isOpenlyDisputed(line),
                last(line).flatMap(step -> ProfileWords.times(step, labels)),
                mark(line.certainty(), line));
    }

    /** The mark that leads to the evidence of a line. */
    CertaintyMark mark(Certainty certainty, Line line) {
        return CertaintyMark.of(certainty, address.line(line.key()), labels);
    }

    List<TermView> terms(Line line, List<Term> terms) {
        return terms.stream().map(term -> term(line, term)).toList();
    }

    Named named(String words) {
        return new Named(
                Plain.text(words),
                Optional.ofNullable(companies.get(words))
                        .filter(id -> id != address.id())
                        .map(id -> new CompanyAddress(id, address.asOf()).page()));
    }

    private TermView term(Line line, Term term) {
        return new TermView(
                ProfileWords.termLabel(line, term, labels),
                term.values().stream()
                        .limit(VALUES)
                        .map(Value::text)
                        .map(this::named)
                        .toList(),
                term.differ(),
                Math.max(0, term.values().size() - VALUES));
    }

    /** Whether a stage is an end, other than that of a deal that was completed. */
    static boolean isOver(String stage) {
        return OVER.contains(stage)
                || stage.equals("rejected")
                || stage.equals("withdrawn")
                || stage.equals("blocked")
                || stage.equals("terminated");
    }

    /** The step that put it where it stands. */
    private static Optional<Step> last(Line line) {
        return line.steps().reversed().stream()
                .filter(step -> line.standing()
                        .map(stage -> stage.equals(step.stage()) && step.stance() == Stance.ASSERTS)
                        .orElse(true))
                .findFirst();
    }

    static String stage(Step step) {
        return ProfileWords.stance(step.stance()) + Wording.name(step.stage());
    }
}
