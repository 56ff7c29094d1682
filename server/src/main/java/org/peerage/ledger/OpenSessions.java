package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where users are signed in. */
public final class OpenSessions {
    private static final String SESSIONS =
            "select s.id as session, s.created as opened, s.seen, s.expires, s.agent, s.address, u.* from session s join users u on u.id = s.user_id ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Lockouts lockouts;
    private final AuditLog log;

    OpenSessions(JdbcClient jdbc, TransactionTemplate transaction, Lockouts lockouts, AuditLog log) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.lockouts = lockouts;
        this.log = log;
    }

    /** Opens a session, from now on until {@code expires}; forgets sessions that expired and old failures. */
    public void open(byte[] hash, long user, Instant expires, String agent, Act act) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("delete from session where expires <= :now")
                    .param("now", Instants.time(act.at()))
                    .update();
            lockouts.forget(act.at());
            jdbc.sql("""
                            insert into session (hash, user_id, created, seen, expires, agent, address)
                            values (:hash, :user, :now, :now, :expires, :agent, :address)""")
                    .param("hash", hash)
                    .param("user", user)
                    .param("now", Instants.time(act.at()))
                    .param("expires", Instants.time(expires))
                    .param("agent", agent)
                    .param("address", act.address())
                    .update();
            log.record(act);
        });
    }

    /**
     * The session of a token, where it has not ended and its user is active.
     *
     * @param idle how long it may stay unused
     */
    public Optional<Session> of(byte[] hash, Instant now, Duration idle) {
        return jdbc.sql(SESSIONS + "where s.hash = :hash and s.expires > :now and s.seen > :since and u.active")
                .param("hash", hash)
                .param("now", Instants.time(now))
                .param("since", Instants.time(now.minus(idle)))
                .query((row, _) -> session(row))
                .optional();
    }

    /** A session was used. */
    public void seen(long session, Instant now) {
        jdbc.sql("update session set seen = greatest(seen, :now) where id = :id")
                .param("id", session)
                .param("now", Instants.time(now))
                .update();
    }

    /** A user's sessions that have not ended, the last used first. */
    public List<Session> of(long user, Instant now, Duration idle) {
        return jdbc.sql(
                        SESSIONS
                                + "where s.user_id = :user and s.expires > :now and s.seen > :since order by s.seen desc, s.id desc")
                .param("user", user)
                .param("now", Instants.time(now))
                .param("since", Instants.time(now.minus(idle)))
                .query((row, _) -> session(row))
                .list();
    }

    /** Ends one session of a user. False where the user has none of this number. */
    public boolean end(long session, long user, Act act) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean ended = jdbc.sql("delete from session where id = :id and user_id = :user")
                            .param("id", session)
                            .param("user", user)
                            .update()
                    == 1;
            if (ended) {
                log.record(act);
            }
            return ended;
        }));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("session"),
                Users.user(row),
                Instants.instant(row, "opened"),
                Instants.instant(row, "seen"),
                Instants.instant(row, "expires"),
                row.getString("agent"),
                row.getString("address"));
    }
}
