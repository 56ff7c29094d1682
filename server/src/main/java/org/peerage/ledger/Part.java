package org.peerage.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.ClaimJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An article by its number, or one claim of it as it was read.
 *
 * @param claim empty where all of the article is meant
 */
record Part(long article, Optional<Claim> claim) {
    /** @param shown the id of the claim as it is shown: with its stage put right */
    private record Known(Claim claim, String shown, boolean stands) {}

    /**
     * @param id of the claim, as it was read or as it is shown; where several go by it, one that stands
     * @return empty where the ledger knows no such article or claim
     */
    static Optional<Part> of(JdbcClient jdbc, ContentKey article, Optional<String> id) {
        Optional<Long> number = jdbc.sql("select id from article where key = decode(:key, 'hex')")
                .param("key", article.hex())
                .query(Long.class)
                .optional();
        return id.isEmpty()
                ? number.map(a -> new Part(a, Optional.empty()))
                : number.flatMap(a -> claim(jdbc, a, id.get()).map(claim -> new Part(a, Optional.of(claim))));
    }

    private static Optional<Claim> claim(JdbcClient jdbc, long article, String id) {
        List<Known> known = jdbc.sql("""
                        with chosen as materialized (select c.id, c.body from claim c join reading r on r.id = c.reading where r.article = :article)
                        select chosen.body, coalesce(s.body, chosen.body) as shown, s.id is not null as stands
                        from chosen left join standing_claim s on s.id = chosen.id order by chosen.id desc""")
                .param("article", article)
                .query((row, _) -> new Known(
                        ClaimJson.read(row.getString("body")),
                        ClaimJson.read(row.getString("shown")).id(),
                        row.getBoolean("stands")))
                .list();
        return known.stream()
                .filter(one -> Stream.of(one.shown, one.claim.id()).anyMatch(id::equals))
                .min(Comparator.comparing((Known one) -> !(one.stands && one.shown.equals(id)))
                        .thenComparing(one -> !one.claim.id().equals(id)))
                .map(Known::claim);
    }

    /** The claim's id as it was read; empty where all of the article is meant. */
    String key() {
        return claim.map(Claim::id).orElse("");
    }
}
