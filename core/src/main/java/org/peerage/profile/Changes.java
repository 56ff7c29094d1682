package org.peerage.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Role;

/**
 * What changed between two profiles of one company.
 *
 * @param before the earlier one
 * @param after the later one, whose sentences the changes rest on
 * @param changes in the order of the later profile: its lines by section, its contradictions, its facts; then what was dropped
 */
public record Changes(Profile before, Profile after, List<Change> changes) {
    private static final Set<FillerType> WORDS = Set.of(FillerType.TEXT, FillerType.THING);

    public Changes {
        changes = List.copyOf(changes);
    }

    /** Compares two profiles by the claims that their lines rest on, so that a thing told in other words stays the same thing. */
    public static Changes between(Profile before, Profile after) {
        return new Changes(before, after, new Comparison(before).with(after));
    }

    /** The sentences of the later profile that the changes rest on, by number. */
    public List<Sentence> sentences() {
        Set<Integer> numbers = changes.stream()
                .flatMap(Changes::testimonies)
                .map(Testimony::sentence)
                .collect(Collectors.toSet());
        return after.sentences().stream()
                .filter(s -> numbers.contains(s.number()))
                .toList();
    }

    private static Stream<Testimony> testimonies(Change change) {
        return switch (change) {
            case Change.Begun c -> c.line().testimonies().stream();
            case Change.Moved c -> c.line().testimonies().stream();
            case Change.Revalued c -> c.line().testimonies().stream();
            case Change.Denied c -> c.line().testimonies().stream();
            case Change.Contradicted c -> c.contradiction().sides().stream().flatMap(s -> s.testimonies().stream());
            case Change.Answered c -> c.fact().lines().stream().flatMap(l -> l.testimonies().stream());
            case Change.Staled c -> c.fact().lines().stream().flatMap(l -> l.testimonies().stream());
            case Change.Dropped c -> Stream.empty();
        };
    }

    private static final class Comparison {
        private final Profile before;
        private final List<Line> lines;
        /** The place of its line, by the claim's id. */
        private final Map<String, Integer> places = new HashMap<>();

        private final List<Change> changes = new ArrayList<>();

        Comparison(Profile before) {
            this.before = before;
            lines = before.lines().values().stream().flatMap(List::stream).toList();
            for (int i = 0; i < lines.size(); i++) {
                int place = i;
                ids(lines.get(i).testimonies()).forEach(id -> places.put(id, place));
            }
        }

        List<Change> with(Profile after) {
            after.lines().forEach((section, lines) -> lines.forEach(l -> compare(section, l)));
            after.contradictions().stream()
                    .filter(c -> before.contradictions().stream().noneMatch(known -> isKnown(c, known)))
                    .forEach(c -> changes.add(new Change.Contradicted(c)));
            after.facts().forEach(this::compare);
            Set<String> left = ids(after.lines().values().stream()
                            .flatMap(List::stream)
                            .flatMap(l -> l.testimonies().stream())
                            .toList())
                    .collect(Collectors.toSet());
            before.lines()
                    .forEach((section, lines) -> lines.stream()
                            .filter(l -> ids(l.testimonies()).noneMatch(left::contains))
                            .forEach(l -> changes.add(new Change.Dropped(section, l))));
            return changes;
        }

        private void compare(Section section, Line line) {
            Optional<Line> known = earlier(line);
            if (known.isEmpty()) {
                changes.add(new Change.Begun(section, line));
                return;
            }
            if (!known.get().standing().equals(line.standing())) {
                changes.add(new Change.Moved(section, line, known.get().standing()));
            }
            line.terms().stream()
                    .filter(t -> !WORDS.containsAll(role(line, t).types()))
                    .forEach(t -> compare(section, line, t, known.get().term(t.role())));
            List<Testimony> denials = line.testimonies().stream()
                    .filter(t -> t.claim().stance() == Stance.DENIES
                            && !places.containsKey(t.claim().id()))
                    .toList();
            if (!denials.isEmpty()) {
                changes.add(new Change.Denied(section, line, denials));
            }
        }

        private void compare(Section section, Line line, Term term, Optional<Term> known) {
            List<Value> values = known.map(Term::values).orElse(List.of());
            if (role(line, term).many()) {
                term.values().stream()
                        .filter(v -> values.stream().noneMatch(w -> isSame(v, w)))
                        .forEach(
                                v -> changes.add(new Change.Revalued(section, line, term.role(), Optional.empty(), v)));
            } else if (values.isEmpty() || !isSame(term.headline(), values.getFirst())) {
                changes.add(
                        new Change.Revalued(section, line, term.role(), known.map(Term::headline), term.headline()));
            }
        }

        private void compare(Fact fact) {
            Fact known = before.facts().stream()
                    .filter(f -> f.name().equals(fact.name()))
                    .findFirst()
                    .orElse(fact);
            Optional<Line> answer = answer(fact);
            if (answer.isPresent() && !answer.flatMap(this::earlier).equals(answer(known))) {
                changes.add(new Change.Answered(fact, known));
            }
            if (isStale(fact) && !isStale(known)) {
                changes.add(new Change.Staled(fact));
            }
        }

        /** The line of the earlier profile that has most claims in common with a line. */
        private Optional<Line> earlier(Line line) {
            return ids(line.testimonies())
                    .flatMap(id -> Optional.ofNullable(places.get(id)).stream())
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                    .map(e -> lines.get(e.getKey()));
        }
    }

    private static Role role(Line line, Term term) {
        return line.kind().role(term.role()).orElseThrow();
    }

    /** The line that answers a fact; a refusal is no answer. */
    private static Optional<Line> answer(Fact fact) {
        return fact.lines().stream()
                .findFirst()
                .filter(l -> fact.blank().filter(b -> b != Blank.STALE).isEmpty());
    }

    private static boolean isStale(Fact fact) {
        return fact.blank().equals(Optional.of(Blank.STALE));
    }

    private static boolean isSame(Value a, Value b) {
        return share(a.testimonies(), b.testimonies());
    }

    /** Whether each side of a contradiction stands in the earlier one too. */
    private static boolean isKnown(Contradiction now, Contradiction known) {
        return now.kind().equals(known.kind())
                && now.sides().size() <= known.sides().size()
                && now.sides().stream()
                        .allMatch(s -> known.sides().stream().anyMatch(k -> share(s.testimonies(), k.testimonies())));
    }

    private static boolean share(Collection<Testimony> a, Collection<Testimony> b) {
        Set<String> ids = ids(a).collect(Collectors.toCollection(HashSet::new));
        return ids(b).anyMatch(ids::contains);
    }

    private static Stream<String> ids(Collection<Testimony> testimonies) {
        return testimonies.stream().map(t -> t.claim().id());
    }
}
