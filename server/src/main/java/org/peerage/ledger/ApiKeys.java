package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What programs use Peerage with. Keys come as their SHA-256. */
public final class ApiKeys {
    private static final String KEYS =
            "select k.id as key_id, k.name as key_name, k.beginning, k.writes, k.created as made, k.used, k.revoked, u.* from api_key k join users u on u.id = k.user_id ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog log;

    ApiKeys(JdbcClient jdbc, TransactionTemplate transaction, AuditLog log) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.log = log;
    }

    /** Adds a key of a user. */
    public void add(byte[] hash, long user, String name, String beginning, boolean writes, Act act) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                            insert into api_key (hash, user_id, name, beginning, writes, created)
                            values (:hash, :user, :name, :beginning, :writes, :at)""")
                    .param("hash", hash)
                    .param("user", user)
                    .param("name", name)
                    .param("beginning", beginning)
                    .param("writes", writes)
                    .param("at", Instants.time(act.at()))
                    .update();
            log.record(act);
        });
    }

    /** The key, where it is not revoked and its user is active. */
    public Optional<ApiKey> of(byte[] hash) {
        return jdbc.sql(KEYS + "where k.hash = :hash and k.revoked is null and u.active")
                .param("hash", hash)
                .query((row, _) -> key(row))
                .optional();
    }

    /** A key was used. */
    public void used(long key, Instant now) {
        jdbc.sql("update api_key set used = greatest(used, :now) where id = :id")
                .param("id", key)
                .param("now", Instants.time(now))
                .update();
    }

    /** All keys, revoked ones too, the newest first. */
    public List<ApiKey> all() {
        return jdbc.sql(KEYS + "order by k.id desc").query((row, _) -> key(row)).list();
    }

    /** Revokes a key. False where there is none of this number that is not revoked. */
    public boolean revoke(long key, Act act) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean revoked = jdbc.sql("update api_key set revoked = :at where id = :id and revoked is null")
                            .param("id", key)
                            .param("at", Instants.time(act.at()))
                            .update()
                    == 1;
            if (revoked) {
                log.record(act);
            }
            return revoked;
        }));
    }

    /** What was answered to a request before; empty where nothing was, or where it is forgotten. */
    public Optional<Answered> answered(long key, String word) {
        return jdbc.sql("select * from answered where key_id = :key and word = :word")
                .param("key", key)
                .param("word", word)
                .query((row, _) -> new Answered(
                        ContentKey.of(row.getBytes("request")), row.getInt("status"), row.getString("answer")))
                .optional();
    }

    /**
     * Keeps what was answered; what was before stays.
     *
     * @param forgotten what was answered before this moment is forgotten
     */
    public void answer(long key, String word, Answered answered, Instant now, Instant forgotten) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("delete from answered where at < :forgotten")
                    .param("forgotten", Instants.time(forgotten))
                    .update();
            jdbc.sql("""
                            insert into answered (key_id, word, request, status, answer, at) values (:key, :word, :request, :status, :answer, :at)
                            on conflict do nothing""")
                    .param("key", key)
                    .param("word", word)
                    .param("request", answered.request().bytes())
                    .param("status", answered.status())
                    .param("answer", answered.answer())
                    .param("at", Instants.time(now))
                    .update();
        });
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getLong("key_id"),
                Users.user(row),
                row.getString("key_name"),
                row.getString("beginning"),
                row.getBoolean("writes"),
                Instants.instant(row, "made"),
                Instants.moment(row, "used"),
                Instants.moment(row, "revoked"));
    }
}
