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
    /** Articles that share a key and are not known to tell one story, near enough in time to be copies. */
    private static final String PAIRS = """
            select %1$s b.article, e.article as earlier
            from band b join band e on e.key = b.key and e.article < b.article
            join article a on a.id = b.article join article o on o.id = e.article
            join story mine on mine.article = a.id join story its on its.article = o.id
            where b.article in (select value::bigint from json_array_elements_text(:articles::json)) and mine.story <> its.story
              and (a.published is null or o.published is null or abs(a.published - o.published) <= :days)
            order by b.article, %2$s""";

    /** Of each story the newest: whoever is a copy of it needs not be compared with the many that may have the same text. */
    private static final String ONE_OF_EACH =
            PAIRS.formatted("distinct on (b.article, its.story)", "its.story, earlier desc");

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
        file(signatures);
        jdbc.sql(
                        "insert into story (article, story) select id, id from article where id > :from and id <= :to on conflict do nothing")
                .param("from", from)
                .param("to", to)
                .update();
        List<Long> articles = List.copyOf(signatures.keySet());
        joinCopies(pairs(ONE_OF_EACH, articles), signatures);
        joinCopies(pairs(ALL, articles), signatures);
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

    /** Keeps the keys by which copies that come later find these articles. */
    private void file(Map<Long, Signature> signatures) {
        jdbc.sql("""
                        insert into band (key, article) select key, article from json_to_recordset(:rows::json) as r(key bigint, article bigint)
                        on conflict do nothing""")
                .param(
                        "rows",
                        Rows.of(signatures.entrySet().stream()
                                .flatMap(entry -> entry.getValue().bands().stream()
                                        .map(key -> Rows.row().put("key", key).put("article", entry.getKey())))))
                .update();
    }

    private List<Pair> pairs(String which, List<Long> articles) {
        return jdbc.sql(which)
                .param("articles", Rows.numbers(articles.stream()))
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
