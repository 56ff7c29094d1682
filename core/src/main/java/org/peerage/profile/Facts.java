package org.peerage.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.profile.Rules.FactRule;

/** The head of a profile: for each fact the line that answers it, or an honest blank. */
final class Facts {
    private final Keys keys;
    private final Questions questions;
    private final Optional<LocalDate> today;

    /** @param today the day of the profile */
    Facts(Keys keys, Questions questions, Optional<LocalDate> today) {
        this.keys = keys;
        this.questions = questions;
        this.today = today;
    }

    List<Fact> of(Collection<Line> lines) {
        return Rules.standard().facts().stream().map(rule -> fact(rule, lines)).toList();
    }

    private Fact fact(FactRule rule, Collection<Line> lines) {
        if (rule.kind().isEmpty()) {
            return new Fact(
                    rule.name(),
                    List.of(),
                    List.of(),
                    Optional.of(Blank.NOT_LOOKED_FOR),
                    Optional.empty(),
                    rule.reason());
        }
        Set<String> metrics = rule.metrics().stream().map(Keys::metric).collect(Collectors.toSet());
        List<Line> fitting = lines.stream().filter(l -> fits(rule, metrics, l)).toList();
        List<Line> answers = fitting.stream()
                .filter(l -> l.standing().filter(rule.stages()::contains).isPresent())
                .filter(l -> !rule.level() || (isLevel(l) && isOver(l)))
                .filter(l -> rule.show().stream().anyMatch(r -> l.term(r).isPresent()))
                .toList();
        if (answers.isEmpty()) {
            List<Line> refused =
                    fitting.stream().filter(l -> l.has(Stance.DECLINES)).toList();
            Blank blank = refused.isEmpty() ? Blank.UNKNOWN : Blank.UNDISCLOSED;
            return new Fact(rule.name(), rule.show(), refused, Optional.of(blank), Optional.empty(), Optional.empty());
        }
        List<Line> ordered = ofOneTime(answers).stream()
                .sorted(Comparator.comparing(Facts::candidate, Headline.ORDER))
                .toList();
        List<Line> shown = ordered.stream()
                .filter(l -> l.equals(ordered.getFirst())
                        || !Testimony.shareSentences(
                                l.testimonies(), ordered.getFirst().testimonies()))
                .toList();
        Optional<LocalDate> since = rule.stale().flatMap(after -> staleSince(ordered.getFirst(), after));
        return new Fact(rule.name(), rule.show(), shown, since.map(d -> Blank.STALE), since, Optional.empty());
    }

    private boolean fits(FactRule rule, Set<String> metrics, Line line) {
        return line.kind().name().equals(rule.kind().orElseThrow())
                && line.as().equals(rule.as())
                && rule.without().flatMap(line::term).isEmpty()
                && rule.office().map(o -> offices(line).contains(o)).orElse(true)
                && (metrics.isEmpty()
                        || line.term("metric")
                                .filter(t -> metrics.contains(
                                        Keys.metric(t.headline().text())))
                                .isPresent());
    }

    /** Whether the period of a figure was over when it was told; what is told before is a forecast. */
    private static boolean isOver(Line line) {
        return line.term("period")
                .map(Term::headline)
                .map(v -> v.testimonies().stream()
                        .anyMatch(t -> Period.of(v.text(), t.published())
                                .flatMap(p -> t.published().map(p::isOver))
                                .orElse(true)))
                .orElse(true);
    }

    private static boolean isLevel(Line line) {
        Optional<String> value = line.term("value").map(t -> t.headline().text());
        Optional<String> change = line.term("change").map(t -> t.headline().text());
        return value.isPresent() && !value.equals(change) && !value.get().endsWith("%");
    }

    private Set<String> offices(Line line) {
        return line.testimonies().stream()
                .flatMap(t -> keys.of(t, "office").stream())
                .collect(Collectors.toSet());
    }

    /** The newest answers: those that answer the question of the newest line, for the same time. */
    private List<Line> ofOneTime(List<Line> answers) {
        Comparator<Line> newest = Comparator.comparing(
                        Facts::period,
                        Comparator.comparing((Optional<Period> p) -> p.isEmpty())
                                .thenComparing(p -> p.map(List::of).orElse(List.of()), Facts::comparePeriods))
                .thenComparing(l -> lastSaid(l).orElse(LocalDate.MIN), Comparator.reverseOrder());
        Line first = answers.stream().min(newest).orElseThrow();
        Optional<Rules.Question> asked = Rules.standard().of(first.kind()).question();
        return answers.stream()
                .filter(l -> period(l).equals(period(first)) && isOfTime(l, first, asked))
                .toList();
    }

    private boolean isOfTime(Line line, Line newest, Optional<Rules.Question> asked) {
        Set<String> common = new HashSet<>(questions.questions(line));
        common.retainAll(questions.questions(newest));
        boolean sameQuestion = line.equals(newest) || !common.isEmpty() || asked.isEmpty();
        return sameQuestion
                && asked.flatMap(Rules.Question::within)
                        .map(w -> Gathering.within(lastSaid(line), lastSaid(newest), w.plusDays(1)))
                        .orElse(true);
    }

    private static int comparePeriods(List<Period> a, List<Period> b) {
        return a.isEmpty() || b.isEmpty() ? 0 : a.getFirst().compareTo(b.getFirst());
    }

    private static Optional<Period> period(Line line) {
        return line.term("period")
                .map(Term::headline)
                .flatMap(v -> Period.of(v.text(), v.testimonies().getFirst().published()));
    }

    private static Headline.Candidate candidate(Line line) {
        return new Headline.Candidate(line.testimonies(), line.terms().toString());
    }

    /** The last day on which an article said so. */
    private static Optional<LocalDate> lastSaid(Line line) {
        return line.testimonies().stream()
                .filter(Testimony::asserts)
                .flatMap(t -> Stream.concat(t.published().stream(), t.day().stream()))
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> staleSince(Line line, java.time.Period after) {
        boolean undated = line.testimonies().stream()
                .anyMatch(t -> t.asserts() && t.published().isEmpty());
        return lastSaid(line)
                .filter(said -> !undated)
                .filter(said -> today.map(t -> said.plus(after).isBefore(t)).orElse(false));
    }
}
