package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads as their operator looks at them: counted, sieved, taken along. */
public final class LeadTable {
    private static final String LISTED = """
            with listed as (
              select l.*, n.name as company, s.page, s.requests, c.version, c.withdrawn,
                case when c.version is null and l.confirmed is null then 'asked' when c.version is null then 'confirmed'
                  when c.withdrawn is null then 'agreed' else 'withdrawn' end as state
              from lead l
              join lateral (
                select r.name, r.page, count(*) over () as requests from sample_request r where r.lead = l.id order by r.id desc limit 1) s on true
              join company_name n on n.id = s.name
              left join lateral (
                select version, withdrawn from consent where lead = l.id order by withdrawn is not null, id desc limit 1) c on true
              where (:company = '' or exists (
                select from sample_request r join company_name m on m.id = r.name
                where r.lead = l.id and strpos(lower(m.name), lower(:company)) > 0))
              and (:domain = '' or split_part(l.email, '@', 2) = :domain or right(l.email, length(:domain) + 1) = '.' || :domain)
              and l.created >= :since)\n""";

    private final Transactions transactions;

    LeadTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** How far leads have come, by the week in which they asked first. */
    public Funnel funnel() {
        return transactions.snapshot(jdbc -> new Funnel(weeks(jdbc), gone(jdbc)));
    }

    private static List<Funnel.Week> weeks(JdbcClient jdbc) {
        return jdbc.sql("""
                        with lead_now as (
                          select date_trunc('week', l.created at time zone 'UTC')::date as monday, l.confirmed is not null as confirmed,
                            exists (select from sample_request s join outbox o on o.kind = 'sample' and o.object = s.id
                              where s.lead = l.id and o.sent is not null) as mailed,
                            exists (select from consent c where c.lead = l.id and c.withdrawn is null) as agreed
                          from lead l)
                        select monday, count(*) as asked, count(*) filter (where mailed or confirmed) as mailed,
                          count(*) filter (where confirmed) as confirmed, count(*) filter (where agreed) as agreed
                        from lead_now group by monday order by monday desc""")
                .query((row, _) -> new Funnel.Week(
                        row.getObject("monday", LocalDate.class),
                        row.getLong("asked"),
                        row.getLong("mailed"),
                        row.getLong("confirmed"),
                        row.getLong("agreed")))
                .list();
    }

    /** An act of erasing is about one lead, one of forgetting tells how many. */
    private static long gone(JdbcClient jdbc) {
        return jdbc.sql("""
                        select coalesce(sum(case what when 'erased' then 1 else detail::bigint end), 0) from act
                        where what = 'erased' and object like 'lead %' or what = 'forgot leads'""").query(Long.class).single();
    }

    /** How many leads are meant. */
    public int count(LeadSieve sieve) {
        return sieved(transactions.jdbc(), "count(*)", sieve, "")
                .query(Integer.class)
                .single();
    }

    /**
     * Leads, the last that asked first.
     *
     * @param skipped how many are passed over
     */
    public List<ListedLead> page(LeadSieve sieve, int skipped, int most) {
        return rows(transactions.jdbc(), sieve, skipped, most);
    }

    /**
     * All leads that are meant, to be taken along.
     *
     * @param act what the audit log says of it
     */
    public List<ListedLead> export(LeadSieve sieve, Function<List<ListedLead>, Act> act) {
        return transactions.in(jdbc -> {
            List<ListedLead> all = rows(jdbc, sieve, 0, Integer.MAX_VALUE);
            new AuditLog(jdbc).record(act.apply(all));
            return all;
        });
    }

    private static List<ListedLead> rows(JdbcClient jdbc, LeadSieve sieve, int skipped, int most) {
        return sieved(jdbc, "*", sieve, "order by created desc, id desc offset :skipped limit :most")
                .param("skipped", skipped)
                .param("most", most)
                .query((row, _) -> listed(row))
                .list();
    }

    private static JdbcClient.StatementSpec sieved(JdbcClient jdbc, String columns, LeadSieve sieve, String order) {
        return jdbc.sql(LISTED + "select " + columns + " from listed where :state in ('', state) " + order)
                .param("company", sieve.company())
                .param("domain", sieve.domain().toLowerCase(Locale.ROOT))
                .param("state", sieve.state().map(Enum::name).orElse("").toLowerCase(Locale.ROOT))
                .param(
                        "since",
                        sieve.since().orElse(LocalDate.EPOCH).atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    private static ListedLead listed(ResultSet row) throws SQLException {
        return new ListedLead(
                Leads.lead(row),
                row.getString("company"),
                row.getString("page"),
                row.getInt("requests"),
                ListedLead.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("version")));
    }
}
