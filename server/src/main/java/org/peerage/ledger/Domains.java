package org.peerage.ledger;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Domains whose addresses an admin took though the lists refuse them, in PostgreSQL. */
public final class Domains {
    private final Transactions transactions;

    Domains(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A domain, with all below it.
     *
     * @param domain in ASCII and lower case
     * @param by the admin's email
     * @param plea the number of the plea that asked for it, which may be deleted by now
     */
    public record Allowed(String domain, String by, Instant since, long plea) {}

    /** All of them, by name. */
    public List<Allowed> all() {
        return transactions
                .jdbc()
                .sql("select * from allowed_domain order by domain")
                .query((row, _) -> new Allowed(
                        row.getString("domain"),
                        row.getString("by"),
                        Instants.instant(row, "since"),
                        row.getLong("plea")))
                .list();
    }

    /** Whether the domain or one above it is allowed. */
    public boolean has(String domain) {
        Stream<String> above =
                Stream.iterate(domain, d -> !d.isEmpty(), d -> d.contains(".") ? d.substring(d.indexOf('.') + 1) : "");
        return transactions
                .jdbc()
                .sql(
                        "select exists (select from allowed_domain where domain in (select json_array_elements_text(:above::json)))")
                .param("above", Rows.strings(above))
                .query(Boolean.class)
                .single();
    }

    /** It is refused again. Samples that were asked for stay. Does nothing where it is not allowed. */
    public void revoke(String domain, Act act) {
        transactions.in(jdbc -> {
            int revoked = jdbc.sql("delete from allowed_domain where domain = :domain")
                    .param("domain", domain)
                    .update();
            if (revoked > 0) {
                new AuditLog(jdbc).record(act);
            }
            return revoked;
        });
    }

    static void allow(JdbcClient jdbc, String domain, long plea, Act act) {
        jdbc.sql(
                        "insert into allowed_domain (domain, by, since, plea) values (:domain, :by, :since, :plea) on conflict do nothing")
                .param("domain", domain)
                .param("by", act.who())
                .param("since", Instants.time(act.at()))
                .param("plea", plea)
                .update();
    }
}
