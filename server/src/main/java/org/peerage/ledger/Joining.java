package org.peerage.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerage.identity.Bearer;
import org.peerage.identity.Blocks;
import org.peerage.identity.Fact;
import org.peerage.identity.Judgement;
import org.peerage.identity.Matcher;
import org.peerage.identity.NameKey;
import org.peerage.identity.Registry;
import org.peerage.identity.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Derives which company bears each name: what claims say of the bearers, which names are judged to be of one company, and the companies that come of it. */
final class Joining {
    /** A key that more names share tells nothing. */
    private static final int COMMON = 100;

    private final JdbcClient jdbc;
    private final Judgements judgements;
    private final Facts facts;
    private final Revisits revisits;

    Joining(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.judgements = new Judgements(jdbc);
        this.facts = new Facts(jdbc);
        this.revisits = new Revisits(jdbc);
    }

    private record Named(long id, String name) {}

    /** @param judged whether the machine has said anything of them before */
    private record Pair(long one, long other, boolean judged) {}

    private record Borne(long name, long company) {}

    /** Takes in the claims with numbers above {@code from} up to {@code to}. */
    void derive(long from, long to) {
        Set<Long> news = new HashSet<>(facts.add(from, to));
        Map<Long, String> named = names(jdbc.sql("""
                        select distinct n.id, n.name from naming g join company_name n on n.id = g.name
                        where g.claim > :from and g.claim <= :to and not exists (select from bearer b where b.name = n.id) order by n.id""").param("from", from).param("to", to));
        // What an older Peerage took for a name.
        named.values().removeIf(name -> !NameKey.isProper(name));
        block(named.entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .toList());
        news.addAll(named.keySet());
        judge(news);
        settle(news);
        revisits.used(from, to);
    }

    /** Looks at some names again, since what they rest on has changed. @return whether there were any */
    boolean revisit() {
        List<Revisits.Revisit> some = revisits.take();
        List<Long> told = some.stream()
                .filter(Revisits.Revisit::facts)
                .map(Revisits.Revisit::name)
                .toList();
        if (!told.isEmpty()) {
            List<Long> changed = facts.anew(told);
            judge(changed);
            settle(changed);
        }
        if (!some.isEmpty()) {
            new Meanings(jdbc).derive(some.stream().map(Revisits.Revisit::name).toList());
        }
        return !some.isEmpty();
    }

    private static Map<Long, String> names(JdbcClient.StatementSpec select) {
        Map<Long, String> names = new LinkedHashMap<>();
        select.query((row, _) -> new Named(row.getLong("id"), row.getString("name")))
                .list()
                .forEach(named -> names.put(named.id, named.name));
        return names;
    }

    /** The keys of what companies were called before or are called now: without them the two names never meet. */
    private void blockRenamed(Collection<Long> names) {
        List<Named> others = jdbc.sql("""
                        select name as id, value as name from fact
                        where kind = :renamed and name in (select value::bigint from json_array_elements_text(:names::json))""")
                .param("renamed", Fact.renamed("").kind())
                .param("names", Rows.numbers(names.stream()))
                .query((row, _) -> new Named(row.getLong("id"), row.getString("name")))
                .list();
        block(others);
    }

    private void block(Collection<Named> names) {
        jdbc.sql("""
                        insert into block (key, name) select key, name from json_to_recordset(:rows::json) as r(key text, name bigint)
                        on conflict do nothing""")
                .param(
                        "rows",
                        Rows.of(names.stream()
                                .flatMap(named -> Blocks.of(named.name).stream()
                                        .map(key -> Rows.row().put("key", key).put("name", named.id)))))
                .update();
    }

    private void judge(Collection<Long> touched) {
        blockRenamed(touched);
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

    private Map<Long, Bearer> bearers(List<Pair> pairs) {
        Set<Long> names = new HashSet<>();
        pairs.forEach(pair -> names.addAll(List.of(pair.one, pair.other)));
        Map<Long, String> nameOf = names(jdbc.sql(
                        "select id, name from company_name where id in (select value::bigint from json_array_elements_text(:names::json))")
                .param("names", Rows.numbers(names.stream())));
        Map<Long, Set<Fact>> told = facts.of(names);
        Map<Long, Bearer> bearers = new HashMap<>();
        nameOf.forEach((id, name) -> bearers.put(id, new Bearer(name, told.getOrDefault(id, Set.of()))));
        return bearers;
    }

    /** Says anew which companies these names, and all that are joined to them, belong to. */
    void settle(Collection<Long> names) {
        List<Long> joined = judgements.joinedTo(judgements.near(names));
        Map<Long, String> nameOf = names(jdbc.sql(
                        "select id, name from company_name where id in (select value::bigint from json_array_elements_text(:names::json)) order by id")
                .param("names", Rows.numbers(joined.stream())));
        Map<String, Long> numbers = new HashMap<>();
        nameOf.forEach((id, name) -> numbers.put(name, id));
        Registry registry = Registry.of(numbers.keySet(), judgements.on(joined));
        List<Borne> bearers = new ArrayList<>();
        registry.companies().forEach(company -> {
            List<Long> members = company.stream()
                    .flatMap(name -> Optional.ofNullable(numbers.get(name)).stream())
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
        ambiguous(
                joined,
                registry.ambiguous().stream()
                        .flatMap(name -> Optional.ofNullable(numbers.get(name)).stream())
                        .toList());
    }

    /** Notes which of some names several companies may be called by, and that their meaning is to be found anew. */
    private void ambiguous(Collection<Long> names, Collection<Long> ambiguous) {
        List<Long> before = jdbc.sql(
                        "delete from short_name where name in (select value::bigint from json_array_elements_text(:names::json)) returning name")
                .param("names", Rows.numbers(names.stream()))
                .query(Long.class)
                .list();
        jdbc.sql("insert into short_name (name) select value::bigint from json_array_elements_text(:names::json)")
                .param("names", Rows.numbers(ambiguous.stream()))
                .update();
        revisits.mean(
                Stream.concat(before.stream(), ambiguous.stream()).distinct().toList());
    }
}
