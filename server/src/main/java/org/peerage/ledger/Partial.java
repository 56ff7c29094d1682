package org.peerage.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.peerage.claim.Claim;
import org.peerage.profile.Account;
import org.peerage.profile.Company;
import org.peerage.profile.Profile;
import org.peerage.profile.Publishers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles of several companies at once, folded of claims of some kinds only: their lines of these kinds are those of the whole profile. */
final class Partial {
    private final JdbcClient jdbc;
    private final Publishers publishers;
    private final double least;

    /** @param least the least confidence of a claim */
    Partial(JdbcClient jdbc, Publishers publishers, double least) {
        this.jdbc = jdbc;
        this.publishers = publishers;
        this.least = least;
    }

    /** @param name by which most claims call it */
    record Part(long company, String name, Profile profile) {}

    List<Part> of(Set<Long> companies, Set<String> kinds, Optional<LocalDate> asOf) {
        return of(companies, new Accounts(jdbc).about(companies, kinds, least, asOf), asOf);
    }

    /** As {@link #of(Set, Set, Optional)}, of these claims. */
    List<Part> of(Set<Long> companies, List<Account> accounts, Optional<LocalDate> asOf) {
        Map<String, Long> bearers = new Contents(jdbc).bearers(used(accounts));
        return of(companies, byCompany(accounts, bearers), bearers, asOf);
    }

    /** As {@link #of(Set, Set, Optional)}, of each company only the claims that were read last, at most so many. */
    List<Part> newest(Set<Long> companies, Set<String> kinds, int most, Optional<LocalDate> asOf) {
        Map<Long, List<Account>> byCompany = new Accounts(jdbc).newest(companies, kinds, most, least, asOf);
        Set<String> used = byCompany.values().stream()
                .flatMap(accounts -> used(accounts).stream())
                .collect(Collectors.toSet());
        return of(companies, byCompany, new Contents(jdbc).bearers(used), asOf);
    }

    private List<Part> of(
            Set<Long> companies,
            Map<Long, List<Account>> byCompany,
            Map<String, Long> bearers,
            Optional<LocalDate> asOf) {
        List<Part> parts = new ArrayList<>();
        names(companies).forEach((number, name) -> {
            List<Account> own = byCompany.getOrDefault(number, List.of());
            parts.add(new Part(number, name, Profile.of(own, company(number, name, own, bearers), publishers, asOf)));
        });
        return parts;
    }

    private static Company company(long number, String name, List<Account> accounts, Map<String, Long> bearers) {
        Map<String, String> words = new HashMap<>();
        Set<String> own = new HashSet<>();
        for (String used : used(accounts)) {
            Optional<Long> bearer = Optional.ofNullable(bearers.get(used));
            if (bearer.equals(Optional.of(number))) {
                own.add(used);
            } else {
                bearer.ifPresent(other -> words.put(used, "#" + other));
            }
        }
        return new Company(name, own, words);
    }

    private static Set<String> used(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.claims().stream())
                .flatMap(claim -> Bearing.names(claim).stream())
                .collect(Collectors.toSet());
    }

    /** What companies are called by most claims. */
    private Map<Long, String> names(Set<Long> companies) {
        Map<Long, String> names = new TreeMap<>();
        jdbc.sql("""
                        select distinct on (b.company) b.company, n.name
                        from bearer b join company_name n on n.id = b.name
                        left join lateral (select count(*) as claims from naming g where g.name = b.name) c on true
                        where b.company in (select value::bigint from json_array_elements_text(:companies::json))
                        order by b.company, c.claims desc, n.name""").param("companies", Rows.numbers(companies.stream())).query(row -> {
            names.put(row.getLong("company"), row.getString("name"));
        });
        return names;
    }

    private static Map<Long, List<Account>> byCompany(List<Account> accounts, Map<String, Long> bearers) {
        Map<Long, List<Account>> byCompany = new HashMap<>();
        for (Account account : accounts) {
            Map<Long, List<Claim>> claims = new TreeMap<>();
            for (Claim claim : account.claims()) {
                Bearing.names(claim).stream()
                        .flatMap(name -> Optional.ofNullable(bearers.get(name)).stream())
                        .distinct()
                        .forEach(company -> claims.computeIfAbsent(company, _ -> new ArrayList<>())
                                .add(claim));
            }
            claims.forEach((company, own) ->
                    byCompany.computeIfAbsent(company, _ -> new ArrayList<>()).add(account.with(own)));
        }
        return byCompany;
    }
}
