package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people ask a person to look at, in PostgreSQL. The audit log names each by its number only. */
public final class Pleas {
    /** The mail with the answer, in the outbox; its object is the plea. */
    public static final String ANSWERED = "answered";

    private final Transactions transactions;
    private final Outbox outbox;

    Pleas(Transactions transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    /**
     * Keeps a plea.
     *
     * @param plea its number and answer do not count
     * @param most how many there may be from its network since
     * @return false where there are too many
     */
    public boolean add(Plea plea, int most, Instant since) {
        return transactions.in(jdbc -> {
            boolean added = jdbc.sql("""
                            insert into plea (kind, email, name, company, words, created, due, language, network)
                            select :kind, :email, :name, :company, :words, :created, :due, :language, :network
                            where (select count(*) from plea where network = :network and created > :since) < :most""")
                            .param("kind", plea.kind().name().toLowerCase(Locale.ROOT))
                            .param("email", plea.email())
                            .param("name", plea.name())
                            .param("company", plea.company())
                            .param("words", plea.words())
                            .param("created", Instants.time(plea.created()))
                            .param("due", Instants.time(plea.due()))
                            .param("language", plea.language())
                            .param("network", plea.network())
                            .param("since", Instants.time(since))
                            .param("most", most)
                            .update()
                    == 1;
            return added;
        });
    }

    /**
     * Those that wait, the first due first; then those that were answered, the last first.
     *
     * @param skipped how many of the first are left out
     */
    public List<Plea> all(int skipped, int most) {
        return transactions
                .jdbc()
                .sql(
                        "select * from plea order by answered is not null, case when answered is null then due end, id desc offset :skipped limit :most")
                .param("skipped", skipped)
                .param("most", most)
                .query((row, _) -> plea(row))
                .list();
    }

    /** By its number. */
    public Optional<Plea> numbered(long id) {
        return transactions
                .jdbc()
                .sql("select * from plea where id = :id")
                .param("id", id)
                .query((row, _) -> plea(row))
                .optional();
    }

    /**
     * How many there are.
     *
     * @param overdue of those that wait, longer than they may
     */
    public record Count(int waiting, int overdue, int answered) {}

    /** How many there are now. */
    public Count count(Instant now) {
        return transactions
                .jdbc()
                .sql("""
                        select count(*) filter (where answered is null) as waiting,
                          count(*) filter (where answered is null and due < :now) as overdue, count(answered) as answered from plea""")
                .param("now", Instants.time(now))
                .query((row, _) -> new Count(row.getInt("waiting"), row.getInt("overdue"), row.getInt("answered")))
                .single();
    }

    /** How many wait longer than they may. */
    public int overdue(Instant now) {
        return count(now).overdue();
    }

    /** It is answered, and a mail says so. False where it was before; then nothing is changed. */
    public boolean answer(Plea plea, Reply reply, Act act) {
        return transactions.in(jdbc -> {
            boolean answered = jdbc.sql("""
                            update plea set answered = :now, decision = lower(:decision), answer = :answer, by = :who
                            where id = :id and answered is null""")
                            .param("id", plea.id())
                            .param("now", Instants.time(act.at()))
                            .param("decision", reply.decision().name())
                            .param("answer", reply.words())
                            .param("who", act.who())
                            .update()
                    == 1;
            if (answered) {
                reply.domain().ifPresent(domain -> Domains.allow(jdbc, domain, plea.id(), act));
                reply.link().ifPresent(link -> insert(jdbc, link));
                new AuditLog(jdbc).record(act);
                outbox.put(new Posting(ANSWERED, plea.id(), act.at()));
            }
            return answered;
        });
    }

    // Links to what is said of somebody
    // -----------------------------------------------------------------------------------------------------

    private static void insert(JdbcClient jdbc, PersonLink link) {
        jdbc.sql(
                        "insert into person_link (plea, key, name, company, expires) values (:plea, :key, :name, :company, :expires)")
                .param("plea", link.plea())
                .param("key", link.key())
                .param("name", link.name())
                .param("company", link.company())
                .param("expires", Instants.time(link.expires()))
                .update();
    }

    /** That with which a plea was answered. */
    public Optional<PersonLink> link(Plea plea) {
        return transactions
                .jdbc()
                .sql("select * from person_link where plea = :plea")
                .param("plea", plea.id())
                .query((row, _) -> link(row))
                .optional();
    }

    /** That of a key, whether it still works or not. */
    public Optional<PersonLink> link(UUID key) {
        return transactions
                .jdbc()
                .sql("select * from person_link where key = :key")
                .param("key", key)
                .query((row, _) -> link(row))
                .optional();
    }

    private static PersonLink link(ResultSet row) throws SQLException {
        return new PersonLink(
                row.getLong("plea"),
                row.getObject("key", UUID.class),
                row.getString("name"),
                row.getLong("company"),
                Instants.instant(row, "expires"));
    }

    private static Plea plea(ResultSet row) throws SQLException {
        return new Plea(
                row.getLong("id"),
                Plea.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("email"),
                row.getString("name"),
                row.getString("company"),
                row.getString("words"),
                Instants.instant(row, "created"),
                Instants.instant(row, "due"),
                row.getString("language"),
                row.getString("network"),
                Instants.moment(row, "answered"),
                Optional.ofNullable(row.getString("decision"))
                        .map(word -> Plea.Decision.valueOf(word.toUpperCase(Locale.ROOT))),
                row.getString("answer"));
    }
}
