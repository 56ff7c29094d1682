package org.peerage.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import org.peerage.identity.Acronyms;
import org.peerage.identity.Bearer;
import org.peerage.identity.Bearers;
import org.peerage.identity.Blocks;
import org.peerage.identity.Fact;
import org.peerage.identity.Judgement;
import org.peerage.identity.Matcher;
import org.peerage.identity.Registry;
import org.peerage.identity.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Derives which company bears each name: what claims say of the bearers, which names are judged to be of one company, and the companies that come of it. */
final class Joining {
    /** A key that more names share tells nothing. */
    private static final int COMMON = 100;

    /** The kind of fact that says which article has a name: its reader has seen both names and kept them apart. */
    private static final String NAMED_IN = "article";

    private final JdbcClient jdbc;
    private final Judgements judgements;

    Joining(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.judgements = new Judgements(jdbc);
    }

    private record Named(long id, String name) {}

    /** @param judged whether the machine has said anything of them before */
    private record Pair(long one, long other, boolean judged) {}

    private record Borne(long name, long company) {}

    /** Takes in the claims with numbers above {@code from} up to {@code to}. */
    void derive(long from, long to) {
        Set<Long> news = new HashSet<>(facts(from, to));
        Map<Long, String> named = names(jdbc.sql("""
                        select distinct n.id, n.name from naming g join company_name n on n.id = g.name
                        where g.claim > :from and g.claim <= :to and not exists (select from bearer b where b.name = n.id) order by n.id""").param("from", from).param("to", to));
        block(named);
        news.addAll(named.keySet());
        judge(news);
        settle(news);
    }

    private static Map<Long, String> names(JdbcClient.StatementSpec select) {
        Map<Long, String> names = new LinkedHashMap<>();
        select.query((row, _) -> new Named(row.getLong("id"), row.getString("name")))
                .list()
                .forEach(named -> names.put(named.id, named.name));
        return names;
    }

    /** @return the names of whose bearers something new is said */
    private List<Long> facts(long from, long to) {
        List<Claim> claims = jdbc.sql("select body from claim where id > :from and id <= :to order by id")
                .param("from", from)
                .param("to", to)
                .query((row, _) -> ClaimJson.read(row.getString("body")))
                .list();
        return jdbc.sql("""
                        with new as (
                          insert into fact (name, kind, value)
                          select n.id, r.kind, r.value from json_to_recordset(:rows::json) as r(name text, kind text, value text)
                          join company_name n on n.name = r.name
                          on conflict do nothing
                          returning name)
                        select distinct name from new""")
                .param("rows", Rows.of(Stream.concat(told(claims), aliases(claims))))
                .query(Long.class)
                .list();
    }

    private static Stream<ObjectNode> told(List<Claim> claims) {
        return Bearers.of(claims).stream()
                .flatMap(bearer -> bearer.facts().stream()
                        .filter(fact -> !fact.kind().equals(NAMED_IN))
                        .map(fact -> row(bearer.name(), fact)));
    }

    /** The initials by which articles call a company that they name in full; other short forms may be those of its parent. */
    private static Stream<ObjectNode> aliases(List<Claim> claims) {
        return claims.stream()
                .flatMap(Bearing::fillers)
                .filter(filler -> Acronyms.standsFor(filler.text(), filler.name()))
                .map(filler -> row(filler.name(), Fact.alias(filler.text())));
    }

    private static ObjectNode row(String name, Fact fact) {
        return Rows.row().put("name", name).put("kind", fact.kind()).put("value", fact.value());
    }

    private void block(Map<Long, String> names) {
        jdbc.sql("""
                        insert into block (key, name) select key, name from json_to_recordset(:rows::json) as r(key text, name bigint)
                        on conflict do nothing""")
                .param(
                        "rows",
                        Rows.of(names.entrySet().stream()
                                .flatMap(entry -> Blocks.of(entry.getValue()).stream()
                                        .map(key -> Rows.row().put("key", key).put("name", entry.getKey())))))
                .update();
    }

    private void judge(Collection<Long> touched) {
        List<Pair> pairs = pairs(touched);
        Map<Long, Bearer> bearers = bearers(pairs);
        List<Judgement> found = Matcher.of(pairs.stream()
                .map(pair -> Stream.of(pair.one, pair.other)
                        .flatMap(name -> Optional.ofNullable(bearers.get(name)).stream())
                        .toList())
                .toList());
        List<Judgement> telling = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (found.get(i).verdict() != Verdict.DIFFERENT || pairs.get(i).judged) {
                telling.add(found.get(i));
            }
        }
        judgements.add(telling);
    }

    /** Pairs that share a key, or have been judged before. */
    private List<Pair> pairs(Collection<Long> touched) {
        return jdbc.sql("""
                        with touched as (select value::bigint as name from json_array_elements_text(:names::json)),
                        keys as (
                          select key from block where key in (select key from block join touched using (name))
                          group by key having count(*) between 2 and :common)
                        select distinct least(a.name, b.name) as one, greatest(a.name, b.name) as other, exists (
                          select from judgement j where j.one = least(a.name, b.name) and j.other = greatest(a.name, b.name) and j.author = :machine) as judged
                        from keys join block a using (key) join touched on touched.name = a.name join block b using (key)
                        where a.name <> b.name
                        union
                        select one, other, true from judgement
                        where author = :machine and (one in (select name from touched) or other in (select name from touched))
                        order by one, other""")
                .param("names", Rows.numbers(touched.stream()))
                .param("common", COMMON)
                .param("machine", Judgement.MACHINE)
                .query((row, _) -> new Pair(row.getLong("one"), row.getLong("other"), row.getBoolean("judged")))
                .list();
    }

    /** What is said of the bearers. A short name that articles use for more than one company is no sign of any. */
    private Map<Long, Bearer> bearers(List<Pair> pairs) {
        Set<Long> names = new HashSet<>();
        pairs.forEach(pair -> names.addAll(List.of(pair.one, pair.other)));
        Map<Long, String> nameOf = names(jdbc.sql(
                        "select id, name from company_name where id in (select value::bigint from json_array_elements_text(:names::json))")
                .param("names", Rows.numbers(names.stream())));
        Map<Long, Set<Fact>> facts = new HashMap<>();
        jdbc.sql("""
                        select f.name, f.kind, f.value from fact f left join bearer b on b.name = f.name
                        where f.name in (select value::bigint from json_array_elements_text(:names::json))
                          and not (f.kind = 'alias' and exists (
                            select from fact g left join bearer c on c.name = g.name
                            where g.kind = 'alias' and g.value = f.value and coalesce(c.company, g.name) <> coalesce(b.company, f.name)))
                        order by f.name, f.kind, f.value""").param("names", Rows.numbers(names.stream())).query(row -> {
            facts.computeIfAbsent(row.getLong("name"), _ -> new LinkedHashSet<>())
                    .add(new Fact(row.getString("kind"), row.getString("value")));
        });
        Map<Long, Bearer> bearers = new HashMap<>();
        nameOf.forEach((id, name) -> bearers.put(id, new Bearer(name, facts.getOrDefault(id, Set.of()))));
        return bearers;
    }

    /** Says anew which companies these names, and all that are joined to them, belong to. */
    void settle(Collection<Long> names) {
        List<Long> joined = judgements.joinedTo(names);
        Map<Long, String> nameOf = names(jdbc.sql(
                        "select id, name from company_name where id in (select value::bigint from json_array_elements_text(:names::json)) order by id")
                .param("names", Rows.numbers(joined.stream())));
        Map<String, Long> numbers = new HashMap<>();
        nameOf.forEach((id, name) -> numbers.put(name, id));
        List<? extends Set<String>> companies =
                Registry.of(numbers.keySet(), judgements.among(joined)).companies();
        List<Borne> bearers = new ArrayList<>();
        companies.forEach(company -> {
            List<Long> members = company.stream()
                    .map(name -> numbers.getOrDefault(name, 0L))
                    .sorted()
                    .toList();
            members.forEach(member -> bearers.add(new Borne(member, members.getFirst())));
        });
        jdbc.sql("""
                        insert into bearer (name, company) select name, company from json_to_recordset(:rows::json) as r(name bigint, company bigint)
                        on conflict (name) do update set company = excluded.company where bearer.company <> excluded.company""")
                .param(
                        "rows",
                        Rows.of(
                                bearers,
                                (borne, row) -> row.put("name", borne.name).put("company", borne.company)))
                .update();
    }
}
