package org.peerage.profile;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.peerage.claim.Filler;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;

/**
 * Which testimonies of one kind are about one thing.
 *
 * <p>First those that name all that identifies the thing: each goes to the first group it agrees with, else it begins one. Then
 * those that leave a party out or only describe it ("a Chinese firm"): they go to the one group that they may mean, in their own
 * article before others; where there is none or a choice, they stand alone. All in an order that depends on content only.
 */
final class Gathering {
    /** How far apart in time a description and a name in another article may mean the same. */
    private static final Period NEAR = Period.ofYears(2);

    private static final Set<FillerType> WORDS = Set.of(FillerType.TEXT, FillerType.THING);

    private final Keys keys;
    private final Kind kind;
    private final Rules.Rule rule;

    Gathering(Keys keys, Kind kind, Rules.Rule rule) {
        this.keys = keys;
        this.kind = kind;
        this.rule = rule;
    }

    /** A testimony with the keys of the roles that identify its thing. */
    private record Member(Testimony testimony, Map<String, Set<String>> same) {
        /** How much it says: those that say more go first, so that "Basel, Switzerland" takes in "Switzerland". */
        int fullness() {
            return same.values().stream()
                    .flatMap(Set::stream)
                    .mapToInt(k -> k.split(" ").length)
                    .sum();
        }
    }

    List<List<Testimony>> gather(Collection<Testimony> testimonies) {
        List<Member> members = testimonies.stream()
                .sorted(Testimony.IN_TIME)
                .map(t -> new Member(t, same(t)))
                .sorted(Comparator.comparingInt(Member::fullness).reversed())
                .toList();
        Map<String, List<List<Member>>> byExactKeys = new TreeMap<>();
        members.stream()
                .filter(this::isComplete)
                .forEach(m -> put(m, byExactKeys.computeIfAbsent(exactKeys(m), k -> new ArrayList<>())));
        List<List<Member>> groups = new ArrayList<>();
        byExactKeys.values().forEach(groups::addAll);
        List<List<Member>> loose = new ArrayList<>();
        List<List<Member>> firm = groups.stream().map(List::copyOf).toList();
        for (Member member : members) {
            if (!isComplete(member)) {
                meant(member, firm).ifPresentOrElse(g -> groups.get(g).add(member), () -> put(member, loose));
            }
        }
        groups.addAll(loose);
        return groups.stream()
                .map(g -> g.stream()
                        .map(Member::testimony)
                        .sorted(Testimony.IN_TIME)
                        .toList())
                .toList();
    }

    /** Whether all parties are named: two at least where one role takes them all. */
    private boolean isComplete(Member member) {
        int parties = rule.same().size() == 1 && isMany(rule.same().getFirst()) ? 2 : 1;
        return member.same.values().stream().allMatch(k -> k.size() >= parties);
    }

    private boolean isMany(String role) {
        return kind.role(role).map(Role::many).orElse(false);
    }

    /** The keys that members of one group have in common exactly, so that only few groups need a closer look. */
    private String exactKeys(Member member) {
        return member.same.entrySet().stream()
                .filter(e -> !e.getKey().equals("office") && !isMany(e.getKey()))
                .filter(e -> kind.role(e.getKey())
                        .map(r -> !r.types().contains(FillerType.PLACE))
                        .orElse(true))
                .map(Map.Entry::toString)
                .collect(Collectors.joining(", "));
    }

    private Map<String, Set<String>> same(Testimony t) {
        Map<String, Set<String>> same = new TreeMap<>();
        rule.same().forEach(role -> same.put(role, keys.of(t, role)));
        if (rule.either()) {
            Set<String> both = new TreeSet<>();
            same.values().forEach(both::addAll);
            same.replaceAll((role, own) -> both);
        }
        return same;
    }

    private void put(Member member, List<List<Member>> groups) {
        groups.stream()
                .filter(g -> g.getFirst().same.entrySet().stream()
                        .allMatch(e -> e.getValue().isEmpty()
                                == member.same
                                        .getOrDefault(e.getKey(), Set.of())
                                        .isEmpty()))
                .filter(g -> fits(member, g, rule.window()) && described(member).equals(described(g.getFirst())))
                .min(Comparator.comparingLong(g -> distance(member, g)))
                .orElseGet(() -> {
                    List<Member> begun = new ArrayList<>();
                    groups.add(begun);
                    return begun;
                })
                .add(member);
    }

    /** The one group that a member means which does not name all parties. */
    private Optional<Integer> meant(Member member, List<List<Member>> groups) {
        if (described(member).stream().anyMatch(d -> !Keys.isSingularDescription(d))) {
            return Optional.empty();
        }
        List<Integer> fitting = new ArrayList<>();
        List<Integer> beside = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Member> group = groups.get(i);
            if (fits(member, group, Optional.of(rule.window().orElse(NEAR)))) {
                fitting.add(i);
                if (group.stream().anyMatch(m -> document(m).equals(document(member)))) {
                    beside.add(i);
                }
            }
        }
        List<Integer> choice = beside.isEmpty() ? fitting : beside;
        return choice.size() == 1 ? Optional.of(choice.getFirst()) : Optional.empty();
    }

    private boolean fits(Member member, List<Member> group, Optional<Period> window) {
        return group.stream().allMatch(m -> isKeptTogether(member.testimony, m.testimony))
                && group.stream().anyMatch(m -> agree(member, m))
                && window.map(w -> group.stream().anyMatch(m -> within(member.testimony.day(), m.testimony.day(), w)))
                        .orElse(true);
    }

    /** Days to the nearest testimony of a group; as far as can be where either has no day. */
    private static long distance(Member member, List<Member> group) {
        return member.testimony
                .day()
                .map(day -> group.stream()
                        .flatMap(m -> m.testimony.day().stream())
                        .mapToLong(d -> Math.abs(ChronoUnit.DAYS.between(day, d)))
                        .min()
                        .orElse(Long.MAX_VALUE))
                .orElse(Long.MAX_VALUE);
    }

    private boolean agree(Member a, Member b) {
        return a.same.entrySet().stream().allMatch(e -> {
            Set<String> other = b.same.getOrDefault(e.getKey(), Set.of());
            return kind.role(e.getKey())
                    .map(role -> rule.either() ? e.getValue().equals(other) : keys.agree(role, e.getValue(), other))
                    .orElseGet(() -> e.getValue().isEmpty()
                            || other.isEmpty()
                            || e.getValue().stream().anyMatch(other::contains));
        });
    }

    private boolean isKeptTogether(Testimony a, Testimony b) {
        return rule.apart().entrySet().stream().allMatch(e -> {
            Role role = kind.role(e.getKey()).orElseThrow();
            List<Filler> fa = a.claim().fillers(role.name());
            List<Filler> fb = b.claim().fillers(role.name());
            return fa.isEmpty()
                    || fb.isEmpty()
                    || fa.stream().anyMatch(x -> fb.stream().anyMatch(y -> keys.near(role, x, a, y, b, e.getValue())));
        });
    }

    /** The descriptions that stand where a name would identify the thing. */
    private Set<String> described(Member member) {
        Set<String> described = new TreeSet<>();
        member.same.keySet().stream()
                .flatMap(r -> kind.role(r).stream())
                .filter(r -> Keys.isNamed(r) && r.types().stream().noneMatch(WORDS::contains))
                .flatMap(r -> member.testimony.claim().fillers(r.name()).stream())
                .map(Filler::name)
                .filter(n -> !Names.isName(n))
                .forEach(described::add);
        return described;
    }

    static boolean within(Optional<LocalDate> a, Optional<LocalDate> b, Period window) {
        return a.isEmpty()
                || b.isEmpty()
                || !a.get().minus(window).isAfter(b.get())
                        && !b.get().minus(window).isAfter(a.get());
    }

    private static String document(Member member) {
        return member.testimony.claim().document();
    }
}
