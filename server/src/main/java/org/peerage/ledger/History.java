package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads reviews, with what they are about. */
final class History {
    /** All of them, chosen first, since what they are about is looked up for those that are shown only. */
    private static final String SELECT = """
            with chosen as materialized (select * from review r where %s order by at desc, what, number desc limit :most)
            select chosen.what, chosen.number, chosen.at, chosen.author as reviewer, chosen.why, chosen.deed, chosen.stage, chosen.reverts, chosen.reverts_number,
              a.*, n.name as one_name, m.name as other_name, coalesce(b.company, n.id) as one_company, coalesce(o.company, m.id) as other_company,
              (select c.body from claim c join reading d on d.id = c.reading
               where d.article = chosen.article and c.key = chosen.claim order by c.id desc limit 1) as body,
              case chosen.what
                when 'judgement' then not exists (
                  select from kept_judgement later
                  where later.one = chosen.one and later.other = chosen.other and later.author <> 'peerage' and later.id > chosen.number)
                when 'retraction' then not exists (
                  select from kept_retraction later
                  where later.article = chosen.article and later.claim is not distinct from chosen.claim and later.id > chosen.number)
                when 'correction' then not exists (
                  select from kept_correction later
                  where later.article = chosen.article and later.claim = chosen.claim and later.id > chosen.number)
                when 'reversal' then not exists (
                  select from reversal later
                  where later.what = chosen.reverts and later.number = chosen.reverts_number and later.id > chosen.number)
                else true
              end and not exists (select from reverted v where v.what = chosen.what and v.number = chosen.number) as stands
            from chosen
            left join company_name n on n.id = chosen.one left join bearer b on b.name = n.id
            left join company_name m on m.id = chosen.other left join bearer o on o.name = m.id
            left join article a on a.id = chosen.article
            order by chosen.at desc, chosen.what, chosen.number desc""";

    private static final String OF_COMPANY = """
            exists (select from bearer b where b.company = :company and b.name in (r.one, r.other))
            or exists (
              select from reading d join claim c on c.reading = d.id join borne b on b.claim = c.id
              where d.article = r.article and (r.claim is null or c.key = r.claim) and b.company = :company)""";

    private static final String AFTER = """
            exists (
              select from review last where last.what = :what and last.number = :number
                and (r.at, last.what, r.number) < (last.at, r.what, last.number))""";

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Review> entry(Review.Id id) {
        return jdbc.sql(SELECT.formatted("r.what = :what and r.number = :number"))
                .param("what", id.what())
                .param("number", id.number())
                .param("most", 1)
                .query((row, _) -> review(row))
                .optional();
    }

    List<Review> page(Optional<KnownCompany> company, Optional<Review.Id> before, int most) {
        String which = (company.isPresent() ? "(" + OF_COMPANY + ")" : "true") + " and "
                + (before.isPresent() ? AFTER : "true");
        return jdbc.sql(SELECT.formatted(which))
                .param("company", company.map(KnownCompany::id).orElse(0L))
                .param("what", before.map(Review.Id::what).orElse(""))
                .param("number", before.map(Review.Id::number).orElse(0L))
                .param("most", most)
                .query((row, _) -> review(row))
                .list();
    }

    /** All of a reason. */
    List<Review> because(String why) {
        return jdbc.sql(SELECT.formatted("r.why = :why"))
                .param("why", why)
                .param("most", Integer.MAX_VALUE)
                .query((row, _) -> review(row))
                .list();
    }

    private static Review review(ResultSet row) throws SQLException {
        Optional<Timestamp> at = Optional.ofNullable(row.getTimestamp("at"));
        return new Review(
                new Review.Id(row.getString("what"), row.getLong("number")),
                at.orElseThrow().toInstant(),
                row.getString("reviewer"),
                row.getString("why"),
                Review.Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                subject(row),
                Optional.ofNullable(row.getString("stage")),
                row.getBoolean("stands"),
                reverts(row));
    }

    private static Optional<Review.Id> reverts(ResultSet row) throws SQLException {
        long number = row.getLong("reverts_number");
        return Optional.ofNullable(row.getString("reverts")).map(what -> new Review.Id(what, number));
    }

    private static Review.Subject subject(ResultSet row) throws SQLException {
        if (Optional.ofNullable(row.getString("one_name")).isPresent()) {
            return new Review.Subject.Names(
                    new Review.Name(row.getString("one_name"), row.getLong("one_company")),
                    new Review.Name(row.getString("other_name"), row.getLong("other_company")));
        }
        Optional<Claim> claim = Optional.ofNullable(row.getString("body")).map(ClaimJson::read);
        return new Review.Subject.Part(ContentKey.of(row.getBytes("key")), Articles.article(row, ""), claim);
    }
}
