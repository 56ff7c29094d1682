package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Mails that are to be sent. What is put is taken, by one at a time, until it is sent, given up or dropped; who takes it and dies leaves it to the next.
 *
 * <p>Safe for several threads and processes. Each method is one transaction, but {@link #put}, which goes with another where there is one.
 */
public final class Outbox {
    private final Transactions transactions;
    private final JdbcClient jdbc;
    /** Has a permit when something was put that nobody has looked for. */
    private final Semaphore news = new Semaphore(0);

    Outbox(Transactions transactions) {
        this.transactions = transactions;
        jdbc = transactions.jdbc();
    }

    /**
     * Puts it in the transaction of this thread that is in progress on the database, else in one of its own.
     *
     * <p>What is put is said by a mail whose text is written after this. So what waits already, untouched, is not put twice, only sooner; what was
     * taken, sent or given up is put anew.
     */
    public void put(Posting posting) {
        jdbc.sql("""
                        insert into outbox (kind, object, due, rests_until) values (:kind, :object, :due, :due)
                        on conflict (kind, object) where tries = 0
                        do update set due = least(outbox.due, excluded.due), rests_until = least(outbox.rests_until, excluded.rests_until)""")
                .param("kind", posting.kind())
                .param("object", posting.object())
                .param("due", time(posting.due()))
                .update();
        wakeOnceStored();
    }

    private void wakeOnceStored() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    /** Waits until something was put in this process, or somebody is to be woken; not longer than so long. */
    public void await(Duration longest) {
        try {
            if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the waiting of one that waits, or the next waiting. */
    public void wake() {
        news.release();
    }

    /**
     * Takes what has been due longest.
     *
     * @param kinds those that the taker can write; others are left
     * @param lease how long it is the taker's; after that it is anybody's again, unless {@link #hold held}
     */
    public Optional<Taken> take(Collection<String> kinds, Instant now, Duration lease) {
        return jdbc.sql("""
                        update outbox set rests_until = :until, tries = tries + 1
                        where id = (
                          select id from outbox
                          where sent is null and given_up is null and rests_until <= :now
                            and kind in (select json_array_elements_text(:kinds::json))
                          order by rests_until, id limit 1 for update skip locked)
                        returning *""")
                .param("now", time(now))
                .param("until", time(now.plus(lease)))
                .param("kinds", Rows.strings(kinds.stream()))
                .query(Outbox::taken)
                .optional();
    }

    /** Keeps what was taken longer. */
    public void hold(Taken taken, Instant until) {
        change(taken, "rests_until = :time", until, "");
    }

    /** It is sent; whoever took it meanwhile need not send it. */
    public void sent(Taken taken, Instant now) {
        jdbc.sql("update outbox set sent = :now, given_up = null, why = null where id = :id")
                .param("id", taken.id())
                .param("now", time(now))
                .update();
    }

    /**
     * The same, together with what follows from it: both are stored or neither.
     *
     * @param then done in the same transaction
     */
    public void sent(Taken taken, Instant now, Runnable then) {
        transactions.in(_ -> {
            sent(taken, now);
            then.run();
            return taken;
        });
    }

    /**
     * It was not sent and is tried again.
     *
     * @param why without addresses
     */
    public void later(Taken taken, Instant next, String why) {
        change(taken, "rests_until = :time, why = :why", next, why);
    }

    /**
     * It is never sent.
     *
     * @param why without addresses
     */
    public void giveUp(Taken taken, Instant now, String why) {
        change(taken, "given_up = :time, why = :why", now, why);
    }

    /** It is not to be sent any more; nothing is left of it. */
    public void drop(Taken taken) {
        jdbc.sql("delete from outbox where id = :id").param("id", taken.id()).update();
    }

    /** What somebody else took since is left as it is. */
    private void change(Taken taken, String change, Instant time, String why) {
        jdbc.sql("update outbox set " + change
                        + " where id = :id and tries = :tries and sent is null and given_up is null")
                .param("id", taken.id())
                .param("tries", taken.tries())
                .param("time", time(time))
                .param("why", why)
                .update();
    }

    /** What was said by a mail that was sent, or may have been: one that was taken. */
    public Optional<Posting> mailed(UUID mail) {
        return jdbc.sql("select * from outbox where mail = :mail and tries > 0")
                .param("mail", mail)
                .query(Outbox::posting)
                .optional();
    }

    /** Forgets what was sent or given up before. @return how many */
    public int forget(Instant before) {
        return jdbc.sql("delete from outbox where sent < :before or given_up < :before")
                .param("before", time(before))
                .update();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                row.getLong("id"), row.getObject("mail", UUID.class), posting(row, number), row.getInt("tries"));
    }

    private static Posting posting(ResultSet row, int number) throws SQLException {
        return new Posting(
                row.getString("kind"),
                row.getLong("object"),
                row.getObject("due", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
