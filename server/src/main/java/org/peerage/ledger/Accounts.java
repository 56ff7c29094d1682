package org.peerage.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.peerage.claim.Claim;
import org.peerage.profile.Account;
import org.peerage.vocabulary.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads back what articles claim. Their texts are left out, since each is known by its story. */
final class Accounts {
    /** Later than any day that a database or an article has. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Each company by itself ("offset 0"), since the planner takes all for small and would look through everything at once. */
    private static final String AROUND = """
            with own as materialized (
              select l.company, o.claim, t.published from unnest(string_to_array(:large, ',')::bigint[]) as l (company)
              cross join lateral (select o.claim from borne o where o.company = l.company offset 0) o
              join told t on t.claim = o.claim where t.kind in (:kinds)),
            shared as materialized (
              select b.company, o.claim from unnest(string_to_array(:beside, ',')::bigint[]) as b (company)
              cross join lateral (select o.claim from borne o where o.company = b.company offset 0) o)
            select o.claim as id from borne o join told t on t.claim = o.claim
            where o.company = any(string_to_array(:small, ',')::bigint[]) and t.kind in (:kinds)
            union
            select claim from (
              select claim, row_number() over (partition by company order by published desc, claim desc) as behind from own
              where (published, claim) < (:day_of_place, :claim)) ranked where behind <= :most
            union
            select claim from own where (published, claim) >= (:day_of_place, :claim)
            union
            select own.claim from own join shared using (claim) where own.company <> shared.company""";

    /** Rows that are fetched at a time, so that a large company's are not held twice. */
    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The standing claims that name a company. */
    List<Account> about(long company, double least, Optional<LocalDate> asOf) {
        return accounts(select("select distinct claim as id from borne where company = :company")
                .param("company", company)
                .param("least", least)
                .param("day", Date.valueOf(asOf.orElse(NEVER))));
    }

    /** The standing claims of some kinds that name any of these companies. */
    List<Account> about(Collection<Long> companies, Collection<String> kinds, double least, Optional<LocalDate> asOf) {
        return accounts(select("""
                        select distinct o.claim as id from borne o join told t on t.claim = o.claim
                        where o.company in (select value::bigint from json_array_elements_text(:companies::json)) and t.kind in (:kinds)""")
                .param("companies", Rows.numbers(companies.stream()))
                .param("kinds", kinds)
                .param("least", least)
                .param("day", Date.valueOf(asOf.orElse(NEVER))));
    }

    /** The standing claims of some kinds that name each of these companies, of each those that were read last. */
    Map<Long, List<Account>> newest(
            Collection<Long> companies, Collection<String> kinds, int most, double least, Optional<LocalDate> asOf) {
        Map<Long, Gathered> byCompany = new HashMap<>();
        select("""
                        select distinct b.company, newest.claim as id from unnest(string_to_array(:companies, ',')::bigint[]) as b (company)
                        cross join lateral (
                          select o.claim from borne o join told t on t.claim = o.claim
                          where o.company = b.company and t.kind in (:kinds) and t.published <= :day
                          order by o.claim desc limit :most) newest""", "chosen.company, ")
                .param("companies", joined(companies))
                .param("kinds", kinds)
                .param("most", most)
                .param("least", least)
                .param("day", Date.valueOf(asOf.orElse(NEVER)))
                .query(row -> {
                    byCompany
                            .computeIfAbsent(row.getLong("company"), _ -> new Gathered())
                            .add(row);
                });
        Map<Long, List<Account>> newest = new HashMap<>();
        byCompany.forEach((company, gathered) -> newest.put(company, gathered.accounts()));
        return newest;
    }

    /**
     * The standing claims of some kinds that name any of these companies; of large ones only those that a page of lines needs: the newest ones, and whatever names
     * another company of the page's claims as well.
     *
     * @param beside companies that claims of the page name together with large ones
     * @param place where the page begins; of what stands behind it there are so many
     */
    List<Account> around(
            Collection<Long> small,
            Collection<Long> large,
            Collection<Long> beside,
            Collection<String> kinds,
            Found.Place place,
            int most,
            double least) {
        return accounts(select(AROUND)
                .param("small", joined(small))
                .param("large", joined(large))
                .param("beside", joined(beside))
                .param("kinds", kinds)
                .param("day_of_place", Date.valueOf(place.day()))
                .param("claim", place.claim())
                .param("most", most)
                .param("least", least)
                .param("day", Date.valueOf(NEVER)));
    }

    private static String joined(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The standing claims of some kinds. */
    List<Account> of(Collection<Kind> kinds, double least) {
        return accounts(select("select id from claim where kind in (:kinds)")
                .param("kinds", kinds.stream().map(Kind::name).toList())
                .param("least", least)
                .param("day", Date.valueOf(NEVER)));
    }

    /** The standing claims of these numbers. */
    List<Account> numbered(Collection<Long> claims) {
        return accounts(select("select value::bigint as id from json_array_elements_text(:claims::json)")
                .param("claims", Rows.numbers(claims.stream()))
                .param("least", 0)
                .param("day", Date.valueOf(NEVER)));
    }

    /** The standing claims of these articles. */
    List<Account> ofArticles(Collection<Long> articles) {
        return accounts(select("""
                        select c.id from reading r join claim c on c.reading = r.id
                        where r.article = any(string_to_array(:articles, ',')::bigint[])""")
                .param("articles", joined(articles))
                .param("least", 0)
                .param("day", Date.valueOf(NEVER)));
    }

    private JdbcClient.StatementSpec select(String which) {
        return select(which, "");
    }

    /**
     * @param which claims, by their numbers; chosen first, since the planner would else look through all that stand
     * @param beside what else of the choice is told, with a comma
     */
    private JdbcClient.StatementSpec select(String which, String beside) {
        return jdbc.sql("""
                with chosen as materialized (%1$s)
                select %4$s%3$s, coalesce(s.story, a.id) as story, c.body, %2$s as meant
                from chosen join standing_claim c using (id) join article a on a.id = c.article left join story s on s.article = a.id
                where c.confidence >= :least and (a.published is null or a.published <= :day)
                order by c.id""".formatted(which, Meanings.OF_CLAIM, Articles.COLUMNS, beside))
                .withFetchSize(PAGE);
    }

    /** Of rows of articles, each with a claim of it. */
    static List<Account> accounts(JdbcClient.StatementSpec select) {
        var gathered = new Gathered();
        select.query(gathered::add);
        return gathered.accounts();
    }

    /** Claims by their articles, as rows tell them. */
    private static final class Gathered {
        private final Map<Long, Account> articles = new LinkedHashMap<>();
        private final Map<Long, List<Claim>> claims = new HashMap<>();

        void add(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            if (!articles.containsKey(id)) {
                articles.put(
                        id,
                        new Account(
                                Articles.article(row, ""),
                                OptionalLong.of(row.getLong("story")),
                                Optional.of(Articles.filed(row)),
                                List.of()));
            }
            claims.computeIfAbsent(id, _ -> new ArrayList<>()).add(Meanings.claim(row));
        }

        List<Account> accounts() {
            return articles.entrySet().stream()
                    .map(entry -> entry.getValue().with(claims.getOrDefault(entry.getKey(), List.of())))
                    .toList();
        }
    }
}
