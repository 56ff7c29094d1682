package org.peerage.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks whether the ledger holds what it should. */
final class Check {
    /** Claims that are fetched at a time. */
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final List<String> faults = new ArrayList<>();
    private long claims;

    Check(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inside a transaction. */
    Checked run() {
        texts();
        evidence();
        reviews();
        derived();
        return new Checked(count("article"), claims, count("company_name"), count("judgement"), faults);
    }

    private void texts() {
        jdbc.sql(
                        "select encode(hash, 'hex') from article_text where hash <> sha256(convert_to(body, 'UTF8')) order by hash")
                .query(String.class)
                .list()
                .forEach(hash -> faults.add("text " + hash + " is not the text that was added"));
    }

    /** Each claim's evidence stands at its offsets. */
    private void evidence() {
        try (Stream<Optional<String>> checked = jdbc
                .sql("""
                        select c.id, c.key, c.body, t.body as text from claim c
                        join reading r on r.id = c.reading join article a on a.id = r.article join article_text t on t.hash = a.text""")
                .withFetchSize(BATCH)
                .query((row, _) ->
                        fault(row.getLong("id"), row.getString("key"), row.getString("body"), row.getString("text")))
                .stream()) {
            checked.forEach(fault -> {
                claims++;
                fault.ifPresent(faults::add);
            });
        }
    }

    private static Optional<String> fault(long id, String key, String body, String text) {
        try {
            Claim claim = ClaimJson.read(body);
            Span span = claim.evidence().span();
            boolean stands = span.end() <= text.length()
                    && span.of(text).equals(claim.evidence().text());
            boolean same = claim.id().equals(key);
            return stands && same
                    ? Optional.empty()
                    : Optional.of("claim " + id
                            + (same
                                    ? ": its evidence does not stand at its offsets"
                                    : " is not the claim that was added"));
        } catch (IllegalArgumentException e) {
            return Optional.of("claim " + id + ": " + e.getMessage());
        }
    }

    /** What is reverted is there, and what is put right is a stage of its claim. */
    private void reviews() {
        jdbc.sql("""
                        select v.id from reversal v left join review r on r.what = v.what and r.number = v.number
                        where r.number is null order by v.id""").query(Long.class).list().forEach(id -> faults.add("reversal " + id + " is of no review"));
        jdbc.sql("""
                        select x.id, x.stage, c.body from standing_correction x
                        join reading r on r.article = x.article join claim c on c.reading = r.id and c.key = x.claim order by x.id, c.id""")
                .query((row, _) -> misplaced(row.getLong("id"), row.getString("stage"), row.getString("body")))
                .list()
                .forEach(fault -> fault.ifPresent(faults::add));
    }

    private static Optional<String> misplaced(long id, String stage, String body) {
        return ClaimJson.read(body).kind().stages().contains(stage)
                ? Optional.empty()
                : Optional.of("correction " + id + ": its claim has no stage '" + stage + "'");
    }

    private void derived() {
        int bare = jdbc.sql(
                        "select count(*) from company_name where not exists (select from bearer b where b.name = id)")
                .query(Integer.class)
                .single();
        if (bare > 0) {
            faults.add(bare + " names belong to no company yet: run add again, or index");
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
