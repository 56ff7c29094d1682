package org.peerage.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far what is derived has come, and its next step. */
final class Derivation {
    /** Articles and claims that one step takes in. */
    private static final int ARTICLES = 500;

    private static final int CLAIMS = 5_000;

    private final JdbcClient jdbc;

    Derivation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inside a transaction: takes in some of what was appended last. @return whether more is left */
    boolean step() {
        alone(jdbc);
        boolean stories = stories();
        boolean companies = companies();
        return stories || companies || new Joining(jdbc).revisit();
    }

    /**
     * For transactions that append: a step waits until they are over, since rows of theirs may have lower numbers than rows it sees.
     */
    static void share(JdbcClient jdbc) {
        lock(jdbc, "pg_advisory_xact_lock_shared");
    }

    /** Waits until nobody else derives or appends. */
    static void alone(JdbcClient jdbc) {
        lock(jdbc, "pg_advisory_xact_lock");
    }

    private static void lock(JdbcClient jdbc, String how) {
        jdbc.sql("select %s(hashtext('peerage derivation')) is null".formatted(how))
                .query(Boolean.class)
                .single();
    }

    /** Inside a transaction. @return how many steps had been made, in articles and claims */
    long forget() {
        alone(jdbc);
        long made = upTo("story") + upTo("company");
        List.of(
                        "suggestion",
                        "block",
                        "fact",
                        "bearer",
                        "meant",
                        "short_name",
                        "revisit",
                        "story",
                        "band",
                        "derivation")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        return made;
    }

    private boolean stories() {
        long from = upTo("story");
        long to = last("article", from, ARTICLES);
        new Stories(jdbc).derive(from, to);
        return advance("story", from, to);
    }

    private boolean companies() {
        long from = upTo("company");
        long to = last("claim", from, CLAIMS);
        new Joining(jdbc).derive(from, to);
        return advance("company", from, to);
    }

    long upTo(String what) {
        return jdbc.sql("select up_to from derivation where name = :name")
                .param("name", what)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The number of the last of so many rows after {@code from}; {@code from} where there are none. */
    private long last(String table, long from, int most) {
        return jdbc.sql(
                        "select coalesce(max(id), :from) from (select id from %s where id > :from order by id limit :most) t"
                                .formatted(table))
                .param("from", from)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    boolean advance(String what, long from, long to) {
        jdbc.sql(
                        "insert into derivation (name, up_to) values (:name, :to) on conflict (name) do update set up_to = excluded.up_to")
                .param("name", what)
                .param("to", to)
                .update();
        return to > from;
    }
}
