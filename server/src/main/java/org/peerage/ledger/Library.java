package org.peerage.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The articles themselves, as they are looked up: one by one with all that was made of them, or by who published them. */
public final class Library {
    /** How many of its newest articles tell which companies a publisher writes about. */
    public static final int RECENT = 500;

    private final Transactions transactions;

    Library(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The article of a key, with its text and all that was made of it. */
    public Optional<ArticleHistory> article(ContentKey key) {
        return transactions.snapshot(jdbc -> jdbc.sql(
                        "select %s, t.body from article a join article_text t on t.hash = a.text where a.key = decode(:key, 'hex')"
                                .formatted(Articles.COLUMNS))
                .param("key", key.hex())
                .query((row, _) -> known(row, row.getString("body")))
                .optional()
                .map(article -> new ArticleHistory(
                        article, copies(jdbc, article), readings(jdbc, article), claims(jdbc, article))));
    }

    /** Which companies the claims of an article mean by the names that they have for them; by their numbers. */
    public Map<String, Long> bearers(ContentKey article) {
        Map<String, Long> bearers = new HashMap<>();
        jdbc().sql("""
                        with chosen as materialized (
                          select c.id from article a join reading r on r.article = a.id join claim c on c.reading = r.id
                          where a.key = decode(:key, 'hex'))
                        select n.name, b.company from chosen join borne b on b.claim = chosen.id join company_name n on n.id = b.name order by chosen.id""").param("key", article.hex()).query(row -> {
            bearers.put(row.getString("name"), row.getLong("company"));
        });
        return bearers;
    }

    /** The standing claims of these numbers, in their order; numbers of none are passed over. */
    public List<FoundClaim> claims(List<Long> numbers) {
        return inOrder(
                numbers,
                FoundClaim::number,
                jdbc().sql("""
                        with chosen as materialized (select value::bigint as id from json_array_elements_text(:numbers::json))
                        select c.id as claim, c.body, %s from chosen join standing_claim c using (id) join article a on a.id = c.article""".formatted(Articles.COLUMNS))
                        .param("numbers", Rows.numbers(numbers.stream()))
                        .query((row, _) -> new FoundClaim(
                                row.getLong("claim"), known(row, ""), ClaimJson.read(row.getString("body"))))
                        .list());
    }

    /**
     * Standing claims that mean a company, in the order in which they came in.
     *
     * @param kind of claim
     * @param after the number of a claim; those that came in after it
     * @param most how many
     */
    public List<FoundClaim> claimsAbout(long company, Optional<String> kind, long after, int most) {
        return claims(jdbc().sql("""
                        with chosen as materialized (select distinct claim as id from borne where company = :company and claim > :after)
                        select c.id from chosen join standing_claim c using (id) where :kind = '' or c.kind = :kind order by c.id limit :most""")
                .param("company", company)
                .param("after", after)
                .param("kind", kind.orElse(""))
                .param("most", most)
                .query(Long.class)
                .list());
    }

    /** The article of a claim, by the claim's own id; of several that say the same at the same place the one that was read last. */
    public Optional<ContentKey> articleOf(String claim) {
        return jdbc().sql("""
                        select a.key from claim c join reading r on r.id = c.reading join article a on a.id = r.article
                        where c.key = :claim order by c.id desc limit 1""")
                .param("claim", claim)
                .query((row, _) -> ContentKey.of(row.getBytes("key")))
                .optional();
    }

    /** The articles of these numbers without their texts, in their order; numbers of none are passed over. */
    public List<KnownArticle> articles(List<Long> numbers) {
        return articles(jdbc(), numbers);
    }

    static List<KnownArticle> articles(JdbcClient jdbc, List<Long> numbers) {
        return inOrder(
                numbers,
                KnownArticle::number,
                jdbc.sql("""
                        select %s from article a where a.id in (select value::bigint from json_array_elements_text(:numbers::json))""".formatted(Articles.COLUMNS))
                        .param("numbers", Rows.numbers(numbers.stream()))
                        .query((row, _) -> known(row, ""))
                        .list());
    }

    /**
     * Where the evidence of the standing claims of these articles stands; articles without any are left out.
     *
     * @param least the least confidence of a claim
     */
    public Map<ContentKey, List<Span>> evidence(Collection<ContentKey> articles, double least) {
        Map<ContentKey, List<Span>> spans = new HashMap<>();
        jdbc().sql("""
                        with chosen as materialized (
                          select c.id from json_array_elements_text(:keys::json) as k(key)
                          join article a on a.key = decode(k.key, 'hex') join reading r on r.article = a.id join claim c on c.reading = r.id)
                        select a.key, (s.body::json -> 'evidence' ->> 'start')::int as start, (s.body::json -> 'evidence' ->> 'end')::int as "end"
                        from chosen join standing_claim s using (id) join article a on a.id = s.article where s.confidence >= :least""")
                .param("keys", Rows.strings(articles.stream().distinct().map(ContentKey::hex)))
                .param("least", least)
                .query(row -> {
                    spans.computeIfAbsent(ContentKey.of(row.getBytes("key")), _ -> new ArrayList<>())
                            .add(new Span(row.getInt("start"), row.getInt("end")));
                });
        return spans;
    }

    /** Who published these articles; those that name nobody are left out. */
    public Map<ContentKey, String> publishers(Collection<ContentKey> articles) {
        Map<ContentKey, String> publishers = new HashMap<>();
        jdbc().sql("""
                        select a.key, a.publisher from json_array_elements_text(:keys::json) as k(key)
                        join article a on a.key = decode(k.key, 'hex') where a.publisher is not null""")
                .param("keys", Rows.strings(articles.stream().distinct().map(ContentKey::hex)))
                .query(row -> {
                    publishers.put(ContentKey.of(row.getBytes("key")), row.getString("publisher"));
                });
        return publishers;
    }

    /** How many articles name no publisher. */
    public int withoutOutlet() {
        return jdbc().sql("select count(*) from article where publisher is null")
                .query(Integer.class)
                .single();
    }

    /**
     * The articles of a publisher without their texts, the newest first.
     *
     * @param from how many to pass over
     * @param most how many
     */
    public List<KnownArticle> articlesOf(String outlet, int from, int most) {
        return jdbc().sql("""
                        select %s from article a where a.publisher = :outlet
                        order by a.published desc nulls last, a.id desc offset :from limit :most""".formatted(Articles.COLUMNS))
                .param("outlet", outlet)
                .param("from", from)
                .param("most", most)
                .query((row, _) -> known(row, ""))
                .list();
    }

    /**
     * The companies that the {@link #RECENT} newest articles of a publisher write about, those with most claims there first; each with how many claims
     * those are.
     */
    public Map<KnownCompany, Integer> companiesOf(String outlet, int most) {
        Map<Long, Integer> claims = new LinkedHashMap<>();
        jdbc().sql("""
                        with recent as materialized (
                          select a.id from article a where a.publisher = :outlet order by a.published desc nulls last, a.id desc limit :recent),
                        told as materialized (
                          select c.id from recent join reading r on r.article = recent.id join claim c on c.reading = r.id),
                        standing as materialized (select s.id from told join standing_claim s on s.id = told.id),
                        named as (
                          select g.claim, coalesce(m.fuller, g.name) as name from standing s join naming g on g.claim = s.id
                          left join meant m on m.claim = g.claim and m.name = g.name)
                        select b.company, count(distinct named.claim) as claims from named join bearer b on b.name = named.name
                        group by b.company order by claims desc, b.company limit :most""")
                .param("outlet", outlet)
                .param("recent", RECENT)
                .param("most", most)
                .query(row -> {
                    claims.put(row.getLong("company"), row.getInt("claims"));
                });
        Map<KnownCompany, Integer> companies = new LinkedHashMap<>();
        inOrder(List.copyOf(claims.keySet()), KnownCompany::id, new Companies(jdbc()).numbered(claims.keySet()))
                .forEach(company -> companies.put(company, claims.getOrDefault(company.id(), 0)));
        return companies;
    }

    /** Through which outlets and occasions articles heard what they tell, those with most claims first. */
    public List<Medium> media(int most) {
        return jdbc().sql("""
                        with heard as materialized (
                          select r.article, c.body::json -> 'medium' ->> 'name' as name from claim c join reading r on r.id = c.reading
                          where c.body like '%"medium":{%'
                            and not exists (select from reading newer where newer.article = r.article and newer.id > r.id))
                        select name, count(distinct article) as articles, count(*) as claims from heard
                        group by name order by claims desc, name limit :most""")
                .param("most", most)
                .query((row, _) -> new Medium(row.getString("name"), row.getInt("articles"), row.getInt("claims")))
                .list();
    }

    private JdbcClient jdbc() {
        return transactions.jdbc();
    }

    /** All publishers, those with most articles first. Claims are counted before articles are looked at: an index alone has all that needs. */
    public List<Outlet> outlets() {
        return jdbc().sql("""
                        with newest as materialized (select article, max(id) as id from reading group by article),
                        told as (
                          select newest.article, count(*) as claims from newest join claim c on c.reading = newest.id
                          where not exists (
                            select from standing_retraction t where t.article = newest.article and (t.claim is null or t.claim = c.key))
                          group by newest.article)
                        select a.publisher, count(*) as articles, count(distinct coalesce(s.story, a.id)) as stories,
                          coalesce(sum(told.claims), 0) as claims, max(a.published) as last
                        from article a left join story s on s.article = a.id left join told on told.article = a.id
                        where a.publisher is not null group by a.publisher order by articles desc, a.publisher""")
                .query((row, _) -> new Outlet(
                        row.getString("publisher"),
                        row.getInt("articles"),
                        row.getInt("stories"),
                        row.getInt("claims"),
                        Optional.ofNullable(row.getDate("last")).map(Date::toLocalDate)))
                .list();
    }

    private static List<KnownArticle> copies(JdbcClient jdbc, KnownArticle article) {
        return jdbc.sql("""
                        select %s from article a left join story s on s.article = a.id
                        where a.id = :article or s.story = (select story from story where article = :article)
                        order by a.published nulls last, a.id""".formatted(Articles.COLUMNS))
                .param("article", article.number())
                .query((row, _) -> known(row, ""))
                .list();
    }

    private static List<ArticleHistory.Read> readings(JdbcClient jdbc, KnownArticle article) {
        return jdbc.sql("select reader, read from reading where article = :article order by id")
                .param("article", article.number())
                .query((row, _) -> new ArticleHistory.Read(row.getString("reader"), instant(row, "read")))
                .list();
    }

    /** Of equal claims of several readings the newest. */
    private static List<ReadClaim> claims(JdbcClient jdbc, KnownArticle article) {
        return jdbc.sql("""
                        with chosen as materialized (
                          select distinct on (c.key) c.id, c.key, c.body
                          from reading r join claim c on c.reading = r.id where r.article = :article order by c.key, c.id desc)
                        select chosen.id, coalesce(s.body, chosen.body) as body, s.id is not null as stands,
                          t.author as retracted_by, t.why as retracted_why, x.author as corrected_by, x.why as corrected_why
                        from chosen left join standing_claim s on s.id = chosen.id
                        left join lateral (
                          select * from standing_retraction t where t.article = :article and (t.claim is null or t.claim = chosen.key)
                          order by t.id desc limit 1) t on true
                        left join standing_correction x on x.article = :article and x.claim = chosen.key""").param("article", article.number()).query((row, _) -> read(row)).stream()
                .sorted(Comparator.comparing(
                                (ReadClaim read) -> read.claim().evidence().span())
                        .thenComparingLong(ReadClaim::number))
                .toList();
    }

    private static ReadClaim read(ResultSet row) throws SQLException {
        Claim claim = ClaimJson.read(row.getString("body"));
        Optional<String> retracted = Optional.ofNullable(row.getString("retracted_by"));
        Optional<String> corrected = Optional.ofNullable(row.getString("corrected_by"));
        if (row.getBoolean("stands")) {
            return new ReadClaim(
                    row.getLong("id"),
                    claim,
                    corrected.isPresent() ? ReadClaim.Fate.CORRECTED : ReadClaim.Fate.STANDS,
                    corrected,
                    Optional.ofNullable(row.getString("corrected_why")));
        }
        return new ReadClaim(
                row.getLong("id"),
                claim,
                retracted.isPresent() ? ReadClaim.Fate.RETRACTED : ReadClaim.Fate.SUPERSEDED,
                retracted,
                Optional.ofNullable(row.getString("retracted_why")));
    }

    private static KnownArticle known(ResultSet row, String text) throws SQLException {
        return new KnownArticle(
                row.getLong("id"),
                ContentKey.of(row.getBytes("key")),
                Articles.article(row, text),
                instant(row, "retrieved"),
                Articles.dated(row));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Optional<Timestamp> at = Optional.ofNullable(row.getTimestamp(column));
        return at.orElseThrow().toInstant();
    }

    private static <T> List<T> inOrder(List<Long> numbers, ToLongFunction<T> number, Collection<T> found) {
        Map<Long, T> byNumber = new HashMap<>();
        found.forEach(one -> byNumber.put(number.applyAsLong(one), one));
        return numbers.stream()
                .flatMap(wanted -> Stream.ofNullable(byNumber.get(wanted)))
                .toList();
    }
}
