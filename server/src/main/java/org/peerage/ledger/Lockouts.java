package org.peerage.ledger;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has to wait, after attempts that failed. */
public final class Lockouts {
    /** How long failures are remembered. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient jdbc;

    Lockouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts an attempt, as failed until {@link #succeeded} or {@link #passed} says otherwise, so that many at once count as many one after another.
     *
     * @param key the SHA-256 of who or where from
     * @param free how many may fail before a minute's wait, which then doubles up to an hour
     * @return whether it may be made; one that may not is not counted
     */
    public boolean attempt(byte[] key, Instant now, int free) {
        return jdbc.sql("""
                        insert into lockout as l (key, failures, last, until) values (:key, 1, :now, :now)
                        on conflict (key) do update set (failures, last, until) = (
                          select n, :now, :now + case when n < :free then interval '0' else least(interval '1 hour', interval '1 minute' * 2 ^ least(n - :free, 10)) end
                          from (select case when l.last < :forgotten then 1 else l.failures + 1 end as n) as counted)
                        where l.until <= :now
                        returning failures""")
                .param("key", key)
                .param("now", Instants.time(now))
                .param("free", free)
                .param("forgotten", Instants.time(now.minus(MEMORY)))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The attempts of this key have come to a good end: forgets them. */
    public void succeeded(byte[] key) {
        jdbc.sql("delete from lockout where key = :key").param("key", key).update();
    }

    /** The last attempt of this key was no failure; the others still count. */
    public void passed(byte[] key) {
        jdbc.sql("update lockout set failures = failures - 1, until = last where key = :key")
                .param("key", key)
                .update();
    }

    /** Forgets old failures. */
    void forget(Instant now) {
        jdbc.sql("delete from lockout where last < :forgotten")
                .param("forgotten", Instants.time(now.minus(MEMORY)))
                .update();
    }
}
