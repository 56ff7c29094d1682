package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.peerage.article.Article;
import org.peerage.claim.ClaimJson;
import org.peerage.ledger.Suggestion.Question;
import org.peerage.ledger.Suggestion.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Derives what is worth a look, and reads what nobody has answered of it.
 *
 * <p>Two names that may be one touch the claims of the smaller of their companies. A claim touches those of the largest company that it names, the
 * second one of a company half of them and so on, lest the largest fill the list. The reasons take turns.
 */
final class Suggestions {
    /** Of each reason; nobody works through more before the ledger has grown. */
    private static final int MOST = 10_000;

    /** Claims are shown from here on, and worth a look up to there. */
    private static final double LIKELY = 0.5;

    private static final double SURE = 0.65;

    /** The list is made anew when the ledger has grown by so much of what it was. */
    private static final double GROWTH = 0.01;

    private static final String DERIVE = """
            insert into suggestion (place, reason, one, other, claim, touched)
            with size as materialized (
              select b.company, count(*) as claims from naming g join bearer b on b.name = g.name group by b.company),
            near as (
              select distinct on (least(b.company, c.company), greatest(b.company, c.company))
                'near' as reason, j.one, j.other, null::bigint as claim, least(s.claims, t.claims) as touched, j.score as urgency
              from standing_judgement j
              join bearer b on b.name = j.one join size s on s.company = b.company
              join bearer c on c.name = j.other join size t on t.company = c.company
              where j.author = 'peerage' and j.verdict = 'unsure' and b.company <> c.company
              order by least(b.company, c.company), greatest(b.company, c.company), j.score desc, j.id),
            doubted as (
              select distinct on (c.id) c.id, case when c.stance = 'asserts' then 'unsure' else 'denied' end as reason, c.confidence, b.company, s.claims
              from claim c join naming g on g.claim = c.id join bearer b on b.name = g.name join size s on s.company = b.company
              where (c.stance <> 'asserts' and c.confidence >= :likely or c.confidence >= :likely and c.confidence < :sure)
                and not exists (select from reading r join reading newer on newer.article = r.article and newer.id > r.id where r.id = c.reading)
              order by c.id, s.claims desc, b.company),
            worth as (
              select reason, one, other, claim, touched, urgency from near
              union all
              select reason, null, null, id, claims / row_number() over (partition by reason, company order by confidence, id), 1 - confidence from doubted),
            ranked as (
              select *, row_number() over (partition by reason order by touched desc, urgency desc, one, other, claim) as turn from worth)
            select row_number() over (order by turn, reason), reason, one, other, claim, touched from ranked where turn <= :most""";

    /** Two companies between whose names a person has judged are not asked about again, nor a claim that a person has looked at. */
    private static final String OPEN = """
            with answered as materialized (
              select least(b.company, c.company) as one, greatest(b.company, c.company) as other
              from (
                select one, other from standing_judgement where author <> 'peerage'
                union select one, other from kept_dismissal where one is not null) p
              join bearer b on b.name = p.one join bearer c on c.name = p.other),
            chosen as materialized (
              select s.* from suggestion s
              where s.place > :after and (:reason = '' or s.reason = :reason) and case
                when s.claim is null then exists (
                  select from bearer b, bearer c
                  where b.name = s.one and c.name = s.other and b.company <> c.company
                    and (least(b.company, c.company), greatest(b.company, c.company)) not in (select one, other from answered))
                else exists (
                  select from standing_claim c where c.id = s.claim
                    and not exists (select from kept_correction x where x.article = c.article and x.claim = c.key)
                    and not exists (select from kept_dismissal d where d.article = c.article and d.claim = c.key))
              end
              order by s.place limit :most)""";

    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the list anew, inside a transaction, where the ledger has grown.
     *
     * @return how many suggestions were made
     */
    int derive() {
        var derivation = new Derivation(jdbc);
        derivation.deriving();
        long before = derivation.upTo("suggestion");
        long last = jdbc.sql("select coalesce(max(id), 0) from claim")
                .query(Long.class)
                .single();
        if (last <= before * (1 + GROWTH)) {
            return 0;
        }
        derivation.advance("suggestion", before, last);
        jdbc.sql("delete from suggestion").update();
        return jdbc.sql(DERIVE)
                .param("likely", LIKELY)
                .param("sure", SURE)
                .param("most", MOST)
                .update();
    }

    /** What nobody has answered, after a place. */
    List<Suggestion> open(Optional<Reason> reason, int after, int most) {
        return jdbc.sql(OPEN + """
                        select chosen.place, chosen.reason, chosen.touched, chosen.one, chosen.other, n.name as one_name, m.name as other_name,
                          b.company as one_company, o.company as other_company, j.score, j.why,
                          c.key as claim_key, c.body, a.id as article_number, a.*, l.name as company_name, l.company
                        from chosen
                        left join company_name n on n.id = chosen.one left join bearer b on b.name = n.id
                        left join company_name m on m.id = chosen.other left join bearer o on o.name = m.id
                        left join lateral (
                          select score, why from judgement j
                          where j.one = chosen.one and j.other = chosen.other and j.author = 'peerage' order by j.id desc limit 1) j on true
                        left join standing_claim c on c.id = chosen.claim left join article a on a.id = c.article
                        left join lateral (
                          select k.name, b.company from naming g join company_name k on k.id = g.name join bearer b on b.name = g.name
                          where g.claim = c.id
                          order by (select count(*) from naming other where other.name = g.name) desc, k.id limit 1) l on true
                        order by chosen.place""")
                .param("reason", reason.map(Reason::word).orElse(""))
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new Suggestion(
                        row.getInt("place"), Reason.of(row.getString("reason")), row.getLong("touched"), question(row)))
                .list();
    }

    private static Question question(ResultSet row) throws SQLException {
        if (Optional.ofNullable(row.getString("one_name")).isPresent()) {
            return new Question.SameCompany(
                    "names-" + row.getLong("one") + "-" + row.getLong("other"),
                    new Review.Name(row.getString("one_name"), row.getLong("one_company")),
                    new Review.Name(row.getString("other_name"), row.getLong("other_company")),
                    row.getDouble("score"),
                    row.getString("why"));
        }
        Article article = Articles.article(row, "");
        return new Question.WellRead(
                "claim-" + row.getLong("article_number") + "-" + row.getString("claim_key"),
                ContentKey.of(row.getBytes("key")),
                article,
                ClaimJson.read(row.getString("body")),
                new Review.Name(row.getString("company_name"), row.getLong("company")));
    }
}
