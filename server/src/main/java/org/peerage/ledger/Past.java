package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.peerage.profile.Account;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What counted in an earlier state of the ledger. Of names and meanings the present ones count, and of each article the newest reading: so neither a join nor reading
 * an article anew is a change.
 */
final class Past {
    private final JdbcClient jdbc;

    Past(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The present state. What is not derived yet is not in it. */
    Mark now() {
        return jdbc.sql("""
                        select coalesce((select up_to from derivation where name = 'company'), 0) as claim,
                          coalesce((select max(id) from retraction), 0) as retraction, coalesce((select max(id) from correction), 0) as correction,
                          coalesce((select max(id) from reversal), 0) as reversal""").query((row, _) -> mark(row)).single();
    }

    /** The state at a moment: what was read and said before it. */
    Mark at(Instant moment) {
        return jdbc.sql("""
                        select coalesce((select max(c.id) from claim c where c.reading = (select max(id) from reading r where r.read < :at and exists (select from claim o where o.reading = r.id))), 0) as claim,
                          coalesce((select max(id) from retraction where retracted < :at), 0) as retraction,
                          coalesce((select max(id) from correction where corrected < :at), 0) as correction,
                          coalesce((select max(id) from reversal where reversed < :at), 0) as reversal""")
                .param("at", Instants.time(moment))
                .query((row, _) -> mark(row))
                .single();
    }

    /** Whether anything that names the company was read between two states, or anything at all was said by people. */
    boolean touched(long company, Mark from, Mark to) {
        return new Mark(from.claim(), to.retraction(), to.correction(), to.reversal()).isAfter(from)
                || jdbc.sql(
                                "select exists (select from borne where company = :company and claim > :from and claim <= :to)")
                        .param("company", company)
                        .param("from", from.claim())
                        .param("to", to.claim())
                        .query(Boolean.class)
                        .single();
    }

    /** The claims that name a company, as they counted at a mark. */
    List<Account> about(long company, double least, Mark mark) {
        return Accounts.accounts(jdbc.sql("""
                        with chosen as materialized (select distinct claim as id from borne where company = :company),
                        undone as materialized (
                          select what, number from reversal r where r.id <= :reversal and not withdrawn and not exists (
                            select from reversal later
                            where later.what = r.what and later.number = r.number and later.id > r.id and later.id <= :reversal)),
                        retracting as materialized (
                          select * from retraction where id <= :retraction and id not in (select number from undone where what = 'retraction')),
                        correcting as materialized (
                          select * from correction where id <= :correction and id not in (select number from undone where what = 'correction'))
                        select %s, coalesce(s.story, a.id) as story,
                          coalesce((select jsonb_set(c.body::jsonb, '{stage}', to_jsonb(x.stage))::text from correcting x
                            where x.article = r.article and x.claim = c.key order by x.id desc limit 1), c.body) as body, %s as meant
                        from chosen join claim c using (id) join reading r on r.id = c.reading join article a on a.id = r.article
                        left join story s on s.article = a.id
                        where c.confidence >= :least
                          and not exists (select from reading newer where newer.article = r.article and newer.id > r.id)
                          and (c.id <= :claim or exists (
                            select from reading older join claim o on o.reading = older.id
                            where older.article = r.article and older.id < r.id and o.id <= :claim))
                          and not exists (
                            select from retracting t
                            where t.article = r.article and (t.claim is null or t.claim = c.key) and not t.withdrawn and not exists (
                              select from retracting later
                              where later.article = t.article and later.claim is not distinct from t.claim and later.id > t.id))
                        order by c.id""".formatted(Articles.COLUMNS, Meanings.OF_CLAIM))
                .param("company", company)
                .param("least", least)
                .param("claim", mark.claim())
                .param("retraction", mark.retraction())
                .param("correction", mark.correction())
                .param("reversal", mark.reversal()));
    }

    static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                row.getLong("claim"), row.getLong("retraction"), row.getLong("correction"), row.getLong("reversal"));
    }
}
