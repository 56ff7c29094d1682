package org.peerage.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peerage.article.Span;
import org.peerage.identity.NameKey;
import org.peerage.identity.Spelling;

/**
 * Which names of one type belong together in one article.
 *
 * <p>What the text says comes first (brackets, "formerly"), then the forms of the names, the longest names first, each going to the group it fits best.
 */
final class Kinship {
    private static final double ENOUGH = 0.5;
    /** Names beyond this many, which no article has, are only compared by their keys: comparing all with all takes too long. */
    private static final int MOST_COMPARED = 3_000;

    private final NameTables tables = NameTables.STANDARD;
    private final MentionType type;
    private final String text;
    private final List<Name> names;
    private final Map<Name, Group> groups = new LinkedHashMap<>();
    private final List<Group> inOrder = new ArrayList<>();
    private final Map<NameKey, Group> byKey = new HashMap<>();

    /** Names of one entity. */
    static final class Group {
        private final List<Name> names = new ArrayList<>();
        private final Set<Name> former = new HashSet<>();

        int first() {
            return names.getFirst().spans().getFirst().start();
        }

        /** The fullest name: the longest that is not only a former one; capitals only where there is nothing else. */
        String fullest() {
            return names.stream()
                    .max(Comparator.comparing((Name n) -> !former.contains(n))
                            .thenComparing(n -> !n.isCapitals())
                            .thenComparingInt(n -> n.type() == MentionType.PERSON
                                    ? n.person().words().size()
                                    : 0)
                            .thenComparingInt(n -> n.label().length())
                            .thenComparing(n -> !n.label().equals(n.label().toUpperCase(Locale.ROOT)))
                            .thenComparing(Name::label, Comparator.reverseOrder()))
                    .map(Name::label)
                    .orElseThrow();
        }
    }

    private Kinship(MentionType type, String text, List<Name> names) {
        this.type = type;
        this.text = text;
        this.names = names;
    }

    /** The group of each name. */
    static Map<Name, Group> groups(MentionType type, String text, List<Name> names) {
        return new Kinship(type, text, names).group();
    }

    private Map<Name, Group> group() {
        if (!type.named()) {
            groupByWords();
            return groups;
        }
        Map<Name, List<Name>> said = said();
        List<Name> longestFirst = names.stream()
                .sorted(Comparator.comparingInt((Name n) -> -n.key().words().size())
                        .thenComparingInt(n -> -n.label().length())
                        .thenComparing(Name::label))
                .toList();
        for (Name name : longestFirst) {
            Group group = said.getOrDefault(name, List.of()).stream()
                    .filter(groups::containsKey)
                    .map(groups::get)
                    .findFirst()
                    .or(() -> groups.size() < MOST_COMPARED ? best(name) : Optional.ofNullable(byKey.get(name.key())))
                    .orElseGet(Group::new);
            if (group.names.isEmpty()) {
                inOrder.add(group);
            }
            group.names.add(name);
            groups.put(name, group);
            byKey.putIfAbsent(name.key(), group);
        }
        return groups;
    }

    private void groupByWords() {
        Map<List<String>, Group> byWords = new HashMap<>();
        for (Name name : names) {
            List<String> words = name.words().isEmpty() ? List.of(name.label()) : name.words();
            Group group = byWords.computeIfAbsent(words, w -> new Group());
            group.names.add(name);
            groups.put(name, group);
        }
    }

    private Optional<Group> best(Name name) {
        Group best = null;
        double most = ENOUGH;
        for (Group group : inOrder) {
            double fit = 0;
            for (Name other : group.names) {
                fit = Math.max(fit, fit(name, other));
            }
            fit = fit >= ENOUGH ? fit + nearness(name, group) : 0;
            if (fit > most || (best != null && fit == most && group.first() < best.first())) {
                best = group;
                most = fit;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Between two that fit equally well, the one that was named shortly before, or more often. */
    private static double nearness(Name name, Group group) {
        int first = name.spans().getFirst().start();
        long before = group.names.stream()
                .flatMap(n -> n.spans().stream())
                .filter(s -> s.start() < first)
                .count();
        return before > 0 ? 0.04 + Math.min(before, 10) * 0.001 : 0;
    }

    /** How well {@code name} fits {@code other}, which has as many words or more: 0..1, joined from 0.5 on. */
    private double fit(Name name, Name other) {
        return switch (type) {
            case COMPANY -> company(name, other);
            case PERSON -> person(name, other);
            case PLACE -> place(name, other);
            default -> thing(name, other);
        };
    }

    private double company(Name name, Name other) {
        NameKey key = name.key();
        NameKey longer = other.key();
        if (key.words().isEmpty()) {
            return 0;
        }
        if (sameForm(name, other) || tables.sameKnown(key.words(), longer.words())) {
            return 0.95;
        }
        if (isAcronym(name, other)) {
            return 0.85;
        }
        if (key.begins(longer)) {
            return beginning(name, other);
        }
        return key.ends(longer) ? ending(name, other) : body(name, other);
    }

    private static boolean isAcronym(Name name, Name other) {
        return name.standsFor(other) || other.standsFor(name);
    }

    private double beginning(Name name, Name other) {
        List<String> key = name.key().words();
        List<String> tail = rest(name, other);
        boolean alone = first(name) < first(other);
        if (key.getFirst().length() < 2 || (tables.isCommon(key) && (alone || longerNames(name) > 1))) {
            return 0;
        }
        boolean part = tail.stream().anyMatch(w -> tables.isPart(w) || w.matches("\\d+")) || tables.isCountry(tail);
        boolean whole = names.stream().anyMatch(n -> n.isWhole() && n.key().equals(name.key()));
        return part || whole || (alone && tail.size() > 2) ? 0 : 0.8;
    }

    private double ending(Name name, Name other) {
        List<String> head = other.key()
                .words()
                .subList(0, other.key().words().size() - name.key().words().size());
        if (tables.isHead(head)) {
            return 0.7;
        }
        boolean later = first(name) > first(other);
        return later && name.key().words().size() > 1 ? 0.6 : body(name, other);
    }

    /** "the Commission", where one commission was named before. */
    private double body(Name name, Name other) {
        boolean named = tables.isBody(name.key().words())
                && other.key().words().containsAll(name.key().words())
                && first(name) > first(other);
        return named ? 0.6 : 0;
    }

    private static List<String> rest(Name name, Name longer) {
        return longer.key()
                .words()
                .subList(name.key().words().size(), longer.key().words().size());
    }

    private long longerNames(Name name) {
        return names.stream()
                .map(Name::key)
                .filter(name.key()::begins)
                .distinct()
                .count();
    }

    private static int first(Name name) {
        return name.spans().getFirst().start();
    }

    private double person(Name name, Name other) {
        if (name.person().equals(other.person()) && !name.person().words().isEmpty()) {
            return 0.95;
        }
        if (name.person().shortens(other.person())) {
            return name.person().last().equals(other.person().last()) ? 0.85 : 0.7;
        }
        return name.person().fits(other.person()) ? 0.9 : 0;
    }

    private double place(Name name, Name other) {
        if (tables.samePlace(name.words(), other.words()) || sameForm(name, other)) {
            return 0.95;
        }
        List<List<String>> mine = parts(name);
        List<List<String>> theirs = parts(other);
        if (mine.getFirst().equals(theirs.getFirst()) && partsAgree(mine, theirs)) {
            return 0.85;
        }
        if (name.key().begins(other.key())) {
            return tables.isPlaceTail(rest(name, other)) ? 0.7 : 0;
        }
        return name.key().ends(other.key()) && name.words().size() > 1 && first(name) > first(other) ? 0.6 : 0;
    }

    /** "Toronto, ON" as its parts. */
    private static List<List<String>> parts(Name place) {
        return Arrays.stream(place.label().split(",")).map(NameKey::allWords).toList();
    }

    private boolean partsAgree(List<List<String>> mine, List<List<String>> theirs) {
        if (mine.size() == 1 || theirs.size() == 1) {
            return true;
        }
        return mine.get(1).equals(theirs.get(1)) || tables.samePlace(mine.get(1), theirs.get(1));
    }

    private double thing(Name name, Name other) {
        if (sameForm(name, other)) {
            return 0.95;
        }
        if (isAcronym(name, other)) {
            return 0.8;
        }
        if (name.key().begins(other.key())) {
            List<String> tail = rest(name, other);
            boolean year = tail.size() == 1 && tail.getFirst().matches("(?:19|20)\\d\\d");
            return tables.isThingTail(tail) || year ? 0.75 : 0;
        }
        if (name.key().ends(other.key())) {
            int heads = other.key().words().size() - name.key().words().size();
            boolean model = name.key().words().size() > 1 || name.label().matches(".*\\d.*");
            return model
                    ? 0.6
                    : heads == 1
                                    && longerEnds(name) == 1
                                    && !tables.isThingTail(name.key().words())
                            ? 0.55
                            : 0;
        }
        return 0;
    }

    private long longerEnds(Name name) {
        return names.stream().map(Name::key).filter(name.key()::ends).distinct().count();
    }

    private static boolean sameForm(Name name, Name other) {
        String one = name.joined();
        String two = other.joined();
        int longer = one.length() - two.length();
        if (one.isEmpty() || Math.abs(longer) > 1) {
            return false;
        }
        if (one.equals(two) || (longer == 1 && one.equals(two + "s")) || (longer == -1 && two.equals(one + "s"))) {
            return true;
        }
        return Math.min(one.length(), two.length()) > 5
                && name.key().words().size() == other.key().words().size()
                && Spelling.oneSlip(one, two)
                && one.chars().noneMatch(Character::isDigit);
    }

    /** Names that the text itself joins. */
    private Map<Name, List<Name>> said() {
        Map<Name, List<Name>> said = new HashMap<>();
        List<Map.Entry<Span, Name>> inOrder = names.stream()
                .flatMap(n -> n.spans().stream().map(s -> Map.entry(s, n)))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            for (int j = i + 1; j < Math.min(inOrder.size(), i + 3); j++) {
                join(inOrder.get(i), inOrder.get(j), said);
            }
        }
        return said;
    }

    private void join(Map.Entry<Span, Name> one, Map.Entry<Span, Name> two, Map<Name, List<Name>> said) {
        Name first = one.getValue();
        Name second = two.getValue();
        int from = one.getKey().end();
        int to = two.getKey().start();
        if (to > from
                && first != second
                && tables.joins(text, from, to, two.getKey().end(), first.label(), second.label())) {
            said.computeIfAbsent(first, n -> new ArrayList<>()).add(second);
            said.computeIfAbsent(second, n -> new ArrayList<>()).add(first);
        }
    }
}
