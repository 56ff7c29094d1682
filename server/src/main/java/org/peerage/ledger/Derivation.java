package org.peerage.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far what is derived has come, and its next step. */
final class Derivation {
    /** Articles and claims that one step takes in. */
    private static final int ARTICLES = 500;

    private static final int CLAIMS = 5_000;

    private static final String APPENDING = "peerage appending";
    private static final String DERIVING = "peerage derivation";

    private final JdbcClient jdbc;

    Derivation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the ledger is there: no row with a lower number will come any more.
     *
     * @param article the last article
     * @param claim the last claim
     */
    record Reach(long article, long claim) {}

    /** In a short transaction of its own, for which what is being appended is awaited, and not for all that is derived then. */
    Reach reach() {
        lock("pg_advisory_xact_lock", APPENDING);
        return jdbc.sql(
                        "select coalesce((select max(id) from article), 0) as article, coalesce((select max(id) from claim), 0) as claim")
                .query((row, _) -> new Reach(row.getLong("article"), row.getLong("claim")))
                .single();
    }

    /** Inside a transaction: takes in some of what was appended last, up to there. @return whether more is left */
    boolean step(Reach reach) {
        deriving();
        boolean stories = stories(reach.article);
        boolean companies = companies(reach.claim);
        return stories || companies || new Joining(jdbc).revisit();
    }

    /** For transactions that append: how far the ledger reaches is asked when they are over, since rows of theirs may have lower numbers than rows that are seen. */
    void appending() {
        lock("pg_advisory_xact_lock_shared", APPENDING);
    }

    /** Waits until nobody else derives. */
    void deriving() {
        lock("pg_advisory_xact_lock", DERIVING);
    }

    /** Waits until nobody else derives or appends. */
    void alone() {
        deriving();
        lock("pg_advisory_xact_lock", APPENDING);
    }

    private void lock(String how, String what) {
        jdbc.sql("select %s(hashtext(:what)) is null".formatted(how))
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    /** Inside a transaction. @return how many steps had been made, in articles and claims */
    long forget() {
        alone();
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

    private boolean stories(long reach) {
        long from = upTo("story");
        long to = last("article", from, reach, ARTICLES);
        new Stories(jdbc).derive(from, to);
        return advance("story", from, to);
    }

    private boolean companies(long reach) {
        long from = upTo("company");
        long to = last("claim", from, reach, CLAIMS);
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

    /** The number of the last of so many rows after {@code from} and up to {@code reach}; {@code from} where there are none. */
    private long last(String table, long from, long reach, int most) {
        return jdbc.sql(
                        "select coalesce(max(id), :from) from (select id from %s where id > :from and id <= :reach order by id limit :most) t"
                                .formatted(table))
                .param("from", from)
                .param("reach", reach)
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
