package org.peerage.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import org.peerage.identity.Acronyms;
import org.peerage.identity.Bearer;
import org.peerage.identity.Bearers;
import org.peerage.identity.Fact;
import org.peerage.identity.NameKey;
import org.peerage.vocabulary.FillerType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Derives what standing claims tell of the bearers of names. */
final class Facts {
    /** The kind of fact that says which article has a name: its reader has seen both names and kept them apart. */
    private static final String NAMED_IN = "article";

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes in the claims with numbers above {@code from} up to {@code to}. @return the names of whose bearers something new is said */
    List<Long> add(long from, long to) {
        List<Claim> claims = claims(jdbc.sql(standing("select id from claim where id > :from and id <= :to"))
                .param("from", from)
                .param("to", to));
        return jdbc.sql("with " + rows("") + " select distinct name from new")
                .param("rows", Rows.of(told(claims)))
                .query(Long.class)
                .list();
    }

    /** Tells anew of the bearers of some names; what no standing claim tells any more is dropped. @return the names for which that makes a difference */
    List<Long> anew(Collection<Long> names) {
        String numbers = Rows.numbers(names.stream());
        List<Claim> claims = claims(jdbc.sql(
                        standing(
                                "select distinct claim as id from naming where name in (select value::bigint from json_array_elements_text(:names::json))"))
                .param("names", numbers));
        return jdbc.sql("with asked as (select value::bigint as name from json_array_elements_text(:names::json)),"
                        + rows("join asked on asked.name = n.id")
                        + """
                        ,
                        gone as (
                          delete from fact f using asked
                          where f.name = asked.name and not exists (select from rows r where r.name = f.name and r.kind = f.kind and r.value = f.value)
                          returning f.name)
                        select name from new union select name from gone""")
                .param("names", numbers)
                .param("rows", Rows.of(told(claims)))
                .query(Long.class)
                .list();
    }

    /** @param only which names */
    private static String rows(String only) {
        return """
            rows as (
              select n.id as name, r.kind, r.value from json_to_recordset(:rows::json) as r(name text, kind text, value text)
              join company_name n on n.name = r.name %s),
            new as (insert into fact (name, kind, value) select name, kind, value from rows on conflict do nothing returning name)""".formatted(only);
    }

    /** What is told of the bearers of names. A short name that articles use for more than one company is no sign of any. */
    Map<Long, Set<Fact>> of(Collection<Long> names) {
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
        return facts;
    }

    /** What claims tell of those whom they name; of descriptions nothing. */
    static List<Bearer> bearers(List<Claim> claims) {
        return Bearers.of(claims).stream()
                .filter(bearer -> NameKey.isProper(bearer.name()))
                .map(bearer -> new Bearer(
                        bearer.name(),
                        bearer.facts().stream()
                                .filter(fact -> !fact.kind().equals(NAMED_IN))
                                .collect(Collectors.toSet())))
                .toList();
    }

    private static List<Claim> claims(JdbcClient.StatementSpec select) {
        return select.query((row, _) -> ClaimJson.read(row.getString("body"))).list();
    }

    /** @param which claims; chosen first, since the planner would else look through all that stand */
    private static String standing(String which) {
        return "with chosen as materialized (%s) select c.body from chosen join standing_claim c using (id) order by id"
                .formatted(which);
    }

    private static Stream<ObjectNode> told(List<Claim> claims) {
        return Stream.concat(
                bearers(claims).stream()
                        .flatMap(bearer -> bearer.facts().stream().map(fact -> row(bearer.name(), fact))),
                aliases(claims));
    }

    /** The initials by which articles call a company that they name in full; other short forms may be those of its parent. */
    private static Stream<ObjectNode> aliases(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.fillers(FillerType.COMPANY))
                .filter(filler -> Acronyms.standsFor(filler.text(), filler.name()))
                .map(filler -> row(filler.name(), Fact.alias(filler.text())));
    }

    private static ObjectNode row(String name, Fact fact) {
        return Rows.row().put("name", name).put("kind", fact.kind()).put("value", fact.value());
    }
}
