package org.peerage.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which names are one company, by what was judged of pairs of them: a pure function of the judgements, so that one taken back leaves what was before.
 *
 * <p>On one pair a person's judgement outweighs the machine's, and a later one an earlier one. Then people's judgements count, the latest first, then the machine's,
 * the likeliest first whatever their order: each joins two companies unless two of their names are known to be different. So where a person says that two
 * names are different, the weakest link of the chain between them falls. Judgements that are unsure join nothing and part nothing.
 *
 * <p>A short name that several companies may be called by, since the machine judges that it is or may be one with the fuller names of each, is joined with none of
 * them.
 *
 * <p>Names that no chain of judgements connects, those that are unsure included, do not influence each other: the registry of a connected part is a part of the
 * whole one.
 */
public final class Registry {
    private final Map<String, NavigableSet<String>> companies;
    private final List<Judgement> fallen;
    private final Set<String> ambiguous;

    private Registry(Map<String, NavigableSet<String>> companies, List<Judgement> fallen, Set<String> ambiguous) {
        this.companies = companies;
        this.fallen = List.copyOf(fallen);
        this.ambiguous = Set.copyOf(ambiguous);
    }

    /**
     * The companies that names belong to.
     *
     * @param names names known, whether judged or not; those of the judgements are added
     * @param judgements in the order in which they were made
     */
    public static Registry of(Collection<String> names, List<Judgement> judgements) {
        Joining joining = new Joining();
        names.forEach(joining::group);
        List<Judgement> inForce = inForce(judgements);
        ShortNames shortNames = new ShortNames(inForce);
        for (Judgement judgement : inForce) {
            if (judgement.verdict() == Verdict.SAME && shortNames.isGuess(judgement)) {
                joining.doubt(judgement);
            } else {
                joining.take(judgement);
            }
        }
        return new Registry(joining.companies(), joining.fallen, shortNames.ambiguous());
    }

    /** The names of the company that bears {@code name}, itself among them, in order; itself alone where nothing is known of it. */
    public NavigableSet<String> company(String name) {
        return companies.getOrDefault(name, new TreeSet<>(Set.of(name)));
    }

    /** All companies, each as its names in order, in the order of their first names. */
    public List<NavigableSet<String>> companies() {
        return companies.entrySet().stream()
                .filter(e -> e.getKey().equals(e.getValue().first()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Names that several companies may be called by for short: in each article {@link Namesakes} tells which one is meant. */
    public Set<String> ambiguous() {
        return ambiguous;
    }

    /** Judgements in force that others outweigh: links of chains between names that are different, and guesses at whom an ambiguous name means. */
    public List<Judgement> fallen() {
        return fallen;
    }

    /** One judgement for each pair, those that count most first. */
    private static List<Judgement> inForce(List<Judgement> judgements) {
        Map<List<String>, Judgement> byPair = new HashMap<>();
        Map<Judgement, Integer> when = new HashMap<>();
        for (int i = 0; i < judgements.size(); i++) {
            Judgement judgement = judgements.get(i);
            when.put(judgement, i);
            byPair.merge(
                    judgement.pair(),
                    judgement,
                    (before, now) -> before.isByPerson() && !now.isByPerson() ? before : now);
        }
        Comparator<Judgement> latest = Comparator.comparingInt((Judgement j) -> when.getOrDefault(j, 0))
                .reversed();
        Comparator<Judgement> likeliest = Comparator.comparing((Judgement j) -> j.verdict() != Verdict.DIFFERENT)
                .thenComparing(Judgement::score, Comparator.reverseOrder())
                .thenComparing(Judgement::one)
                .thenComparing(Judgement::other);
        List<Judgement> inForce = new ArrayList<>(byPair.values().stream()
                .filter(Judgement::isByPerson)
                .sorted(latest)
                .toList());
        byPair.values().stream().filter(j -> !j.isByPerson()).sorted(likeliest).forEach(inForce::add);
        return inForce;
    }

    /** Names that are joined one judgement after another (union-find), each group with the groups that it must not be joined with. */
    private static final class Joining {
        private final Map<String, Group> groups = new LinkedHashMap<>();
        private final List<Judgement> fallen = new ArrayList<>();

        private static final class Group {
            private final NavigableSet<String> names = new TreeSet<>();
            private final Set<Group> others = new HashSet<>();
        }

        Group group(String name) {
            return groups.computeIfAbsent(name, n -> {
                Group group = new Group();
                group.names.add(n);
                return group;
            });
        }

        void take(Judgement judgement) {
            Group one = group(judgement.one());
            Group other = group(judgement.other());
            switch (judgement.verdict()) {
                case SAME -> join(judgement, one, other);
                case DIFFERENT -> part(judgement, one, other);
                case UNSURE -> {}
            }
        }

        void doubt(Judgement judgement) {
            group(judgement.one());
            group(judgement.other());
            fallen.add(judgement);
        }

        private void join(Judgement judgement, Group one, Group other) {
            if (one.others.contains(other)) {
                fallen.add(judgement);
            } else if (one != other) {
                boolean more = one.names.size() >= other.names.size();
                merge(more ? one : other, more ? other : one);
            }
        }

        private void merge(Group into, Group from) {
            from.names.forEach(name -> groups.put(name, into));
            into.names.addAll(from.names);
            from.others.forEach(other -> {
                other.others.remove(from);
                other.others.add(into);
                into.others.add(other);
            });
        }

        private void part(Judgement judgement, Group one, Group other) {
            if (one == other) {
                fallen.add(judgement);
            } else {
                one.others.add(other);
                other.others.add(one);
            }
        }

        Map<String, NavigableSet<String>> companies() {
            Map<String, NavigableSet<String>> companies = new TreeMap<>();
            groups.forEach(
                    (name, group) -> companies.put(name, java.util.Collections.unmodifiableNavigableSet(group.names)));
            return companies;
        }
    }
}
