package org.peerage.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peerage.article.Article;
import org.peerage.profile.Filed;
import org.peerage.source.Dated;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads back articles with their texts. */
final class Articles {
    /** What {@link #article} and {@link #filed} read. */
    static final String COLUMNS =
            "a.id, a.key, a.retrieved, a.document, a.url, a.publisher, a.title, a.author, a.published, a.published_from, a.doubted, a.doubt, a.language";

    private final JdbcClient jdbc;

    Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Arrival> unread(String reader, int most) {
        return jdbc.sql("""
                        select a.*, t.body from article a join article_text t on t.hash = a.text
                        where not exists (select from reading r where r.article = a.id and r.reader = :reader) order by a.id limit :most""")
                .param("reader", reader)
                .param("most", most)
                .query((row, _) -> new Arrival(
                        ContentKey.of(row.getBytes("key")),
                        article(row, row.getString("body")),
                        dated(row),
                        row.getTimestamp("retrieved").toInstant()))
                .list();
    }

    /** The keys of those that go by this key or its beginning, address or name of a document; a few at most. */
    List<ContentKey> called(String text) {
        return jdbc.sql("""
                        select key from article
                        where url = :text or document = :text or (length(:text) >= :shortest and starts_with(encode(key, 'hex'), :text))
                        order by id limit :few""")
                .param("text", text)
                .param("shortest", 8)
                .param("few", 10)
                .query((row, _) -> ContentKey.of(row.getBytes("key")))
                .list();
    }

    Map<ContentKey, String> texts(Collection<ContentKey> articles) {
        Map<ContentKey, String> texts = new HashMap<>();
        jdbc.sql("""
                        select a.key, t.body from json_array_elements_text(:keys::json) as k(key)
                        join article a on a.key = decode(k.key, 'hex') join article_text t on t.hash = a.text""")
                .param("keys", Rows.strings(articles.stream().map(ContentKey::hex)))
                .query(row -> {
                    texts.put(ContentKey.of(row.getBytes("key")), row.getString("body"));
                });
        return texts;
    }

    /** The number of that which came last, 0 where there is none. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from article")
                .query(Long.class)
                .single();
    }

    /** How many were published by a day, those without a date included. */
    int count(Optional<LocalDate> day) {
        return jdbc.sql("select count(*) from article where published is null or published <= :day")
                .param("day", Date.valueOf(day.orElse(Accounts.NEVER)))
                .query(Integer.class)
                .single();
    }

    /** How many were published after it. */
    int countLater(Optional<LocalDate> day) {
        return jdbc.sql("select count(*) from article where published > :day")
                .param("day", Date.valueOf(day.orElse(Accounts.NEVER)))
                .query(Integer.class)
                .single();
    }

    /** @param row with the columns of the table {@code article} */
    static Article article(ResultSet row, String text) throws SQLException {
        return new Article(
                row.getString("document"),
                optional(row, "url"),
                optional(row, "publisher"),
                optional(row, "title"),
                optional(row, "author"),
                Optional.ofNullable(row.getDate("published")).map(Date::toLocalDate),
                row.getString("language"),
                text);
    }

    /** @param row with the columns of the table {@code article} */
    static Filed filed(ResultSet row) throws SQLException {
        return new Filed(
                ContentKey.of(row.getBytes("key")).hex(),
                row.getTimestamp("retrieved").toInstant(),
                dated(row));
    }

    /** @param row with the columns of the table {@code article} */
    static Optional<Dated> dated(ResultSet row) throws SQLException {
        Dated.Origin origin =
                optional(row, "published_from").flatMap(Dated.Origin::of).orElse(Dated.Origin.UNKNOWN);
        Optional<String> doubt = optional(row, "doubt");
        return Optional.ofNullable(row.getDate(doubt.isPresent() ? "doubted" : "published"))
                .map(day -> new Dated(day.toLocalDate(), origin, doubt));
    }

    private static Optional<String> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
