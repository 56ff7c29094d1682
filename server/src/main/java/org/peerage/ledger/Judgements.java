package org.peerage.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peerage.identity.Judgement;
import org.peerage.identity.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was judged of pairs of names. Of one author on one pair the last judgement stands that was not reverted. */
final class Judgements {
    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds judgements on different pairs, each where its author's last on the pair is not the same already. All names must be known. */
    void add(Collection<Judgement> judgements) {
        jdbc.sql("""
                        insert into judgement (one, other, verdict, score, author, why)
                        select least(a.id, b.id), greatest(a.id, b.id), r.verdict, r.score, r.author, r.why
                        from json_to_recordset(:rows::json) as r(one text, other text, verdict text, score real, author text, why text)
                        join company_name a on a.name = r.one join company_name b on b.name = r.other
                        where not exists (
                          select from standing_judgement j
                          where j.one = least(a.id, b.id) and j.other = greatest(a.id, b.id) and j.author = r.author
                            and j.verdict = r.verdict and j.why = r.why)""")
                .param(
                        "rows",
                        Rows.of(
                                judgements,
                                (judgement, row) -> row.put("one", judgement.one())
                                        .put("other", judgement.other())
                                        .put(
                                                "verdict",
                                                judgement.verdict().name().toLowerCase(Locale.ROOT))
                                        .put("score", judgement.score())
                                        .put("author", judgement.by())
                                        .put("why", judgement.why())))
                .update();
    }

    /** The standing judgements on these names, among them and with others. */
    List<Judgement> on(Collection<Long> names) {
        return standing("(j.one in (:names) or j.other in (:names))", names);
    }

    private List<Judgement> standing(String which, Collection<Long> names) {
        return jdbc.sql("""
                        select a.name as one, b.name as other, j.verdict, j.score, j.author, j.why
                        from standing_judgement j join company_name a on a.id = j.one join company_name b on b.id = j.other
                        where %s
                        order by j.id""".formatted(which.replace(
                        ":names", "select value::bigint from json_array_elements_text(:names::json)")))
                .param("names", Rows.numbers(names.stream()))
                .query((row, _) -> new Judgement(
                        row.getString("one"),
                        row.getString("other"),
                        Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                        row.getDouble("score"),
                        row.getString("author"),
                        row.getString("why")))
                .list();
    }

    /** These names and those that may be of one company with one of them. */
    List<Long> near(Collection<Long> names) {
        return jdbc.sql("""
                        with asked as (select value::bigint as name from json_array_elements_text(:names::json))
                        select name from asked
                        union select other from judgement join asked on name = one where verdict <> 'different'
                        union select one from judgement join asked on name = other where verdict <> 'different'""")
                .param("names", Rows.numbers(names.stream()))
                .query(Long.class)
                .list();
    }

    /** These names and all that judgements join to them, directly or through others. */
    List<Long> joinedTo(Collection<Long> names) {
        return jdbc.sql("""
                        with recursive joined (name) as (
                          select value::bigint from json_array_elements_text(:names::json)
                          union
                          select case when j.one = joined.name then j.other else j.one end
                          from joined join judgement j on joined.name in (j.one, j.other) where j.verdict = 'same')
                        select name from joined""")
                .param("names", Rows.numbers(names.stream()))
                .query(Long.class)
                .list();
    }

    /** What an author holds of two names. */
    Optional<Review.Id> standing(Pair pair, String author) {
        return jdbc.sql("select id from standing_judgement where one = :one and other = :other and author = :author")
                .param("one", pair.one())
                .param("other", pair.other())
                .param("author", author)
                .query((row, _) -> new Review.Id("judgement", row.getLong("id")))
                .optional();
    }

    Optional<Long> number(String name) {
        return jdbc.sql("select id from company_name where name = :name")
                .param("name", name)
                .query(Long.class)
                .optional();
    }
}
