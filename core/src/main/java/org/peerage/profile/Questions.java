package org.peerage.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.Stance;
import org.peerage.profile.Contradiction.Side;
import org.peerage.profile.Contradiction.Topic;
import org.peerage.vocabulary.Kind;

/** Finds what cannot all be true among the lines of a profile. */
final class Questions {
    private final Keys keys;
    private final Naming naming;
    private final Set<List<String>> parents;

    /** @param parents known pairs of child and parent, by key */
    Questions(Keys keys, Naming naming, Set<List<String>> parents) {
        this.keys = keys;
        this.naming = naming;
        this.parents = parents;
    }

    /** A line that answers a question, and when its answer is known to hold. */
    private record Answer(Line line, Optional<LocalDate> from, Optional<LocalDate> to) {}

    List<Contradiction> contradictions(List<Line> lines) {
        List<Contradiction> found = new ArrayList<>();
        Map<String, List<Line>> byQuestion = new TreeMap<>();
        for (Line line : lines) {
            questions(line)
                    .forEach(q -> byQuestion
                            .computeIfAbsent(q, k -> new ArrayList<>())
                            .add(line));
        }
        Set<List<Side>> seen = new HashSet<>();
        byQuestion.forEach((question, answers) ->
                across(question, answers).filter(c -> seen.add(c.sides())).ifPresent(found::add));
        for (Line line : lines) {
            line.terms().stream().filter(Term::differ).forEach(t -> found.add(within(line, t)));
            if (line.disputed()) {
                found.add(disputed(line));
            }
        }
        return List.copyOf(found);
    }

    /** The questions that a line answers; those of the same words are one. */
    Set<String> questions(Line line) {
        Optional<Rules.Question> asked = Rules.standard().of(line.kind()).question();
        // values that keep two things apart belong to two things
        boolean apart = asked.map(q -> Rules.standard().of(line.kind()).apart().containsKey(q.answer()))
                .orElse(false);
        if (asked.isEmpty() || apart || line.term(asked.get().answer()).isEmpty()) {
            return Set.of();
        }
        Set<String> questions = new TreeSet<>();
        questions.add(line.kind().name() + " as " + line.as());
        for (String part : asked.get().by()) {
            if (!part.equals(line.as())) {
                Set<String> values = part(line, part, asked.get());
                questions = questions.stream()
                        .flatMap(q -> values.stream().map(v -> q + ", " + v))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
        return questions;
    }

    private Set<String> part(Line line, String part, Rules.Question question) {
        Testimony first = line.testimonies().getFirst();
        return switch (part) {
            case "stage" -> line.standing().map(Set::of).orElse(Set.of());
            case "office" ->
                line.testimonies().stream()
                        .flatMap(t -> keys.of(t, "office").stream())
                        .filter(o -> !question.sole() || Rules.standard().isSole(o))
                        .collect(Collectors.toCollection(TreeSet::new));
            // without a period two figures cannot contradict each other; without a place two headcounts can
            case "period" ->
                line.term(part)
                        .map(t -> keys.of(t.headline().testimonies().getFirst(), part))
                        .orElse(Set.of());
            default -> line.term(part).isPresent() ? keys.of(first, part) : Set.of("");
        };
    }

    private Optional<Contradiction> across(String question, List<Line> lines) {
        Kind kind = lines.getFirst().kind();
        Rules.Question asked = Rules.standard().of(kind).question().orElseThrow();
        List<Answer> answers = lines.stream()
                .map(l -> answer(l, asked))
                .flatMap(Optional::stream)
                .toList();
        List<Answer> opposed = answers.stream()
                .filter(a -> answers.stream().anyMatch(b -> !a.equals(b) && isOpposed(a, b, asked)))
                .toList();
        if (opposed.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(contradiction(
                kind,
                topic(opposed.getFirst().line, asked, question),
                opposed.stream().map(a -> side(a.line, asked)).toList()));
    }

    private static Side side(Line line, Rules.Question asked) {
        return new Side(line.term(asked.answer()).orElseThrow().headline().text(), line.testimonies(), line.sources());
    }

    private static Optional<Answer> answer(Line line, Rules.Question asked) {
        List<LocalDate> days = new ArrayList<>();
        boolean holds = false;
        boolean undated = false;
        for (Testimony t : line.testimonies()) {
            if (t.asserts()
                    && (asked.during().isEmpty()
                            || asked.during().contains(t.claim().stage()))) {
                holds = true;
                undated |= t.day().isEmpty();
                t.day().ifPresent(days::add);
                t.published().filter(p -> !asked.during().isEmpty()).ifPresent(days::add);
            }
        }
        if (!holds) {
            return Optional.empty();
        }
        Optional<LocalDate> from = undated ? Optional.empty() : days.stream().min(Comparator.naturalOrder());
        Optional<LocalDate> to = undated ? Optional.empty() : days.stream().max(Comparator.naturalOrder());
        return Optional.of(new Answer(line, from, to));
    }

    private boolean isOpposed(Answer a, Answer b, Rules.Question asked) {
        Value va = a.line.term(asked.answer()).orElseThrow().headline();
        Value vb = b.line.term(asked.answer()).orElseThrow().headline();
        boolean together = asked.within()
                .map(w -> a.from.isEmpty()
                        || b.from.isEmpty()
                        || !a.from.get().minus(w).isAfter(b.to.orElseThrow())
                                && !b.from.get().minus(w).isAfter(a.to.orElseThrow()))
                .orElse(true);
        boolean rates = asked.answer().equals("value") && isRate(a.line) != isRate(b.line);
        return together
                && !rates
                && Keys.isOpposed(va, vb)
                && va.named()
                && vb.named()
                && !isCompatible(a.line, va, vb, asked);
    }

    /** Whether the value of a figure is only its rate of change. */
    private static boolean isRate(Line line) {
        return line.term("change")
                .map(Term::headline)
                .flatMap(c -> line.term("value").map(v -> v.headline().text().equals(c.text())))
                .orElse(false);
    }

    /** A country and a town in it, a parent and its parent: both may be true. */
    private boolean isCompatible(Line line, Value a, Value b, Rules.Question asked) {
        if (asked.answer().equals("place")) {
            return Keys.isCountry(a.text()) != Keys.isCountry(b.text());
        }
        if (asked.answer().equals("parent") || line.as().equals("child")) {
            String ka = naming.key(a.text());
            String kb = naming.key(b.text());
            return parents.contains(List.of(ka, kb)) || parents.contains(List.of(kb, ka));
        }
        return false;
    }

    private static Contradiction within(Line line, Term term) {
        List<Value> named = term.values().stream().filter(Value::named).toList();
        List<Side> sides = named.stream()
                .filter(v -> named.stream().anyMatch(w -> Keys.isOpposed(v, w)))
                .map(v -> new Side(v.text(), v.testimonies(), v.sources()))
                .toList();
        return contradiction(
                line.kind(),
                new Topic(Optional.empty(), about(line), Optional.of(term.role()), Optional.empty()),
                sides);
    }

    private static Contradiction disputed(Line line) {
        return contradiction(
                line.kind(),
                new Topic(
                        Optional.empty(),
                        about(line),
                        Optional.empty(),
                        line.testimonies().stream()
                                .map(Testimony::claim)
                                .filter(c -> c.stance() == Stance.DENIES)
                                .map(Claim::stage)
                                .findFirst()),
                Stream.of(Stance.ASSERTS, Stance.DENIES)
                        .map(stance -> line.testimonies().stream()
                                .filter(t -> t.claim().stance() == stance)
                                .toList())
                        .map(ts ->
                                new Side(ts.getFirst().asserts() ? "asserted" : "denied", ts, Origins.independent(ts)))
                        .toList());
    }

    private static Contradiction contradiction(Kind kind, Topic topic, List<Side> sides) {
        List<Side> ordered = sides.stream()
                .sorted(Comparator.comparing(Questions::candidate, Headline.ORDER))
                .toList();
        return new Contradiction(
                kind, topic, ordered, Headline.weigh(candidate(ordered.get(0)), candidate(ordered.get(1))));
    }

    private static Headline.Candidate candidate(Side side) {
        return new Headline.Candidate(side.testimonies(), side.value());
    }

    /** What a question is about: the office that is asked for, else the values that fix it. */
    private static Topic topic(Line line, Rules.Question asked, String question) {
        if (asked.by().contains("office")) {
            String office = question.substring(question.lastIndexOf(", ") + 2);
            return new Topic(Optional.of(office), List.of(), Optional.empty(), Optional.empty());
        }
        boolean named = line.kind().role(asked.answer()).orElseThrow().core();
        return new Topic(
                Optional.empty(),
                asked.by().stream()
                        .flatMap(r -> line.term(r).stream())
                        .map(t -> t.headline().text())
                        .toList(),
                Optional.of(asked.answer()).filter(_ -> !named),
                Optional.empty());
    }

    /** The names that identify a line, else what it is about. */
    private static List<String> about(Line line) {
        List<Term> core = line.terms().stream()
                .filter(t -> line.kind().role(t.role()).orElseThrow().core())
                .toList();
        return (core.isEmpty() ? line.terms().stream().limit(1).toList() : core)
                .stream()
                        .flatMap(t -> t.values().stream())
                        .map(Value::text)
                        .distinct()
                        .toList();
    }
}
