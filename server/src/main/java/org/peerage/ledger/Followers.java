package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who follows which companies, and what they were told of them, in PostgreSQL. Decides nothing; the room {@code watch} does.
 *
 * <p>Safe for several threads and processes. Each method is one transaction, or a part of that in progress on its thread.
 */
public final class Followers {
    /** A mail with what is new, in the outbox; its object is the follower. */
    public static final String DIGEST = "digest";

    /** So many companies and deals somebody may follow: each costs a fold when something is read of it. */
    private static final int MOST = 200;

    private final Transactions transactions;
    private final Outbox outbox;

    Followers(Transactions transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    // Who follows
    // -----------------------------------------------------------------------------------------------------------

    public Optional<Follower> numbered(long id) {
        return one("id = :id", "id", id);
    }

    public Optional<Follower> ofUser(long user) {
        return one("account = :user", "user", user);
    }

    public Optional<Follower> ofLead(long lead) {
        return one("lead = :lead", "lead", lead);
    }

    /** By the key of its links. */
    public Optional<Follower> keyed(UUID key) {
        return one("key = :key", "key", key);
    }

    /** By the SHA-256 of its feed's address, in hexadecimal digits. */
    public Optional<Follower> feeding(String hash) {
        return one("feed = decode(:hash, 'hex')", "hash", hash);
    }

    private Optional<Follower> one(String which, String name, Object value) {
        return transactions
                .jdbc()
                .sql("select * from follower where " + which)
                .param(name, value)
                .query((row, _) -> follower(row))
                .optional();
    }

    /** A user as a follower, from now on if not before. */
    public Follower user(long user, Instant now) {
        begin("account", user, Follower.Rhythm.DAILY, now);
        return ofUser(user).orElseThrow();
    }

    /** A lead as a follower, from now on if not before. */
    public Follower lead(long lead, Instant now) {
        begin("lead", lead, Follower.Rhythm.WEEKLY, now);
        return ofLead(lead).orElseThrow();
    }

    private void begin(String who, long number, Follower.Rhythm rhythm, Instant now) {
        transactions
                .jdbc()
                .sql("insert into follower (" + who
                        + ", rhythm, zone, due) values (:number, :rhythm, 'UTC', :now) on conflict do nothing")
                .param("number", number)
                .param("rhythm", rhythm.word())
                .param("now", Instants.time(now))
                .update();
    }

    /**
     * Changes how often somebody is written to.
     *
     * @param due when the next mail is thought of
     */
    public void change(Follower follower, Follower.Rhythm rhythm, ZoneId zone, Instant due) {
        transactions
                .jdbc()
                .sql("update follower set rhythm = :rhythm, zone = :zone, due = :due where id = :id")
                .param("id", follower.id())
                .param("rhythm", rhythm.word())
                .param("zone", zone.getId())
                .param("due", Instants.time(due))
                .update();
    }

    /**
     * Gives a feed another address, so that the one before is void.
     *
     * @param hash SHA-256 of the address, in hexadecimal digits; empty for no feed at all
     */
    public void feed(Follower follower, Optional<String> hash) {
        transactions
                .jdbc()
                .sql("update follower set feed = decode(nullif(:hash, ''), 'hex') where id = :id")
                .param("id", follower.id())
                .param("hash", hash.orElse(""))
                .update();
    }

    // What is followed
    // ------------------------------------------------------------------------------------------------------

    /** All that somebody follows, by the names of companies. */
    public List<Follow> follows(Follower follower) {
        return transactions
                .jdbc()
                .sql("""
                        select f.*, n.name as company_name from follow f join company_name n on n.id = f.name
                        where f.follower = :follower order by lower(n.name), f.deal, f.id""")
                .param("follower", follower.id())
                .query((row, _) -> follow(row))
                .list();
    }

    /**
     * Follows a company, or a deal of it: whatever comes in from now on is news. What is followed already stays as it is.
     *
     * @param name the number of a name of it
     * @return false where somebody follows as many as one may
     */
    public boolean follow(Follower follower, long name, Optional<String> deal, List<String> parts, Instant now) {
        return transactions.in(jdbc -> {
            jdbc.sql("select id from follower where id = :id for update")
                    .param("id", follower.id())
                    .query(Long.class)
                    .list();
            if (follows(follower).size() >= MOST) {
                return false;
            }
            Mark mark = new Past(jdbc).now();
            jdbc.sql("""
                            insert into follow (follower, name, deal, parts, since, claim, retraction, correction, reversal)
                            values (:follower, :name, :deal, :parts, :now, :claim, :retraction, :correction, :reversal) on conflict do nothing""")
                    .param("follower", follower.id())
                    .param("name", name)
                    .param("deal", deal.orElse(""))
                    .param("parts", String.join(",", parts))
                    .param("now", Instants.time(now))
                    .params(Endpoints.numbers(mark))
                    .update();
            Endpoints.begin(jdbc, follower, mark);
            return true;
        });
    }

    /** Follows another part. Nothing happens where it is somebody else's. */
    public void narrow(Follower follower, long follow, List<String> parts) {
        transactions
                .jdbc()
                .sql("update follow set parts = :parts where id = :id and follower = :follower")
                .param("id", follow)
                .param("follower", follower.id())
                .param("parts", String.join(",", parts))
                .update();
    }

    /** Follows no more. Nothing happens where it is somebody else's. */
    public void stop(Follower follower, long follow) {
        transactions
                .jdbc()
                .sql("delete from follow where id = :id and follower = :follower")
                .param("id", follow)
                .param("follower", follower.id())
                .update();
    }

    // What was told
    // ---------------------------------------------------------------------------------------------------------

    /** All up to a mark is told of what is followed. What was told further stays told. */
    public void told(Follow follow, Mark mark) {
        transactions
                .jdbc()
                .sql("""
                        update follow set claim = greatest(claim, :claim), retraction = greatest(retraction, :retraction),
                          correction = greatest(correction, :correction), reversal = greatest(reversal, :reversal) where id = :id""")
                .param("id", follow.id())
                .params(Endpoints.numbers(mark))
                .update();
    }

    /** Nobody thinks of the next mail before. */
    public void rest(Follower follower, Instant until) {
        transactions
                .jdbc()
                .sql("update follower set due = greatest(due, :until) where id = :id")
                .param("id", follower.id())
                .param("until", Instants.time(until))
                .update();
    }

    /**
     * Puts a mail into the outbox for all whose mail is due and of whom something may be new. Several servers may do so at once: none is put for whom one waits or is on its
     * way.
     *
     * @param next when the mail after this one is due; of those who are written to at once it is known when this one is sent
     * @return how many were put
     */
    public int wake(Instant now, Function<Follower, Instant> next) {
        return transactions.in(jdbc -> {
            Mark mark = new Past(jdbc).now();
            int put = 0;
            for (Follower follower : due(jdbc, now)) {
                boolean isBehind = follows(follower).stream().anyMatch(follow -> mark.isAfter(follow.told()));
                if (isBehind) {
                    outbox.put(new Posting(DIGEST, follower.id(), now));
                    put++;
                }
                if (follower.rhythm() != Follower.Rhythm.AT_ONCE) {
                    change(follower, follower.rhythm(), follower.zone(), next.apply(follower));
                }
            }
            return put;
        });
    }

    /** A mail that was begun and not sent has what comes in meanwhile: it is written when it is sent. */
    private static List<Follower> due(JdbcClient jdbc, Instant now) {
        return jdbc.sql("""
                        select * from follower f where rhythm <> 'never' and due <= :now and not exists (
                          select from outbox o where o.kind = :kind and o.object = f.id and o.sent is null and o.given_up is null)
                        order by due, id for update skip locked""")
                .param("now", Instants.time(now))
                .param("kind", DIGEST)
                .query((row, _) -> follower(row))
                .list();
    }

    // Rows
    // ------------------------------------------------------------------------------------------------------------------

    private static Follower follower(ResultSet row) throws SQLException {
        return new Follower(
                row.getLong("id"),
                row.getObject("key", UUID.class),
                number(row, "account"),
                number(row, "lead"),
                Follower.Rhythm.of(row.getString("rhythm")),
                zone(row.getString("zone")),
                row.getBytes("feed") != null);
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    /** A zone that this Java does not know, which an older one may not, is UTC. */
    private static ZoneId zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
    }

    private static Follow follow(ResultSet row) throws SQLException {
        return new Follow(
                row.getLong("id"),
                row.getLong("name"),
                row.getString("company_name"),
                Optional.of(row.getString("deal")).filter(deal -> !deal.isEmpty()),
                Arrays.stream(row.getString("parts").split(","))
                        .filter(part -> !part.isEmpty())
                        .toList(),
                Instants.instant(row, "since"),
                Past.mark(row));
    }
}
