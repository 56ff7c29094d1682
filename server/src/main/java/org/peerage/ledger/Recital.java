package org.peerage.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.peerage.article.Article;
import org.peerage.profile.Filed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads out all claims that count, in the order of their numbers, some at a time, so that it takes no more memory for many than for few. */
final class Recital {
    private static final int PAGE = 2_000;

    private final JdbcClient jdbc;
    private final int page;

    Recital(JdbcClient jdbc) {
        this(jdbc, PAGE);
    }

    /** @param page claims that are read at a time */
    Recital(JdbcClient jdbc, int page) {
        this.jdbc = jdbc;
        this.page = page;
    }

    /** A claim as the database has it. */
    private record Written(
            long number,
            Article article,
            Filed filed,
            String body,
            Optional<String> meant,
            Optional<String> companies) {
        StandingClaim read() {
            return new StandingClaim(number, article, filed, Meanings.claim(body, meant), numbers(companies));
        }
    }

    /**
     * Inside a transaction that sees one state. While the database finds a page, the one before is told, by another thread.
     *
     * @return how many there were
     */
    long of(double least, Optional<LocalDate> asOf, Consumer<StandingClaim> to) {
        // a plan for any page would expect a tenth of all claims, and look through all of them each time
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        long told = 0;
        OptionalLong after = OptionalLong.of(0);
        CompletableFuture<Void> before = CompletableFuture.allOf();
        try (ExecutorService teller = Executors.newSingleThreadExecutor()) {
            while (after.isPresent()) {
                List<Written> page = page(after.getAsLong(), least, asOf);
                awaited(before);
                before = CompletableFuture.runAsync(() -> page.forEach(claim -> to.accept(claim.read())), teller);
                told += page.size();
                after = last(after.getAsLong());
            }
            awaited(before);
        }
        return told;
    }

    private static void awaited(CompletableFuture<Void> page) {
        try {
            page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The claims are chosen first, since the planner would else look through all that stand. */
    private List<Written> page(long after, double least, Optional<LocalDate> asOf) {
        return jdbc.sql("""
                        with chosen as materialized (select id from claim where id > :after order by id limit :page)
                        select c.id as claim, %s, c.body, %s as meant,
                          (select json_object_agg(n.name, o.company) from borne o join company_name n on n.id = o.name where o.claim = c.id) as companies
                        from chosen join standing_claim c using (id) join article a on a.id = c.article
                        where c.confidence >= :least and (a.published is null or a.published <= :day)
                        order by c.id""".formatted(Articles.COLUMNS, Meanings.OF_CLAIM))
                .param("after", after)
                .param("page", page)
                .param("least", least)
                .param("day", Date.valueOf(asOf.orElse(Accounts.NEVER)))
                .query((row, _) -> written(row))
                .list();
    }

    /** The number of the last claim of the page after one; none where there is no such page. */
    private OptionalLong last(long after) {
        return jdbc.sql("select max(id) from (select id from claim where id > :after order by id limit :page) page")
                .param("after", after)
                .param("page", page)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getLong("claim"),
                Articles.article(row, ""),
                Articles.filed(row),
                row.getString("body"),
                Optional.ofNullable(row.getString("meant")),
                Optional.ofNullable(row.getString("companies")));
    }

    private static Map<String, Long> numbers(Optional<String> object) {
        Map<String, Long> numbers = new HashMap<>();
        object.map(Rows::texts).orElse(Map.of()).forEach((name, number) -> numbers.put(name, Long.valueOf(number)));
        return numbers;
    }
}
