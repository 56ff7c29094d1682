package org.peerage.ledger;

import java.util.Optional;
import org.peerage.claim.Claim;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appends what a person says of articles and claims, and of names that are left as they are; gives the row that stands for it. */
final class Opinions {
    private final JdbcClient jdbc;
    private final String author;
    private final String why;

    Opinions(JdbcClient jdbc, String author, String why) {
        this.jdbc = jdbc;
        this.author = author;
        this.why = why;
    }

    /** @param withdrawn whether it counts again */
    Optional<Review.Id> retract(Part part, boolean withdrawn) {
        on(part, """
                insert into retraction (article, claim, withdrawn, author, why)
                select :article, nullif(:claim, ''), :withdrawn, :author, :why
                where :withdrawn is distinct from coalesce((
                  select t.withdrawn from kept_retraction t
                  where t.article = :article and t.claim is not distinct from nullif(:claim, '') order by t.id desc limit 1), true)""").param("withdrawn", withdrawn).update();
        return last(
                "retraction",
                on(
                        part,
                        "select max(id) from kept_retraction where article = :article and claim is not distinct from nullif(:claim, '')"));
    }

    /** @throws IllegalArgumentException where the claim's kind has no such stage */
    Optional<Review.Id> correct(Part part, String stage) {
        part.claim()
                .map(Claim::kind)
                .filter(kind -> !kind.stages().contains(stage))
                .ifPresent(kind -> {
                    throw new IllegalArgumentException(
                            kind.name() + " has no stage '" + stage + "', but " + kind.stages());
                });
        on(part, """
                insert into correction (article, claim, stage, author, why)
                select :article, :claim, :stage, :author, :why
                where :stage is distinct from (select x.stage from standing_correction x where x.article = :article and x.claim = :claim)""").param("stage", stage).update();
        return last(
                "correction",
                on(part, "select max(id) from kept_correction where article = :article and claim = :claim"));
    }

    Optional<Review.Id> leave(Part part) {
        on(part, """
                insert into dismissal (article, claim, author, why) select :article, :claim, :author, :why
                where not exists (select from kept_dismissal d where d.article = :article and d.claim = :claim)""").update();
        return last(
                "dismissal",
                on(part, "select max(id) from kept_dismissal where article = :article and claim = :claim"));
    }

    Optional<Review.Id> leave(Pair pair) {
        on(pair, """
                insert into dismissal (one, other, author, why) select :one, :other, :author, :why
                where not exists (select from kept_dismissal d where d.one = :one and d.other = :other)""").update();
        return last("dismissal", on(pair, "select max(id) from kept_dismissal where one = :one and other = :other"));
    }

    private JdbcClient.StatementSpec on(Part part, String sql) {
        return signed(sql).param("article", part.article()).param("claim", part.key());
    }

    private JdbcClient.StatementSpec on(Pair pair, String sql) {
        return signed(sql).param("one", pair.one()).param("other", pair.other());
    }

    private JdbcClient.StatementSpec signed(String sql) {
        return jdbc.sql(sql).param("author", author).param("why", why);
    }

    private static Optional<Review.Id> last(String table, JdbcClient.StatementSpec number) {
        return number.query(Long.class).optional().map(id -> new Review.Id(table, id));
    }
}
