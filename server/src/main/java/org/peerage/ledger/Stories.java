package org.peerage.ledger;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.peerage.article.Article;
import org.peerage.profile.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Derives which articles tell one story, an article at a time in the order in which they were added. */
final class Stories {
    private final JdbcClient jdbc;

    Stories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Stored(long id, Signature signature) {}

    /** Takes in the articles with numbers above {@code from} up to {@code to}. */
    void derive(long from, long to) {
        articles("a.id > :from and a.id <= :to", from, to).forEach(this::take);
    }

    private void take(Stored article) {
        List<Long> bands = article.signature.bands();
        long story = candidates(bands).stream()
                .filter(other -> other.signature.isCopyOf(article.signature))
                .map(other -> storyOf(other.id))
                .distinct()
                .sorted()
                .reduce(this::join)
                .orElse(article.id);
        jdbc.sql("insert into story (article, story) values (:article, :story) on conflict do nothing")
                .param("article", article.id)
                .param("story", story)
                .update();
        jdbc.sql(
                        "insert into band (key, article) select value::bigint, :article from json_array_elements_text(:keys::json) on conflict do nothing")
                .param("article", article.id)
                .param("keys", Rows.numbers(bands.stream()))
                .update();
    }

    private List<Stored> candidates(List<Long> bands) {
        return jdbc.sql("""
                        select a.id, a.published, t.body from article a join article_text t on t.hash = a.text
                        where a.id in (select article from band where key in (select value::bigint from json_array_elements_text(:keys::json)))
                        order by a.id""")
                .param("keys", Rows.numbers(bands.stream()))
                .query((row, _) ->
                        stored(row.getLong("id"), Optional.ofNullable(row.getDate("published")), row.getString("body")))
                .list();
    }

    private List<Stored> articles(String which, long from, long to) {
        return jdbc.sql("select a.id, a.published, t.body from article a join article_text t on t.hash = a.text where "
                        + which + " order by a.id")
                .param("from", from)
                .param("to", to)
                .query((row, _) ->
                        stored(row.getLong("id"), Optional.ofNullable(row.getDate("published")), row.getString("body")))
                .list();
    }

    private static Stored stored(long id, Optional<Date> published, String text) {
        return new Stored(
                id,
                Signature.of(new Article(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        published.map(Date::toLocalDate),
                        "",
                        text)));
    }

    private long storyOf(long article) {
        return jdbc.sql("select story from story where article = :article")
                .param("article", article)
                .query(Long.class)
                .single();
    }

    /** A copy of two articles makes their stories one. */
    private long join(long first, long other) {
        jdbc.sql("update story set story = :first where story = :other")
                .param("first", first)
                .param("other", other)
                .update();
        return first;
    }
}
