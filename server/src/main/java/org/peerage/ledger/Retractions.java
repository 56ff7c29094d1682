package org.peerage.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What does not count, and counts again. */
final class Retractions {
    private final JdbcClient jdbc;

    Retractions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a retraction, or takes one back, where that is not so already. @return how many rows it took */
    int add(ContentKey article, Optional<String> claim, boolean withdrawn, String author, String why) {
        return jdbc.sql("""
                        insert into retraction (article, claim, withdrawn, author, why)
                        select a.id, nullif(:claim, ''), :withdrawn, :author, :why from article a
                        where a.key = decode(:key, 'hex') and :withdrawn is distinct from coalesce((
                          select t.withdrawn from retraction t
                          where t.article = a.id and t.claim is not distinct from nullif(:claim, '') order by t.id desc limit 1), true)""")
                .param("key", article.hex())
                .param("claim", claim.orElse(""))
                .param("withdrawn", withdrawn)
                .param("author", author)
                .param("why", why)
                .update();
    }
}
