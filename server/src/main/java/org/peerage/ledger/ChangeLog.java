package org.peerage.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.profile.Account;
import org.peerage.profile.Filed;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that changed, from a place on, in the order in which it changed last; each article and company once. Who takes a page after the other has at last what is
 * so, however often a page is taken.
 */
final class ChangeLog {
    private final JdbcClient jdbc;

    ChangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which ledger this is. */
    static String epoch(JdbcClient jdbc) {
        return jdbc.sql("select id::text from epoch").query(String.class).single();
    }

    /** After a move to another server, numbers of transactions begin anew: then so does the log, for whoever follows. */
    static void heal(JdbcClient jdbc) {
        int moved = jdbc.sql(
                        "update change set transaction = '1' where transaction >= pg_snapshot_xmax(pg_current_snapshot())")
                .update();
        if (moved > 0) {
            jdbc.sql("update epoch set id = gen_random_uuid()").update();
        }
    }

    private record Row(String what, long number, String why, ChangePlace place) {}

    ChangePage page(ChangePlace place, int most) {
        List<Row> rows = jdbc.sql("""
                        select what, number, why, transaction::text as transaction, place from change
                        where (transaction, place) > (:transaction::xid8, :place) and transaction < pg_snapshot_xmin(pg_current_snapshot())
                        order by transaction, place limit :most""")
                .param("transaction", place.transaction())
                .param("place", place.place())
                .param("most", most + 1)
                .query((row, _) -> new Row(
                        row.getString("what"),
                        row.getLong("number"),
                        row.getString("why"),
                        new ChangePlace(row.getString("transaction"), row.getLong("place"))))
                .list();
        List<Row> shown = rows.subList(0, Math.min(most, rows.size()));
        return new ChangePage(changes(shown), shown.isEmpty() ? place : shown.getLast().place, rows.size() > most);
    }

    private List<Change> changes(List<Row> rows) {
        Map<Long, Change.Told> articles = told(rows);
        Map<Long, Change.Named> companies = named(rows);
        List<Change> changes = new ArrayList<>();
        rows.forEach(row -> Stream.<Change>concat(
                        row.what.equals("article") ? Stream.ofNullable(articles.get(row.number)) : Stream.empty(),
                        row.what.equals("company") ? Stream.ofNullable(companies.get(row.number)) : Stream.empty())
                .forEach(changes::add));
        return changes;
    }

    private static Map<Long, String> reasons(List<Row> rows, String what) {
        return rows.stream().filter(row -> row.what.equals(what)).collect(Collectors.toMap(Row::number, Row::why));
    }

    private Map<Long, Change.Told> told(List<Row> rows) {
        Map<Long, String> reasons = reasons(rows, "article");
        Map<String, Account> accounts = new Accounts(jdbc)
                .ofArticles(reasons.keySet()).stream()
                        .collect(Collectors.toMap(
                                account -> account.filed().map(Filed::key).orElseThrow(), Function.identity()));
        return Library.articles(jdbc, List.copyOf(reasons.keySet())).stream()
                .collect(Collectors.toMap(
                        KnownArticle::number,
                        article -> new Change.Told(
                                reasons.getOrDefault(article.number(), ""),
                                article,
                                Optional.ofNullable(accounts.get(article.key().hex()))
                                        .map(Account::claims)
                                        .orElse(List.of()))));
    }

    private Map<Long, Change.Named> named(List<Row> rows) {
        Map<Long, String> reasons = reasons(rows, "company");
        Map<Long, List<String>> names = names(reasons.keySet());
        Map<Long, Long> now = now(reasons.keySet());
        Map<Long, Change.Named> companies = new HashMap<>();
        reasons.forEach((number, why) -> companies.put(
                number,
                new Change.Named(
                        why, number, names.getOrDefault(number, List.of()), Optional.ofNullable(now.get(number)))));
        return companies;
    }

    private Map<Long, List<String>> names(Collection<Long> companies) {
        Map<Long, List<String>> names = new HashMap<>();
        jdbc.sql("""
                        select b.company, n.name from bearer b join company_name n on n.id = b.name
                        where b.company = any(string_to_array(:companies, ',')::bigint[]) order by n.id""").param("companies", listed(companies)).query(row -> {
            names.computeIfAbsent(row.getLong("company"), _ -> new ArrayList<>())
                    .add(row.getString("name"));
        });
        return names;
    }

    private Map<Long, Long> now(Collection<Long> names) {
        Map<Long, Long> now = new HashMap<>();
        jdbc.sql("select name, company from bearer where name = any(string_to_array(:names, ',')::bigint[])")
                .param("names", listed(names))
                .query(row -> {
                    now.put(row.getLong("name"), row.getLong("company"));
                });
        return now;
    }

    private static String listed(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
