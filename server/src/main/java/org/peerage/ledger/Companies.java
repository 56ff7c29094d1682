package org.peerage.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.peerage.identity.NameKey;
import org.peerage.profile.Account;
import org.peerage.profile.Company;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds companies by their names. */
final class Companies {
    private static final Comparator<Named> MOST_USED = Comparator.comparingInt(Named::claims)
            .reversed()
            .thenComparing(Named::name);

    private final JdbcClient jdbc;

    Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(long company, String name, int claims) {}

    /** The companies that bear a name, but for case, punctuation and legal form; those with most claims first. */
    List<KnownCompany> bearing(String name) {
        return companies("where b.company in (select o.company from bearer o join company_name k on k.id = o.name where k.key = :key)", NameKey.of(name)
                .toString());
    }

    /** The companies one of whose names begins with these words; those with most claims first. */
    List<KnownCompany> beginning(String words) {
        return companies(
                "where b.company in (select o.company from bearer o join company_name k on k.id = o.name where k.key like :key || '%')",
                NameKey.of(words).toString().replaceAll("[%_\\\\]", "\\\\$0"));
    }

    /** A company as a fold takes it, with what the registry knows of the others that the accounts name. */
    Company known(KnownCompany company, List<Account> accounts) {
        Set<String> names = accounts.stream()
                .flatMap(account -> account.claims().stream())
                .flatMap(claim -> Bearing.names(claim).stream())
                .collect(Collectors.toSet());
        Set<String> own = new HashSet<>();
        Map<String, String> others = new HashMap<>();
        jdbc.sql("""
                        select n.name, b.company from company_name n join bearer b on b.name = n.id
                        where n.name in (select * from json_array_elements_text(:names::json))""")
                .param("names", Rows.strings(names.stream()))
                .query((row, _) -> new Named(row.getLong("company"), row.getString("name"), 0))
                .list()
                .forEach(named -> {
                    if (named.company == company.id()) {
                        own.add(named.name);
                    } else {
                        others.put(named.name, "#" + named.company);
                    }
                });
        return new Company(company.name(), own, others);
    }

    private List<KnownCompany> companies(String which, String key) {
        Map<Long, List<Named>> ofCompany = new LinkedHashMap<>();
        jdbc.sql("""
                        select b.company, n.name, count(c.id) as claims
                        from bearer b join company_name n on n.id = b.name
                        left join naming g on g.name = n.id left join standing_claim c on c.id = g.claim
                        %s group by b.company, n.name""".formatted(which))
                .param("key", key)
                .query((row, _) -> new Named(row.getLong("company"), row.getString("name"), row.getInt("claims")))
                .list()
                .forEach(named -> ofCompany
                        .computeIfAbsent(named.company, _ -> new ArrayList<>())
                        .add(named));
        return ofCompany.entrySet().stream()
                .map(entry -> company(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(KnownCompany::claims)
                        .reversed()
                        .thenComparing(KnownCompany::name))
                .toList();
    }

    private static KnownCompany company(long id, List<Named> names) {
        List<Named> ordered = names.stream().sorted(MOST_USED).toList();
        return new KnownCompany(
                id,
                ordered.getFirst().name,
                ordered.stream().skip(1).map(Named::name).toList(),
                ordered.stream().mapToInt(Named::claims).sum());
    }
}
