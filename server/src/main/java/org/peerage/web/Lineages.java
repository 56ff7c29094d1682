package org.peerage.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.ledger.KnownProfile;
import org.peerage.ledger.Ledger;
import org.peerage.page.Lineage;
import org.peerage.profile.Ownership;
import org.peerage.web.Kept.Need;

/** Follows owners up to the ultimate and holdings down, a step of all companies at a time. Many companies share their kin behind a large one: it is kept. */
final class Lineages {
    /** Companies that one step looks at. */
    private static final int WIDTH = 24;

    /** Claims about owners and holdings of one company that are looked at; of more, those that were read last. */
    private static final int MOST_OF_ONE = 60;

    /** Of all that is kept, in claims; some 3 kB of memory a claim. */
    private static final long MOST_CLAIMS = 10_000;

    /** What the kin of a company weighs beside its claims. */
    private static final int EMPTY = 10;

    private final Ledger ledger;
    private final WebSettings settings;
    private final Kept<Key, Kin> kept;

    Lineages(Ledger ledger, WebSettings settings, Keeper keeper) {
        this.ledger = ledger;
        this.settings = settings;
        kept = keeper.together("lineages", MOST_CLAIMS, Kin::weight, this::load);
    }

    private record Key(long company, Optional<LocalDate> asOf) {}

    /**
     * Who owns a company and what it holds.
     *
     * @param numbers of the companies that are named there
     */
    private record Kin(Ownership ownership, Map<String, Long> numbers) {
        Stream<Ownership.Node> nodes() {
            return nodes(ownership);
        }

        static Stream<Ownership.Node> nodes(Ownership ownership) {
            return Stream.concat(ownership.owners().stream(), ownership.holdings().stream());
        }

        int weight() {
            return EMPTY
                    + nodes().flatMap(node -> node.lines().stream())
                            .mapToInt(line -> line.testimonies().size())
                            .sum();
        }
    }

    /** That of a company with this profile. */
    Lineage of(KnownProfile known, Optional<LocalDate> asOf) {
        Map<Long, Ownership> companies = new HashMap<>(Map.of(known.id(), Ownership.of(known.profile())));
        Map<String, Long> numbers = new HashMap<>(known.companies());
        follow(known.id(), Ownership::owners, asOf, companies, numbers);
        follow(known.id(), Ownership::holdings, asOf, companies, numbers);
        return new Lineage(companies, numbers);
    }

    private void follow(
            long company,
            Function<Ownership, List<Ownership.Node>> next,
            Optional<LocalDate> asOf,
            Map<Long, Ownership> companies,
            Map<String, Long> numbers) {
        Set<Long> at = Set.of(company);
        for (int step = 1; step < Lineage.STEPS && !at.isEmpty(); step++) {
            Set<Long> further = at.stream()
                    .flatMap(one -> Optional.ofNullable(companies.get(one)).map(next).stream())
                    .flatMap(List::stream)
                    .filter(node -> !Lineage.isFormer(node))
                    .flatMap(node -> Optional.ofNullable(numbers.get(node.name())).stream())
                    .filter(one -> !companies.containsKey(one))
                    .distinct()
                    .limit(WIDTH)
                    .collect(Collectors.toSet());
            if (further.isEmpty()) {
                return;
            }
            kin(further, asOf).forEach((number, kin) -> {
                companies.put(number, kin.ownership);
                numbers.putAll(kin.numbers);
            });
            at = further;
        }
    }

    private Map<Long, Kin> kin(Set<Long> companies, Optional<LocalDate> asOf) {
        Set<Key> keys = companies.stream().map(one -> new Key(one, asOf)).collect(Collectors.toSet());
        return kept.of(keys, Need.REVIEWED).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().company, Map.Entry::getValue));
    }

    private Map<Key, Kin> load(Set<Key> keys) {
        Map<Key, Kin> kin = new HashMap<>();
        keys.stream()
                .collect(Collectors.groupingBy(Key::asOf, Collectors.mapping(Key::company, Collectors.toSet())))
                .forEach((asOf, companies) -> kin.putAll(load(companies, asOf)));
        return kin;
    }

    private Map<Key, Kin> load(Set<Long> companies, Optional<LocalDate> asOf) {
        Map<Long, Ownership> found = ledger.ownership(companies, MOST_OF_ONE, settings.least(), asOf);
        Map<String, Long> numbers = ledger.bearers(found.values().stream()
                .flatMap(Kin::nodes)
                .map(Ownership.Node::name)
                .collect(Collectors.toSet()));
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> new Key(one.getKey(), asOf),
                        one -> new Kin(one.getValue(), of(one.getValue(), numbers))));
    }

    private static Map<String, Long> of(Ownership ownership, Map<String, Long> numbers) {
        Map<String, Long> own = new HashMap<>(numbers);
        own.keySet().retainAll(Kin.nodes(ownership).map(Ownership.Node::name).collect(Collectors.toSet()));
        return own;
    }
}
