package org.peerage.ledger;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peerage.ledger.Outcome.Version;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What addresses held, one article after another; the last of each counts. Inside a transaction. */
final class Versions {
    private static final String WHY = "a later version stands at its address";
    private static final String AGAIN = "it stands at its address again";

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts what is at an address now. @return the articles that count now and did not before, or the other way round */
    Set<ContentKey> put(Errand errand, Version version, Instant now) {
        long address = version.url().equals(errand.url()) ? errand.id() : address(errand.source(), version.url(), now);
        ContentKey key = version.arrival().key();
        Optional<ContentKey> last = last(address);
        if (last.filter(key::equals).isPresent()) {
            return Set.of();
        }
        jdbc.sql(
                        "insert into version (address, article, seen) select :address, id, :seen from article where key = :key")
                .param("address", address)
                .param("seen", Instants.time(now))
                .param("key", key.bytes())
                .update();
        Set<ContentKey> retold = new HashSet<>();
        last.filter(old -> !isElsewhere(old) && retract(old, false, WHY)).ifPresent(retold::add);
        Optional.of(key).filter(back -> retract(back, true, AGAIN)).ifPresent(retold::add);
        retold.forEach(new Revisits(jdbc)::told);
        return retold;
    }

    private long address(String source, String url, Instant now) {
        return jdbc.sql("""
                        insert into address as a (source, url, host, purpose, found, fetched, visits)
                        values (:source, :url, :host, 'article', :now, :now, 1)
                        on conflict (url) do update set fetched = :now, visits = a.visits + 1 returning id""")
                .param("source", source)
                .param("url", url)
                .param("host", Frontier.host(url))
                .param("now", Instants.time(now))
                .query(Long.class)
                .single();
    }

    private Optional<ContentKey> last(long address) {
        return jdbc.sql("""
                        select a.key from version v join article a on a.id = v.article
                        where v.address = :address order by v.id desc limit 1""")
                .param("address", address)
                .query((row, _) -> ContentKey.of(row.getBytes("key")))
                .optional();
    }

    /** Whether it is what another address holds. */
    private boolean isElsewhere(ContentKey article) {
        return jdbc.sql("""
                        select exists (
                          select from version v join article a on a.id = v.article where a.key = :key and not exists (
                            select from version later where later.address = v.address and later.id > v.id))""").param("key", article.bytes()).query(Boolean.class).single();
    }

    /**
     * The article does not count, or counts again where it did not for the sake of a later version.
     *
     * @return whether that is new
     */
    private boolean retract(ContentKey article, boolean withdrawn, String why) {
        return jdbc.sql("""
                        insert into retraction (article, withdrawn, author, why)
                        select a.id, :withdrawn, :author, :why from article a
                        where a.key = :key and :withdrawn is distinct from coalesce((
                          select t.withdrawn from retraction t
                          where t.article = a.id and t.claim is null and t.author = :author order by t.id desc limit 1), true)""")
                        .param("key", article.bytes())
                        .param("withdrawn", withdrawn)
                        .param("author", Frontier.AUTHOR)
                        .param("why", why)
                        .update()
                > 0;
    }

    List<ArticleVersion> of(long article) {
        return jdbc.sql("""
                        select v.article, a.key, v.seen from version v join article a on a.id = v.article
                        where v.address in (select address from version where article = :article) order by v.id""")
                .param("article", article)
                .query((row, _) -> new ArticleVersion(
                        row.getLong("article"), ContentKey.of(row.getBytes("key")), Instants.instant(row, "seen")))
                .list();
    }
}
