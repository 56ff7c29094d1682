package org.peerage.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names to be looked at again, since something that they rest on has changed. */
final class Revisits {
    private static final int SOME = 200;

    private static final String MARK =
            "insert into revisit (name, facts) %s on conflict (name) do update set facts = true where excluded.facts and not revisit.facts";

    private final JdbcClient jdbc;

    Revisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param facts whether what is told of its bearer may be another too */
    record Revisit(long name, boolean facts) {}

    /** What articles mean by these names may be another. */
    void mean(Collection<Long> names) {
        jdbc.sql(MARK.formatted("select value::bigint, false from json_array_elements_text(:names::json) order by 1"))
                .param("names", Rows.numbers(names.stream()))
                .update();
    }

    /** What the short names mean in claims with numbers above {@code from} up to {@code to} is not known yet. */
    void used(long from, long to) {
        jdbc.sql(
                        MARK.formatted(
                                "select distinct name, false from short_name join naming using (name) where claim > :from and claim <= :to order by 1"))
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** These readings supersede others, whose claims stand no longer. */
    void superseding(Collection<Long> readings) {
        jdbc.sql(MARK.formatted("""
                        select distinct g.name, true from reading r join reading o on o.article = r.article and o.id < r.id
                        join claim c on c.reading = o.id join naming g on g.claim = c.id
                        where r.id in (select value::bigint from json_array_elements_text(:readings::json)) order by 1"""))
                .param("readings", Rows.numbers(readings.stream()))
                .update();
    }

    /** Claims of this article stand no longer, or again. */
    void told(ContentKey article) {
        jdbc.sql(MARK.formatted("""
                        select distinct g.name, true from article a join reading r on r.article = a.id
                        join claim c on c.reading = r.id join naming g on g.claim = c.id where a.key = decode(:key, 'hex') order by 1""")).param("key", article.hex()).update();
    }

    /** Takes some of them off; none where none is left. */
    List<Revisit> take() {
        return jdbc.sql("""
                        delete from revisit where name in (select name from revisit order by facts desc, name limit :some)
                        returning name, facts""")
                .param("some", SOME)
                .query((row, _) -> new Revisit(row.getLong("name"), row.getBoolean("facts")))
                .list();
    }
}
