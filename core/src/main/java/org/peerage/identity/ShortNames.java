package org.peerage.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names that several companies may be called by for short, such as "Delta" where there are Delta Ferries and Delta Faucet Works.
 *
 * <p>A company may be called so where the machine judges that its fuller name and the short one are or may be of one company. Where a person has said whose name
 * it is, it is nobody else's.
 */
final class ShortNames {
    private static final Comparator<String> MOST_WORDS =
            Comparator.comparingInt(ShortNames::words).reversed().thenComparing(Comparator.naturalOrder());

    /** A judgement is not as sure as this by facts in common alone. */
    private static final double TOLD = 0.99;

    private final Map<String, CompanyName> parsed = new HashMap<>();
    private final Map<Judgement, String> shortOf = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> decided = new HashSet<>();
    private final Set<String> shared = new TreeSet<>();

    /** @param inForce one judgement a pair */
    ShortNames(List<Judgement> inForce) {
        inForce.stream()
                .filter(judgement -> judgement.verdict() != Verdict.DIFFERENT)
                .forEach(this::take);
        Map<String, List<Judgement>> byShort = new TreeMap<>(MOST_WORDS);
        shortOf.forEach((judgement, name) ->
                byShort.computeIfAbsent(name, _ -> new ArrayList<>()).add(judgement));
        byShort.forEach(this::decide);
    }

    /** Those of which nobody has said whose they are. */
    Set<String> ambiguous() {
        Set<String> ambiguous = new TreeSet<>(shared);
        ambiguous.removeAll(decided);
        return ambiguous;
    }

    /** Whether a judgement takes such a name for that of one of the companies. */
    boolean isGuess(Judgement judgement) {
        return Optional.ofNullable(shortOf.get(judgement))
                .filter(shared::contains)
                .isPresent();
    }

    private void take(Judgement judgement) {
        if (judgement.isByPerson()) {
            if (judgement.verdict() == Verdict.SAME) {
                decided.addAll(judgement.pair());
                join(judgement);
            }
            return;
        }
        Optional<String> name = Namesakes.shorter(parse(judgement.one()), parse(judgement.other()));
        name.ifPresent(n -> shortOf.put(judgement, n));
        if (name.isEmpty() && judgement.verdict() == Verdict.SAME) {
            join(judgement);
        }
    }

    private CompanyName parse(String name) {
        return parsed.computeIfAbsent(name, CompanyName::of);
    }

    private void decide(String name, List<Judgement> judgements) {
        Set<String> companies =
                rivals(name, judgements).stream().map(this::root).collect(Collectors.toSet());
        if (decided.contains(name) || hasOwn(name)) {
            companies.add(root(name));
        }
        if (companies.size() > 1) {
            shared.add(name);
        } else {
            judgements.stream().filter(j -> j.verdict() == Verdict.SAME).forEach(this::join);
        }
    }

    /**
     * The fuller names that count. Where an article itself says whose name it is, those that only may be it do not; nor does one that may be only a longer form of
     * another.
     */
    private Set<String> rivals(String name, List<Judgement> judgements) {
        boolean isTold = judgements.stream().anyMatch(j -> j.verdict() == Verdict.SAME && j.score() > TOLD);
        Set<String> all = judgements.stream().map(j -> other(j, name)).collect(Collectors.toSet());
        return judgements.stream()
                .filter(j -> j.verdict() == Verdict.SAME || !isTold)
                .filter(j -> j.verdict() == Verdict.SAME || all.stream().noneMatch(f -> isShorter(f, other(j, name))))
                .map(j -> other(j, name))
                .collect(Collectors.toSet());
    }

    private static String other(Judgement judgement, String name) {
        return judgement.one().equals(name) ? judgement.other() : judgement.one();
    }

    private boolean isShorter(String name, String full) {
        return Namesakes.shorter(parse(name), parse(full)).filter(name::equals).isPresent();
    }

    /** Whether it is the full name of a company but for its legal form. */
    private boolean hasOwn(String name) {
        return members.getOrDefault(root(name), Set.of()).stream()
                .anyMatch(other -> !other.equals(name) && parse(other).isWhole());
    }

    private static int words(String name) {
        return NameKey.allWords(name).size();
    }

    private String root(String name) {
        String root = name;
        for (String up = parents.get(root); up != null; up = parents.get(root)) {
            root = up;
        }
        return root;
    }

    private void join(Judgement judgement) {
        String one = root(judgement.one());
        String other = root(judgement.other());
        if (!one.equals(other)) {
            parents.put(other, one);
            Set<String> all = members.computeIfAbsent(one, name -> new HashSet<>(Set.of(name)));
            all.addAll(members.getOrDefault(other, Set.of(other)));
        }
    }
}
