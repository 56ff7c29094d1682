package org.peerage.ledger;

import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.profile.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Derives which articles tell one story. */
final class Stories {
    /** A key that more have is said by the boilerplate of a publisher: copies share most of their keys, so the newest bearers of each are enough. */
    private static final int BEARERS = 32;

    /** Articles that share a key and are not known to tell one story, near enough in time to be copies. */
    private static final String PAIRS = """
            with mine as materialized (select key, article from json_to_recordset(:keys::json) as r(key bigint, article bigint))
            select %1$s m.article, e.article as earlier
            from mine m
            cross join lateral (
              select b.article from band b where b.key = m.key and b.article < m.article order by b.article desc limit :bearers) e
            join article a on a.id = m.article join article o on o.id = e.article
            join story its on its.article = m.article join story other on other.article = e.article
            where its.story <> other.story
              and (a.published is null or o.published is null or abs(a.published - o.published) <= :days)
            order by m.article, %2$s""";

    /** Of each story the newest: whoever is a copy of it needs not be compared with the others that may have the same text. */
    private static final String ONE_OF_EACH =
            PAIRS.formatted("distinct on (m.article, other.story)", "other.story, earlier desc");

    private static final String ALL = PAIRS.formatted("distinct", "earlier");

    private final JdbcClient jdbc;

    Stories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two articles that share a key, the later one first. */
    private record Pair(long article, long earlier) {}

    /** Takes in the articles with numbers above {@code from} up to {@code to}. */
    void derive(long from, long to) {
        Map<Long, Signature> signatures = signatures(jdbc.sql(select("a.id > :from and a.id <= :to"))
                .param("from", from)
                .param("to", to));
        String keys = keys(signatures);
        file(keys);
        jdbc.sql(
                        "insert into story (article, story) select id, id from article where id > :from and id <= :to on conflict do nothing")
                .param("from", from)
                .param("to", to)
                .update();
        joinCopies(pairs(ONE_OF_EACH, keys), signatures);
        joinCopies(pairs(ALL, keys), signatures);
    }

    /** @param signatures those that are known; others are added */
    private void joinCopies(List<Pair> pairs, Map<Long, Signature> signatures) {
        signatures.putAll(signatures(jdbc.sql(
                        select("a.id in (select value::bigint from json_array_elements_text(:articles::json))"))
                .param(
                        "articles",
                        Rows.numbers(pairs.stream()
                                .map(Pair::earlier)
                                .filter(article -> !signatures.containsKey(article))
                                .distinct()))));
        pairs.stream().filter(pair -> areCopies(pair, signatures)).forEach(this::join);
    }

    private static boolean areCopies(Pair pair, Map<Long, Signature> signatures) {
        List<Signature> both = Stream.of(pair.article, pair.earlier)
                .flatMap(article -> Optional.ofNullable(signatures.get(article)).stream())
                .toList();
        return both.size() == 2 && both.getFirst().isCopyOf(both.getLast());
    }

    private static String select(String which) {
        return "select a.id, a.published, t.body from article a join article_text t on t.hash = a.text where " + which
                + " order by a.id";
    }

    private static Map<Long, Signature> signatures(JdbcClient.StatementSpec select) {
        Map<Long, Signature> signatures = new LinkedHashMap<>();
        select.query(row -> {
            Optional<Date> published = Optional.ofNullable(row.getDate("published"));
            signatures.put(
                    row.getLong("id"),
                    Signature.of(new Article(
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            published.map(Date::toLocalDate),
                            "",
                            row.getString("body"))));
        });
        return signatures;
    }

    private static String keys(Map<Long, Signature> signatures) {
        return Rows.of(signatures.entrySet().stream()
                .flatMap(entry -> entry.getValue().bands().stream()
                        .map(key -> Rows.row().put("key", key).put("article", entry.getKey()))));
    }

    /** Keeps the keys by which copies that come later find these articles. */
    private void file(String keys) {
        jdbc.sql("""
                        insert into band (key, article) select key, article from json_to_recordset(:keys::json) as r(key bigint, article bigint)
                        on conflict do nothing""").param("keys", keys).update();
    }

    private List<Pair> pairs(String which, String keys) {
        return jdbc.sql(which)
                .param("keys", keys)
                .param("bearers", BEARERS)
                .param("days", Signature.DAYS)
                .query((row, _) -> new Pair(row.getLong("article"), row.getLong("earlier")))
                .list();
    }

    /** The stories of both become the older one's. */
    private void join(Pair pair) {
        jdbc.sql("""
                        update story set story = s.first
                        from (select min(story) as first, max(story) as other from story where article in (:article, :earlier)) s
                        where story.story = s.other and s.first < s.other""")
                .param("article", pair.article)
                .param("earlier", pair.earlier)
                .update();
    }
}
