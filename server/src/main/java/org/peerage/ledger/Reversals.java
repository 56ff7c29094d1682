package org.peerage.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes reviews back. */
final class Reversals {
    private static final String TABLE = "reversal";

    private final JdbcClient jdbc;
    private final String author;
    private final String why;

    Reversals(JdbcClient jdbc, String author, String why) {
        this.jdbc = jdbc;
        this.author = author;
        this.why = why;
    }

    private record Target(String what, long number, boolean withdrawn) {}

    /**
     * Lets a review not count; where it is a reversal, turns that round. Where that is so already nothing is appended.
     *
     * @return the reversal that stands for it; empty where there is no such review
     */
    Optional<Review.Id> revert(Review.Id id) {
        return target(id).map(target -> {
            append(target);
            return last(target);
        });
    }

    private Optional<Target> target(Review.Id id) {
        return jdbc.sql("""
                        select coalesce(r.reverts, r.what) as what, coalesce(r.reverts_number, r.number) as number, r.deed = 'revert' as withdrawn
                        from review r where r.what = :what and r.number = :number""")
                .param("what", id.what())
                .param("number", id.number())
                .query((row, _) ->
                        new Target(row.getString("what"), row.getLong("number"), row.getBoolean("withdrawn")))
                .optional();
    }

    private void append(Target target) {
        on(target, """
                insert into reversal (what, number, withdrawn, author, why)
                select :what, :number, :withdrawn, :author, :why
                where :withdrawn is distinct from coalesce((
                  select v.withdrawn from reversal v where v.what = :what and v.number = :number order by v.id desc limit 1), true)""")
                .param("withdrawn", target.withdrawn)
                .param("author", author)
                .param("why", why)
                .update();
    }

    private Review.Id last(Target target) {
        return new Review.Id(
                TABLE,
                on(target, "select max(id) from reversal where what = :what and number = :number")
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec on(Target target, String sql) {
        return jdbc.sql(sql).param("what", target.what).param("number", target.number);
    }
}
