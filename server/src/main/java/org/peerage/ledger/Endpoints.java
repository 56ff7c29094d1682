package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where followers are told by webhook, and how far they were told, in PostgreSQL. Decides nothing; the room {@code watch} does.
 *
 * <p>Safe for several threads and processes. Each method is one transaction, or a part of that in progress on its thread.
 */
public final class Endpoints {
    /** What is new is to be posted, in the outbox; its object is the endpoint. */
    public static final String NEWS = "events";
    /** A test is to be posted; its object is the endpoint. */
    public static final String TEST = "test event";

    /** So many answers of one are kept. */
    private static final int KEPT = 20;

    private final Transactions transactions;
    private final Outbox outbox;

    Endpoints(Transactions transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    public Optional<Endpoint> numbered(long id) {
        return one("id", id);
    }

    public Optional<Endpoint> of(Follower follower) {
        return one("follower", follower.id());
    }

    private Optional<Endpoint> one(String column, long number) {
        return transactions
                .jdbc()
                .sql("select * from endpoint where " + column + " = :number")
                .param("number", number)
                .query((row, _) -> endpoint(row))
                .optional();
    }

    /** Tells a follower there of all that comes in from now on, in place of where it was told before. */
    public Endpoint begin(Follower follower, String url, String secret, Instant now) {
        return transactions.in(jdbc -> {
            end(follower);
            jdbc.sql(
                            "insert into endpoint (follower, url, secret, state, since) values (:follower, :url, :secret, 'on', :now)")
                    .param("follower", follower.id())
                    .param("url", url)
                    .param("secret", secret)
                    .param("now", Instants.time(now))
                    .update();
            begin(jdbc, follower, new Past(jdbc).now());
            return of(follower).orElseThrow();
        });
    }

    /** What is followed and was not posted of begins at a mark. */
    static void begin(JdbcClient jdbc, Follower follower, Mark mark) {
        jdbc.sql("""
                        insert into posted (follow, claim, retraction, correction, reversal)
                        select f.id, :claim, :retraction, :correction, :reversal from follow f
                        where f.follower = :follower and exists (select from endpoint e where e.follower = f.follower) on conflict do nothing""").param("follower", follower.id()).params(numbers(mark)).update();
    }

    static Map<String, Long> numbers(Mark mark) {
        return Map.of(
                "claim", mark.claim(),
                "retraction", mark.retraction(),
                "correction", mark.correction(),
                "reversal", mark.reversal());
    }

    /** Tells a follower by no webhook any more. */
    public void end(Follower follower) {
        transactions.in(jdbc -> {
            jdbc.sql("delete from posted where follow in (select id from follow where follower = :follower)")
                    .param("follower", follower.id())
                    .update();
            return jdbc.sql("delete from endpoint where follower = :follower")
                    .param("follower", follower.id())
                    .update();
        });
    }

    /** Pauses or ends it, or goes on at once with what came in meanwhile. */
    public void change(Endpoint endpoint, Endpoint.State state, Instant now) {
        transactions.in(jdbc -> {
            if (state == Endpoint.State.ON) {
                outbox.put(new Posting(NEWS, endpoint.id(), now));
            }
            return jdbc.sql("update endpoint set state = :state, failing = null where id = :id")
                    .param("id", endpoint.id())
                    .param("state", state.word())
                    .update();
        });
    }

    /** Puts a test into the outbox; while one waits, no other. */
    public void test(Endpoint endpoint, Instant now) {
        outbox.put(new Posting(TEST, endpoint.id(), now));
    }

    // What was told
    // ---------------------------------------------------------------------------------------------------------

    /** Up to where all is posted, by the numbers of follows. */
    public Map<Long, Mark> posted(Endpoint endpoint) {
        Map<Long, Mark> marks = new HashMap<>();
        transactions
                .jdbc()
                .sql("select p.* from posted p join follow f on f.id = p.follow where f.follower = :follower")
                .param("follower", endpoint.follower())
                .query(row -> {
                    marks.put(row.getLong("follow"), Past.mark(row));
                });
        return marks;
    }

    /** What of that which came in since was taken. */
    public Set<String> taken(Endpoint endpoint) {
        return Set.copyOf(transactions
                .jdbc()
                .sql("select event from taken_event where endpoint = :id")
                .param("id", endpoint.id())
                .query(String.class)
                .list());
    }

    /** Notes what it answered, and with it what follows. */
    public void answered(Endpoint endpoint, Endpoint.Answer answer) {
        transactions.in(jdbc -> {
            jdbc.sql("""
                            insert into endpoint_answer (endpoint, at, event, taken, said)
                            select id, :at, :event, :taken, :said from endpoint where id = :id""")
                    .param("id", endpoint.id())
                    .param("at", Instants.time(answer.at()))
                    .param("event", answer.event().orElse(""))
                    .param("taken", answer.taken())
                    .param("said", answer.said())
                    .update();
            answer.event().ifPresent(event -> note(jdbc, endpoint, event, answer));
            return jdbc.sql("""
                            delete from endpoint_answer where endpoint = :id and id not in (
                              select id from endpoint_answer where endpoint = :id order by id desc limit :kept)""").param("id", endpoint.id()).param("kept", KEPT).update();
        });
    }

    private static void note(JdbcClient jdbc, Endpoint endpoint, String event, Endpoint.Answer answer) {
        if (answer.taken()) {
            jdbc.sql("insert into taken_event (endpoint, event) select id, :event from endpoint where id = :id"
                            + " on conflict do nothing")
                    .param("id", endpoint.id())
                    .param("event", event)
                    .update();
        }
        jdbc.sql(
                        "update endpoint set failing = case when :taken then null else coalesce(failing, :at) end where id = :id")
                .param("id", endpoint.id())
                .param("taken", answer.taken())
                .param("at", Instants.time(answer.at()))
                .update();
    }

    /** All up to the marks is posted, by the numbers of follows. What was posted further stays posted. */
    public void posted(Endpoint endpoint, Map<Long, Mark> marks) {
        transactions.in(jdbc -> {
            marks.forEach((follow, mark) ->
                    jdbc.sql("""
                            update posted set claim = greatest(claim, :claim), retraction = greatest(retraction, :retraction),
                              correction = greatest(correction, :correction), reversal = greatest(reversal, :reversal)
                            where follow = :follow""").param("follow", follow).params(numbers(mark)).update());
            return jdbc.sql("delete from taken_event where endpoint = :id")
                    .param("id", endpoint.id())
                    .update();
        });
    }

    /** What it answered last, the newest first. */
    public List<Endpoint.Answer> answers(Endpoint endpoint) {
        return transactions
                .jdbc()
                .sql("select * from endpoint_answer where endpoint = :id order by id desc")
                .param("id", endpoint.id())
                .query((row, _) -> new Endpoint.Answer(
                        Instants.instant(row, "at"),
                        Optional.of(row.getString("event")).filter(event -> !event.isEmpty()),
                        row.getBoolean("taken"),
                        row.getString("said")))
                .list();
    }

    /**
     * Puts a posting into the outbox for all that are on and of whom something may be new. Several servers may do so at once: none is put for which one waits or is on its
     * way.
     *
     * @return how many were put
     */
    public int wake(Instant now) {
        return transactions.in(jdbc -> {
            List<Long> behind = jdbc.sql("""
                            select e.id from endpoint e where e.state = 'on' and not exists (
                              select from outbox o where o.kind = :kind and o.object = e.id and o.sent is null and o.given_up is null)
                            and exists (select from posted p join follow f on f.id = p.follow where f.follower = e.follower
                              and (p.claim < :claim or p.retraction < :retraction or p.correction < :correction or p.reversal < :reversal))
                            order by e.id for update skip locked""")
                    .param("kind", NEWS)
                    .params(numbers(new Past(jdbc).now()))
                    .query(Long.class)
                    .list();
            behind.forEach(id -> outbox.put(new Posting(NEWS, id, now)));
            return behind.size();
        });
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getLong("id"),
                row.getLong("follower"),
                row.getString("url"),
                row.getString("secret"),
                Endpoint.State.of(row.getString("state")),
                Instants.instant(row, "since"),
                Instants.moment(row, "failing"));
    }
}
