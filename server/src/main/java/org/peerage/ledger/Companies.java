package org.peerage.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    private static final Comparator<Named> MOST_USED = Comparator.comparing(Named::own)
            .thenComparingInt(Named::claims)
            .reversed()
            .thenComparing(Named::name);

    private final JdbcClient jdbc;

    Companies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param own whether it is never called another's */
    private record Named(long company, String name, boolean own, int claims) {}

    /** The companies that bear a name, but for case, punctuation and legal form; those with most claims first. */
    List<KnownCompany> bearing(String name) {
        return companies("""
                in (select o.company from company_name k join bearer o on o.name = k.id where k.key = :key
                    union select o.company from company_name k join meant m on m.name = k.id join bearer o on o.name = m.fuller where k.key = :key)""", NameKey.of(name).toString());
    }

    /** The companies with most claims. */
    List<KnownCompany> largest(int most) {
        return numbered(jdbc.sql("""
                        select company from borne group by company order by count(*) desc, company limit :most""").param("most", most).query(Long.class).list());
    }

    /** The numbers of companies that are greater than one, the smallest first: those names that bear themselves. */
    List<Long> after(long number, int most) {
        return jdbc.sql("select name from bearer where name > :number and company = name order by name limit :most")
                .param("number", number)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** The companies of these numbers; those with most claims first. */
    List<KnownCompany> numbered(Collection<Long> companies) {
        // An array, not a set of rows: of these the planner expects so many that it reads all names of all claims.
        return companies(
                "= any(string_to_array(:key, ',')::bigint[])",
                companies.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** A company as a fold takes it, with what the registry knows of the others that the accounts name. */
    Company known(KnownCompany company, List<Account> accounts) {
        Map<String, String> words = words(accounts);
        Set<String> own = words.keySet().stream()
                .filter(name -> word(company.id()).equals(words.get(name)))
                .collect(Collectors.toSet());
        words.keySet().removeAll(own);
        return new Company(company.name(), own, words);
    }

    /** For each name of a company in the accounts the one word that stands for the company. */
    Map<String, String> words(List<Account> accounts) {
        Set<String> names = accounts.stream()
                .flatMap(account -> account.claims().stream())
                .flatMap(claim -> Bearing.names(claim).stream())
                .collect(Collectors.toSet());
        Map<String, String> words = new HashMap<>();
        new Contents(jdbc).bearers(names).forEach((name, company) -> words.put(name, word(company)));
        return words;
    }

    private static String word(long company) {
        return "#" + company;
    }

    private List<KnownCompany> companies(String which, String key) {
        Map<Long, List<Named>> ofCompany = new LinkedHashMap<>();
        jdbc.sql("""
                        with chosen as materialized (
                          select company, name, true as own, null as claim from bearer where company %1$s
                          union all
                          select company, name, false, claim from borne where company %1$s)
                        select chosen.company, n.name, bool_or(own) as own, count(c.id) as claims
                        from chosen join company_name n on n.id = chosen.name left join standing_claim c on c.id = chosen.claim
                        group by chosen.company, n.name""".formatted(which))
                .param("key", key)
                .query((row, _) -> new Named(
                        row.getLong("company"), row.getString("name"), row.getBoolean("own"), row.getInt("claims")))
                .list()
                .forEach(named -> ofCompany
                        .computeIfAbsent(named.company, _ -> new ArrayList<>())
                        .add(named));
        return ofCompany.entrySet().stream()
                .map(entry -> company(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(KnownCompany::claims).reversed().thenComparing(KnownCompany::name))
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
