package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import org.peerage.claim.Filler;
import org.peerage.identity.Bearer;
import org.peerage.identity.Fact;
import org.peerage.identity.Judgement;
import org.peerage.identity.Namesakes;
import org.peerage.identity.Verdict;
import org.peerage.vocabulary.FillerType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Derives which company each article means by a name that several may be called by; where nothing tells, or where it is a full name too, it stays with its own bearer. */
final class Meanings {
    /** For the claim {@code c} the fuller names that its short ones mean, as a JSON object; null for most claims. */
    static final String OF_CLAIM =
            "(select json_object_agg(n.name, f.name) from meant m join company_name n on n.id = m.name join company_name f on f.id = m.fuller where m.claim = c.id)";

    /** Rows that are fetched at a time. */
    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;

    Meanings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param row with a claim's {@code body} and its {@link #OF_CLAIM} as {@code meant} */
    static Claim claim(ResultSet row) throws SQLException {
        return claim(row.getString("body"), Optional.ofNullable(row.getString("meant")));
    }

    static Claim claim(String body, Optional<String> meant) {
        Claim claim = ClaimJson.read(body);
        return meant.map(of -> claim.meaning(Rows.texts(of))).orElse(claim);
    }

    private record Row(long claim, long name, String fuller) {}

    private record Told(long number, long article, Claim claim) {}

    /** @param ambiguous whether other companies may be called so too */
    private record Borne(String name, long number, boolean ambiguous) {}

    /** Says anew what articles mean by these names. */
    void derive(Collection<Long> names) {
        jdbc.sql("delete from meant where name in (select value::bigint from json_array_elements_text(:names::json))")
                .param("names", Rows.numbers(names.stream()))
                .update();
        Map<String, Long> shortNames = numbers("""
                select n.id, n.name from short_name join company_name n on n.id = short_name.name
                join bearer b on b.name = n.id
                where n.id in (select value::bigint from json_array_elements_text(:names::json))
                  and not exists (select from bearer o where o.company = b.company and o.name <> b.name)""", names);
        Map<String, Namesakes> namesakes = namesakes(shortNames);
        List<Row> meant = new ArrayList<>();
        List<Told> article = new ArrayList<>();
        used(shortNames.values()).query(row -> {
            Told told = new Told(row.getLong("id"), row.getLong("article"), ClaimJson.read(row.getString("body")));
            if (!article.isEmpty() && article.getFirst().article != told.article) {
                meant.addAll(meant(article, shortNames, namesakes));
                article.clear();
            }
            article.add(told);
        });
        meant.addAll(meant(article, shortNames, namesakes));
        jdbc.sql("""
                        insert into meant (claim, name, fuller)
                        select r.claim, r.name, n.id from json_to_recordset(:rows::json) as r(claim bigint, name bigint, fuller text)
                        join company_name n on n.name = r.fuller
                        where (select company from bearer b where b.name = n.id) <> (select company from bearer b where b.name = r.name)""")
                .param(
                        "rows",
                        Rows.of(
                                meant,
                                (row, to) -> to.put("claim", row.claim)
                                        .put("name", row.name)
                                        .put("fuller", row.fuller)))
                .update();
    }

    private Map<String, Long> numbers(String select, Collection<Long> names) {
        Map<String, Long> numbers = new HashMap<>();
        jdbc.sql(select).param("names", Rows.numbers(names.stream())).query(row -> {
            numbers.put(row.getString("name"), row.getLong("id"));
        });
        return numbers;
    }

    /** All standing claims of the articles that have one of these names in some claim. */
    private JdbcClient.StatementSpec used(Collection<Long> names) {
        return jdbc.sql("""
                        with used as materialized (
                          select distinct r.article from naming g join claim c on c.id = g.claim join reading r on r.id = c.reading
                          where g.name in (select value::bigint from json_array_elements_text(:names::json))),
                        chosen as materialized (
                          select c.id from used join reading r on r.article = used.article join claim c on c.reading = r.id)
                        select c.id, c.article, c.body from chosen join standing_claim c using (id) order by c.article, c.id""").param("names", Rows.numbers(names.stream())).withFetchSize(PAGE);
    }

    private static List<Row> meant(List<Told> article, Map<String, Long> shortNames, Map<String, Namesakes> namesakes) {
        List<Claim> claims = article.stream().map(Told::claim).toList();
        Set<String> all = claims.stream().flatMap(Meanings::names).collect(Collectors.toSet());
        List<Row> meant = new ArrayList<>();
        for (Bearer bearer : Facts.bearers(claims)) {
            Optional<Bearer> company = Optional.ofNullable(namesakes.get(bearer.name()))
                    .flatMap(candidates -> candidates.meant(bearer, others(all, bearer)));
            company.ifPresent(found -> article.stream()
                    .filter(told -> Bearing.names(told.claim).contains(bearer.name()))
                    .forEach(told ->
                            meant.add(new Row(told.number, shortNames.getOrDefault(bearer.name(), 0L), found.name()))));
        }
        return meant;
    }

    /** The names beside one, without those of companies that it has to do with: it is none of them. */
    private static Set<String> others(Set<String> names, Bearer bearer) {
        Set<String> others = new HashSet<>(names);
        others.remove(bearer.name());
        bearer.facts().stream().map(Fact::value).forEach(others::remove);
        return others;
    }

    /** The names of companies and people in a claim. */
    private static Stream<String> names(Claim claim) {
        return Stream.of(FillerType.COMPANY, FillerType.PERSON)
                .flatMap(claim::fillers)
                .map(Filler::name);
    }

    /** For each short name the companies that may be called so. */
    private Map<String, Namesakes> namesakes(Map<String, Long> shortNames) {
        Map<String, Set<String>> names = new HashMap<>();
        List<Judgement> judgements = new Judgements(jdbc).on(shortNames.values());
        shortNames.keySet().forEach(name -> names.put(name, new HashSet<>(Set.of(name))));
        judgements.stream().filter(j -> j.verdict() != Verdict.DIFFERENT).forEach(j -> {
            fuller(j, j.one())
                    .ifPresent(other ->
                            names.getOrDefault(j.one(), new HashSet<>()).add(other));
            fuller(j, j.other())
                    .ifPresent(other ->
                            names.getOrDefault(j.other(), new HashSet<>()).add(other));
        });
        judgements.stream()
                .filter(j -> j.verdict() == Verdict.DIFFERENT && j.isByPerson())
                .forEach(j -> {
                    names.getOrDefault(j.one(), new HashSet<>()).remove(j.other());
                    names.getOrDefault(j.other(), new HashSet<>()).remove(j.one());
                });
        Map<String, Bearer> companies =
                companies(names.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, Namesakes> namesakes = new HashMap<>();
        names.forEach((name, all) -> namesakes.put(
                name,
                new Namesakes(all.stream()
                        .flatMap(other -> Optional.ofNullable(companies.get(other)).stream())
                        .filter(company -> !company.name().equals(name))
                        .collect(Collectors.toSet()))));
        return namesakes;
    }

    private static Optional<String> fuller(Judgement judgement, String name) {
        String other = judgement.one().equals(name) ? judgement.other() : judgement.one();
        return Optional.of(other).filter(o -> Namesakes.isShortFor(name, o));
    }

    /** The company that bears each of these names, by its longest name and with what is told of it by names that are nobody else's. */
    private Map<String, Bearer> companies(Set<String> names) {
        Map<Long, List<Borne>> byCompany = new LinkedHashMap<>();
        jdbc.sql("""
                        select b.company, n.name, n.id, exists (select from short_name s where s.name = n.id) as ambiguous
                        from bearer b join company_name n on n.id = b.name
                        where b.company in (
                          select o.company from bearer o join company_name m on m.id = o.name
                          where m.name in (select * from json_array_elements_text(:names::json)))""").param("names", Rows.strings(names.stream())).query(row -> {
            byCompany
                    .computeIfAbsent(row.getLong("company"), _ -> new ArrayList<>())
                    .add(new Borne(row.getString("name"), row.getLong("id"), row.getBoolean("ambiguous")));
        });
        Map<Long, Set<Fact>> facts = new Facts(jdbc)
                .of(byCompany.values().stream()
                        .flatMap(List::stream)
                        .map(Borne::number)
                        .toList());
        Map<String, Bearer> companies = new HashMap<>();
        byCompany.values().forEach(company -> {
            Bearer bearer = company(company, facts);
            company.forEach(name -> companies.put(name.name, bearer));
        });
        return companies;
    }

    private static Bearer company(List<Borne> names, Map<Long, Set<Fact>> facts) {
        Set<Fact> told = new HashSet<>();
        names.stream().filter(name -> !name.ambiguous).forEach(name -> {
            told.addAll(facts.getOrDefault(name.number, Set.of()));
            told.add(Fact.alias(name.name));
        });
        String longest = names.stream()
                .map(Borne::name)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse("");
        return new Bearer(longest, told);
    }

    /** What a company is called by articles, or by its own names, that several may be called by. */
    List<Meaning> of(long company) {
        return jdbc.sql("""
                        select n.name, f.name as fuller, count(c.id) as claims
                        from meant m join bearer b on b.company = :company and b.name in (m.name, m.fuller)
                        join company_name n on n.id = m.name join company_name f on f.id = m.fuller join standing_claim c on c.id = m.claim
                        group by n.name, f.name order by n.name, claims desc, f.name""")
                .param("company", company)
                .query((row, _) -> new Meaning(row.getString("name"), row.getString("fuller"), row.getInt("claims")))
                .list();
    }
}
