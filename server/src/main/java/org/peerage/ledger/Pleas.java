package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people ask a person to look at, in PostgreSQL. The audit log names each by its number only. */
public final class Pleas {
    private final Transactions transactions;

    Pleas(Transactions transactions) {
        this.transactions = transactions;
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
                            insert into plea (kind, email, name, company, words, created, due, network)
                            select :kind, :email, :name, :company, :words, :created, :due, :network
                            where (select count(*) from plea where network = :network and created > :since) < :most""")
                            .param("kind", plea.kind().name().toLowerCase(Locale.ROOT))
                            .param("email", plea.email())
                            .param("name", plea.name())
                            .param("company", plea.company())
                            .param("words", plea.words())
                            .param("created", Instants.time(plea.created()))
                            .param("due", Instants.time(plea.due()))
                            .param("network", plea.network())
                            .param("since", Instants.time(since))
                            .param("most", most)
                            .update()
                    == 1;
            return added;
        });
    }

    /** Those that wait, the first due first; then those that were answered, the last first. */
    public List<Plea> all(int most) {
        return transactions
                .jdbc()
                .sql(
                        "select * from plea order by answered is not null, case when answered is null then due end, id desc limit :most")
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

    /** It was answered. False where it was before. */
    public boolean answer(Plea plea, String answer, Act act) {
        return transactions.in(jdbc -> {
            boolean answered = jdbc.sql(
                                    "update plea set answered = :now, answer = :answer, by = :who where id = :id and answered is null")
                            .param("id", plea.id())
                            .param("now", Instants.time(act.at()))
                            .param("answer", answer)
                            .param("who", act.who())
                            .update()
                    == 1;
            if (answered) {
                new AuditLog(jdbc).record(act);
            }
            return answered;
        });
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
                row.getString("network"),
                Instants.moment(row, "answered"),
                row.getString("answer"));
    }
}
