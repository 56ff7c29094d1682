package org.peerage.profile;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Amount;
import org.peerage.claim.Filler;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;

/**
 * Which testimonies of one kind are about one thing.
 *
 * <p>First those that name all that identifies the thing: each goes to the nearest cluster it agrees with, else it begins one. Then
 * those that leave a party out or only describe it ("a Chinese firm"): they go to the one cluster that they may mean, in their own
 * article before others; where there is none or a choice, they stand alone. Among deals words alone join nothing: something else must
 * agree, see {@link #isBacked}. At last the parts of a sale are one, see {@link #wholes}. All in an order that depends on content only.
 */
final class Gathering {
    /** How far apart in time a description and a name in another article may mean the same. */
    private static final Period NEAR = Period.ofYears(2);

    /** How many days apart two descriptions in the same words may mean the same deal where nothing else agrees. */
    private static final long CLOSE = 183;

    private static final Set<FillerType> WORDS = Set.of(FillerType.TEXT, FillerType.THING);
    private static final String ALL = "";

    private final Naming naming;
    private final Keys keys;
    private final Kind kind;
    private final Rules.Rule rule;
    /**
     * Whether one role takes all parties, as in a merger. Then a newcomer must agree with each way of naming them: else a merger of three
     * would chain those of each pair.
     */
    private final boolean parties;

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<List<?>, Wording> wordings = new HashMap<>();

    Gathering(Naming naming, Keys keys, Kind kind, Rules.Rule rule) {
        this.naming = naming;
        this.keys = keys;
        this.kind = kind;
        this.rule = rule;
        parties = rule.same().size() == 1 && isMany(rule.same().getFirst());
    }

    /** @param testimonies in time order */
    List<List<Testimony>> gather(List<Testimony> testimonies) {
        Map<Boolean, List<Member>> members = testimonies.stream()
                .map(this::member)
                .sorted(Comparator.comparingInt(Member::fullness).reversed())
                .collect(Collectors.partitioningBy(this::isComplete));
        Index complete = index();
        members.getOrDefault(true, List.of()).forEach(m -> put(m, exactKeys(m), complete, c -> true));
        addVague(members.getOrDefault(false, List.of()));
        return isToldByParts()
                ? wholes()
                : clusters.stream().map(Cluster::testimonies).toList();
    }

    /** Whether things may be what a deal is about: an article may tell of them one by one, "its stores" and "the brand". */
    private boolean isToldByParts() {
        return kind.lifecycle().equals("deal")
                && rule.same().size() > 1
                && rule.same().stream()
                        .flatMap(role -> kind.role(role).stream())
                        .anyMatch(role -> role.types().contains(FillerType.THING));
    }

    /** The clusters, as one those for which one story has one sum of money and one party. */
    private List<List<Testimony>> wholes() {
        Groups groups = new Groups(clusters.size());
        Map<List<?>, Integer> first = new HashMap<>();
        for (Cluster cluster : clusters) {
            for (Testimony t : cluster.testimonies()) {
                sums(t).forEach(sum -> rule.same()
                        .forEach(role -> keys.of(t, role).forEach(key -> {
                            int earlier =
                                    first.computeIfAbsent(List.of(t.story(), sum, role, key), _ -> cluster.number());
                            groups.join(earlier, cluster.number());
                        })));
            }
        }
        return clusters.stream()
                .collect(Collectors.groupingBy(c -> groups.of(c.number()), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(parts -> parts.stream()
                        .flatMap(c -> c.testimonies().stream())
                        .sorted(Testimony.IN_TIME)
                        .toList())
                .toList();
    }

    private void addVague(List<Member> vague) {
        if (vague.isEmpty()) {
            return;
        }
        List<Cluster> firm = List.copyOf(clusters);
        Index named = index();
        Map<String, List<Cluster>> byDocument = new HashMap<>();
        for (Cluster cluster : firm) {
            cluster.same().forEach(s -> named.file(cluster, ALL, s));
            cluster.documents()
                    .forEach(d -> byDocument
                            .computeIfAbsent(d, x -> new ArrayList<>())
                            .add(cluster));
        }
        Index loose = index();
        for (Member member : vague) {
            meant(member, byDocument.getOrDefault(member.document(), List.of()), named)
                    .ifPresentOrElse(
                            c -> c.addVague(member),
                            () -> put(member, looseKeys(member), loose, c -> isBacked(member, c)));
        }
    }

    private Index index() {
        return new Index(
                role -> kind.role(role)
                        .filter(r -> r.types().contains(FillerType.PLACE))
                        .isPresent(),
                role -> parties);
    }

    private Member member(Testimony t) {
        Map<String, Set<String>> same = new TreeMap<>();
        rule.same().forEach(role -> same.put(role, keys.of(t, role)));
        if (rule.either()) {
            Set<String> both = new TreeSet<>();
            same.values().forEach(both::addAll);
            same.replaceAll((role, own) -> both);
        }
        return new Member(t, same, described(t, same.keySet()), wording(t));
    }

    /** The descriptions that stand where a name would identify the thing. */
    private Set<String> described(Testimony testimony, Set<String> roles) {
        Set<String> described = new TreeSet<>();
        roles.stream()
                .flatMap(r -> kind.role(r).stream())
                .filter(r -> Keys.isNamed(r) && r.types().stream().noneMatch(WORDS::contains))
                .flatMap(r -> testimony.claim().fillers(r.name()).stream())
                .map(Filler::name)
                .filter(n -> !Names.isName(n))
                .forEach(described::add);
        return described;
    }

    /** Whether all parties are named: two at least where one role takes them all. */
    private boolean isComplete(Member member) {
        return member.same().values().stream().allMatch(k -> k.size() >= (parties ? 2 : 1));
    }

    private boolean isMany(String role) {
        return kind.role(role).map(Role::many).orElse(false);
    }

    /** The keys that members of one cluster have in common exactly. */
    private String exactKeys(Member member) {
        return member.same().entrySet().stream()
                .filter(e -> !e.getKey().equals("office") && !isMany(e.getKey()))
                .filter(e -> kind.role(e.getKey())
                        .map(r -> !r.types().contains(FillerType.PLACE))
                        .orElse(true))
                .map(Map.Entry::toString)
                .collect(Collectors.joining(", ", member.described().toString(), ""));
    }

    /** What members have in common that leave the same open; in a fold of all companies a claim without a name joins its own article's. */
    private String looseKeys(Member member) {
        boolean nameless = member.same().values().stream().allMatch(Set::isEmpty);
        return new TreeSet<>(member.open())
                + member.described().toString()
                + (nameless && !naming.isOfOne() ? member.document() : "");
    }

    private void put(Member member, String drawer, Index index, Predicate<Cluster> meant) {
        Cluster cluster = index.find(drawer, member.same()).stream()
                .filter(c -> fits(member, c, rule.window()) && meant.test(c))
                .min(Comparator.comparingLong(c -> c.distance(member.day())))
                .orElseGet(() -> {
                    clusters.add(new Cluster(clusters.size()));
                    return clusters.getLast();
                });
        cluster.add(member);
        index.file(cluster, drawer, member.same());
    }

    /** The one cluster that a member means which does not name all parties. */
    private Optional<Cluster> meant(Member member, List<Cluster> beside, Index named) {
        if (member.described().stream().anyMatch(d -> !Keys.isSingularDescription(d))) {
            return Optional.empty();
        }
        Optional<Period> window = Optional.of(rule.window().orElse(NEAR));
        List<Cluster> near =
                beside.stream().filter(c -> fits(member, c, window)).limit(2).toList();
        boolean nameless = member.same().values().stream().allMatch(Set::isEmpty);
        List<Cluster> choice = near.isEmpty() && (naming.isOfOne() || !nameless)
                ? named.find(ALL, member.same()).stream()
                        .filter(c -> fits(member, c, window))
                        .limit(2)
                        .toList()
                : near;
        return choice.size() == 1 && (!near.isEmpty() || isBacked(member, choice.getFirst()))
                ? Optional.of(choice.getFirst())
                : Optional.empty();
    }

    /**
     * Whether more than words speaks for a deal whose parties are not all named being that of a cluster: it is told in one story or
     * at about the same time, or two parties are named in common, or a sum of money is the same.
     */
    private boolean isBacked(Member member, Cluster cluster) {
        return !kind.lifecycle().equals("deal")
                || cluster.distance(member.day()) <= CLOSE
                || cluster.same().anyMatch(same -> shared(member.same(), same) > 1)
                || cluster.testimonies().stream().anyMatch(t -> isBacked(member.testimony(), t));
    }

    private boolean isBacked(Testimony a, Testimony b) {
        return a.story() == b.story() || sums(a).anyMatch(sum -> sums(b).anyMatch(sum::equals));
    }

    private static long shared(Map<String, Set<String>> a, Map<String, Set<String>> b) {
        return a.entrySet().stream()
                .flatMap(e -> e.getValue().stream().filter(b.getOrDefault(e.getKey(), Set.of())::contains))
                .distinct()
                .count();
    }

    private Stream<Amount> sums(Testimony testimony) {
        return kind.roles().stream()
                .filter(r -> r.types().contains(FillerType.MONEY))
                .flatMap(r -> testimony.claim().fillers(r.name()).stream())
                .flatMap(f -> f.amount().stream());
    }

    private boolean fits(Member member, Cluster cluster, Optional<Period> window) {
        return window.map(w -> cluster.isWithin(member.day(), w)).orElse(true)
                && (parties
                        ? cluster.same().allMatch(s -> agree(member.same(), s))
                        : cluster.same().anyMatch(s -> agree(member.same(), s)))
                && cluster.takes(member.wording());
    }

    private boolean agree(Map<String, Set<String>> a, Map<String, Set<String>> b) {
        return a.entrySet().stream().allMatch(e -> {
            Set<String> other = b.getOrDefault(e.getKey(), Set.of());
            return kind.role(e.getKey())
                    .map(role ->
                            rule.either() ? e.getValue().equals(other) : keys.agree(role, e.getValue(), other, parties))
                    .orElseGet(() -> e.getValue().isEmpty()
                            || other.isEmpty()
                            || e.getValue().stream().anyMatch(other::contains));
        });
    }

    /** What a testimony says in the roles that keep claims apart. One object for all that say the same. */
    private Wording wording(Testimony testimony) {
        return wordings.computeIfAbsent(
                rule.apart().keySet().stream()
                        .map(role -> naming.fillers(testimony.claim(), role).stream()
                                .map(filler -> List.of(filler.name(), filler.amount()))
                                .toList())
                        .toList(),
                _ -> new Wording(rule.apart().entrySet().stream()
                        .map(e -> answer(kind.role(e.getKey()).orElseThrow(), e.getValue(), testimony))
                        .toList()));
    }

    private Wording.Answer answer(Role role, double ratio, Testimony testimony) {
        return new Wording.Answer(
                ratio,
                naming.fillers(testimony.claim(), role.name()).stream()
                        .map(filler -> keys.said(role, filler))
                        .toList());
    }

    static boolean within(Optional<LocalDate> a, Optional<LocalDate> b, Period window) {
        return a.isEmpty()
                || b.isEmpty()
                || !a.get().minus(window).isAfter(b.get())
                        && !b.get().minus(window).isAfter(a.get());
    }
}
