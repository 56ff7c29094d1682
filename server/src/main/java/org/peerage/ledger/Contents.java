package org.peerage.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import org.peerage.claim.Filler;
import org.peerage.identity.NameKey;
import org.peerage.profile.Account;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads out the ledger for an index of it, in the order of readings. */
final class Contents {
    private static final String NEWEST = """
            select r.id as reading, a.*, coalesce(s.story, a.id) as story, t.body,
              exists (select from standing_retraction v where v.article = a.id and v.claim is null and v.author = 'peerage') as replaced from reading r
            join article a on a.id = r.article join article_text t on t.hash = a.text left join story s on s.article = a.id
            where not exists (select from reading newer where newer.article = r.article and newer.id > r.id)""";

    private static final List<String> OF_PEOPLE = Vocabulary.standard().kinds().stream()
            .filter(kind -> kind.roles().stream().anyMatch(role -> role.types().contains(FillerType.PERSON)))
            .map(Kind::name)
            .toList();

    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long number, long article, boolean standing, Claim claim) {}

    /** The articles of the readings after {@code reading}, the first {@code most} of them. */
    List<Findable> findable(long reading, int most) {
        return findable(jdbc.sql(NEWEST + " and r.id > :reading order by r.id limit :most")
                .param("reading", reading)
                .param("most", most));
    }

    /** One article; none where it was not read. */
    List<Findable> findable(ContentKey article) {
        return findable(jdbc.sql(NEWEST + " and a.key = decode(:key, 'hex')").param("key", article.hex()));
    }

    private List<Findable> findable(JdbcClient.StatementSpec select) {
        List<Findable> bare = select.query((row, _) -> new Findable(
                        row.getLong("reading"),
                        row.getLong("id"),
                        new Account(
                                Articles.article(row, row.getString("body")),
                                OptionalLong.of(row.getLong("story")),
                                Optional.of(Articles.filed(row)),
                                List.of()),
                        row.getBoolean("replaced"),
                        List.of(),
                        List.of()))
                .list();
        Map<Long, List<Row>> rows = rows(bare.stream().map(Findable::article).toList());
        return bare.stream()
                .map(one -> filled(one, rows.getOrDefault(one.article(), List.of())))
                .toList();
    }

    private Map<Long, List<Row>> rows(Collection<Long> articles) {
        Map<Long, List<Row>> rows = new HashMap<>();
        jdbc.sql("""
                        with chosen as materialized (
                          select c.id, r.article, c.body from claim c join reading r on r.id = c.reading
                          where r.article in (select value::bigint from json_array_elements_text(:articles::json)))
                        select c.id, c.article, coalesce(s.body, c.body) as body, s.id is not null as standing, %s as meant
                        from chosen c left join standing_claim s on s.id = c.id order by c.id""".formatted(Meanings.OF_CLAIM))
                .param("articles", Rows.numbers(articles.stream()))
                .query((row, _) -> new Row(
                        row.getLong("id"), row.getLong("article"), row.getBoolean("standing"), Meanings.claim(row)))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.article, _ -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    private static Findable filled(Findable bare, List<Row> rows) {
        List<Row> standing = rows.stream().filter(Row::standing).toList();
        List<Claim> claims = standing.stream().map(Row::claim).toList();
        return new Findable(
                bare.reading(),
                bare.article(),
                bare.account().with(claims),
                bare.replaced(),
                standing.stream().map(Row::number).toList(),
                rows.stream().filter(row -> !row.standing).map(Row::number).toList());
    }

    /** Which company bears each of these names. */
    Map<String, Long> bearers(Collection<String> names) {
        Map<String, Long> bearers = new HashMap<>();
        jdbc.sql("""
                        select n.name, b.company from company_name n join bearer b on b.name = n.id
                        where n.name in (select * from json_array_elements_text(:names::json))""")
                .param("names", Rows.strings(names.stream()))
                .query((row, _) -> bearers.put(row.getString("name"), row.getLong("company")))
                .list();
        return bearers;
    }

    private record Told(long company, Claim claim) {}

    /** The people whom claims of these companies name, without those that are companies by their names, and how many do. */
    private Map<Long, Map<String, Integer>> people(Set<Long> companies) {
        List<Told> told = jdbc.sql("""
                        with chosen as materialized (
                          select distinct company, claim from borne where company = any(string_to_array(:companies, ',')::bigint[]))
                        select chosen.company, c.body from chosen join standing_claim c on c.id = chosen.claim
                        where c.kind = any(string_to_array(:kinds, ','))""")
                .param("companies", companies.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .param("kinds", String.join(",", OF_PEOPLE))
                .query((row, _) -> new Told(row.getLong("company"), ClaimJson.read(row.getString("body"))))
                .list();
        Set<String> names = told.stream()
                .flatMap(one -> one.claim.fillers(FillerType.PERSON))
                .map(Filler::name)
                .filter(NameKey::isProper)
                .collect(Collectors.toSet());
        names.removeAll(bearers(names).keySet());
        Map<Long, Map<String, Integer>> people = new HashMap<>();
        told.forEach(one -> one.claim
                .fillers(FillerType.PERSON)
                .map(Filler::name)
                .distinct()
                .filter(names::contains)
                .forEach(name -> people.computeIfAbsent(one.company, _ -> new HashMap<>())
                        .merge(name, 1, Integer::sum)));
        return people;
    }

    /** These companies, each with where it is and who is with it. */
    List<Listing> listings(Set<Long> companies) {
        Map<Long, Set<String>> places = new HashMap<>();
        jdbc.sql("""
                        select distinct b.company, f.value from bearer b join fact f on f.name = b.name
                        where b.company in (select value::bigint from json_array_elements_text(:companies::json))
                          and f.kind in ('headquarters', 'place') order by b.company, f.value""").param("companies", Rows.numbers(companies.stream())).query(row -> {
            places.computeIfAbsent(row.getLong("company"), _ -> new HashSet<>()).add(row.getString("value"));
        });
        Map<Long, List<Long>> absorbed = new HashMap<>();
        jdbc.sql("""
                        select company, name from bearer
                        where company in (select value::bigint from json_array_elements_text(:companies::json)) and name <> company order by name""").param("companies", Rows.numbers(companies.stream())).query(row -> {
            absorbed.computeIfAbsent(row.getLong("company"), _ -> new ArrayList<>())
                    .add(row.getLong("name"));
        });
        Map<Long, Map<String, Integer>> people = people(companies);
        return new Companies(jdbc)
                .numbered(companies).stream()
                        .map(company -> new Listing(
                                company,
                                places.getOrDefault(company.id(), Set.of()).stream()
                                        .sorted()
                                        .toList(),
                                people.getOrDefault(company.id(), Map.of()),
                                absorbed.getOrDefault(company.id(), List.of())))
                        .toList();
    }
}
