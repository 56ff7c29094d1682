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

/** Follows owners up to the ultimate and holdings down, a step of all companies at a time. */
final class Lineages {
    /** Companies that one step looks at. */
    private static final int WIDTH = 24;

    private final Ledger ledger;
    private final WebSettings settings;

    Lineages(Ledger ledger, WebSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
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
            Map<Long, Ownership> found =
                    further.isEmpty() ? Map.of() : ledger.ownership(further, settings.least(), asOf);
            numbers.putAll(ledger.bearers(names(found)));
            companies.putAll(found);
            at = found.keySet();
        }
    }

    private static Set<String> names(Map<Long, Ownership> found) {
        return found.values().stream()
                .flatMap(one -> Stream.concat(one.owners().stream(), one.holdings().stream()))
                .map(Ownership.Node::name)
                .collect(Collectors.toSet());
    }
}
