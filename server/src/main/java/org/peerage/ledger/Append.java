package org.peerage.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import org.peerage.identity.NameKey;
import org.peerage.profile.Account;
import org.peerage.profile.Filed;
import org.peerage.source.ArticleJson;
import org.peerage.source.Dated;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Writes accounts of articles, inside a transaction. What is there already is left as it is. */
final class Append {
    private final JdbcClient jdbc;

    Append(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reader which model and rules read them */
    Added accounts(Collection<Account> accounts, String reader) {
        new Derivation(jdbc).appending();
        Map<ContentKey, Account> byKey = new TreeMap<>();
        accounts.forEach(account -> byKey.putIfAbsent(ContentKey.of(account), account));
        texts(byKey.values());
        int articles = articles(byKey);
        Map<ContentKey, Long> readings = readings(byKey.keySet(), reader);
        Map<String, Row> rows = new LinkedHashMap<>();
        readings.forEach((key, reading) -> Optional.ofNullable(byKey.get(key)).stream()
                .flatMap(account -> account.claims().stream())
                .forEach(claim -> rows.putIfAbsent(Row.key(reading, claim.id()), new Row(reading, claim))));
        claims(rows);
        new Revisits(jdbc).superseding(readings.values());
        return new Added(articles, readings.size(), rows.size());
    }

    private record Row(long reading, Claim claim) {
        static String key(long reading, String claim) {
            return reading + " " + claim;
        }
    }

    private void texts(Collection<Account> accounts) {
        Map<ContentKey, String> texts = new TreeMap<>();
        accounts.forEach(a ->
                texts.put(ContentKey.ofText(a.article().text()), a.article().text()));
        jdbc.sql("""
                        insert into article_text (hash, body)
                        select decode(hash, 'hex'), body from json_to_recordset(:rows::json) as r(hash text, body text)
                        on conflict do nothing""")
                .param(
                        "rows",
                        Rows.of(
                                texts.entrySet(),
                                (text, row) ->
                                        row.put("hash", text.getKey().hex()).put("body", text.getValue())))
                .update();
    }

    private int articles(Map<ContentKey, Account> accounts) {
        Stream<ObjectNode> rows = accounts.entrySet().stream().map(entry -> article(entry.getKey(), entry.getValue()));
        return jdbc.sql("""
                        insert into article (key, document, url, publisher, title, author, published, language, text, published_from, doubted, doubt, retrieved)
                        select decode(key, 'hex'), document, url, publisher, title, author, published, language, decode(text, 'hex'),
                          published_from, doubted, doubt, coalesce(retrieved, now())
                        from json_to_recordset(:rows::json) as r(key text, document text, url text, publisher text, title text, author text,
                             published date, language text, text text, published_from text, doubted date, doubt text, retrieved timestamptz)
                        on conflict do nothing""").param("rows", Rows.of(rows)).update();
    }

    private static ObjectNode article(ContentKey key, Account account) {
        ObjectNode row = ArticleJson.tree(account.article())
                .put("key", key.hex())
                .put("text", ContentKey.ofText(account.article().text()).hex());
        account.filed()
                .ifPresent(filed -> row.put("retrieved", filed.retrieved().toString()));
        account.filed().flatMap(Filed::dated).ifPresent(dated -> {
            if (dated.origin() != Dated.Origin.UNKNOWN) {
                row.put("published_from", dated.origin().word());
            }
            dated.doubt()
                    .ifPresent(
                            doubt -> row.put("doubted", dated.day().toString()).put("doubt", doubt));
        });
        return row;
    }

    /** The readings that are new, each by the key of its article. */
    private Map<ContentKey, Long> readings(Set<ContentKey> articles, String reader) {
        Map<ContentKey, Long> readings = new TreeMap<>();
        jdbc.sql("""
                        with new as (
                          insert into reading (article, reader)
                          select a.id, :reader
                          from json_array_elements_text(:keys::json) with ordinality as k(key, place) join article a on a.key = decode(k.key, 'hex')
                          order by place
                          on conflict do nothing
                          returning id, article)
                        select new.id, a.key from new join article a on a.id = new.article""")
                .param("reader", reader)
                .param("keys", Rows.strings(articles.stream().map(ContentKey::hex)))
                .query((row, _) -> readings.put(ContentKey.of(row.getBytes("key")), row.getLong("id")))
                .list();
        return readings;
    }

    private void claims(Map<String, Row> rows) {
        Map<String, Long> numbers = new HashMap<>();
        jdbc.sql("""
                        insert into claim (reading, key, kind, stage, stance, confidence, body)
                        select reading, key, kind, stage, stance, confidence, body
                        from json_to_recordset(:rows::json) as r(reading bigint, key text, kind text, stage text, stance text, confidence real, body text)
                        returning id, reading, key""")
                .param(
                        "rows",
                        Rows.of(
                                rows.values(),
                                (row, to) -> to.put("reading", row.reading())
                                        .put("key", row.claim().id())
                                        .put("kind", row.claim().kind().name())
                                        .put("stage", row.claim().stage())
                                        .put("stance", row.claim().stance().word())
                                        .put("confidence", row.claim().confidence())
                                        .put("body", ClaimJson.write(row.claim()))))
                .query((row, _) ->
                        numbers.put(Row.key(row.getLong("reading"), row.getString("key")), row.getLong("id")))
                .list();
        List<Naming> namings = new ArrayList<>();
        rows.forEach((key, row) -> Bearing.names(row.claim())
                .forEach(name -> namings.add(new Naming(name, numbers.getOrDefault(key, 0L)))));
        namings(namings);
    }

    private record Naming(String name, long claim) {}

    private void namings(List<Naming> namings) {
        Set<String> names = namings.stream().map(Naming::name).collect(Collectors.toCollection(TreeSet::new));
        jdbc.sql("""
                        insert into company_name (name, key) select name, key from json_to_recordset(:names::json) as r(name text, key text)
                        on conflict do nothing""")
                .param(
                        "names",
                        Rows.of(
                                names,
                                (name, row) -> row.put("name", name)
                                        .put("key", NameKey.of(name).toString())))
                .update();
        jdbc.sql("""
                        insert into naming (name, claim)
                        select n.id, r.claim from json_to_recordset(:rows::json) as r(name text, claim bigint) join company_name n on n.name = r.name
                        on conflict do nothing""")
                .param(
                        "rows",
                        Rows.of(
                                namings,
                                (naming, row) -> row.put("name", naming.name()).put("claim", naming.claim())))
                .update();
    }
}
