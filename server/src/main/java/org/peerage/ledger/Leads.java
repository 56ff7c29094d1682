package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who asked for samples, and what they agreed to, in PostgreSQL. Decides nothing; the room {@code offer} does.
 *
 * <p>Safe for several threads and processes. Each method is one transaction; what it makes somebody be told is put into the outbox in the same one. Links come
 * as their SHA-256. Whatever concerns a lead's rights leaves a line in the audit log, which names the lead by number, never by address.
 */
public final class Leads {
    /** The mail with a sample's link, in the outbox; its object is the request. */
    public static final String SAMPLE = "sample";
    /** The mail with the link to what is kept; its object is the lead. */
    public static final String RIGHTS = "rights";
    /** The mail that says that news were stopped; its object is the lead. */
    public static final String STOPPED = "stopped";
    /** What a CRM is told when a lead has come further or is gone; its object is the number of the lead. */
    public static final String MOVED = "moved";

    private static final String REQUESTS = """
            select s.*, n.name as company_name, l.id as lead_id, l.key as lead_key, l.email, l.language, l.created as lead_created, l.confirmed, l.seen
            from sample_request s join lead l on l.id = s.lead join company_name n on n.id = s.name\n""";

    private final Transactions transactions;
    private final Outbox outbox;

    Leads(Transactions transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    // Requests
    // --------------------------------------------------------------------------------------------------------------

    /**
     * How many requests there may be.
     *
     * @param email of one address
     * @param domain of all of its domain
     * @param network from one network
     * @param since within which time: all after this moment count
     */
    public record Limits(int email, int domain, int network, Instant since) {}

    /** What became of a request. */
    public enum Reception {
        /** It is kept, and a mail answers it. */
        KEPT,
        /** Its address was asked for too often, or is not to be written to at all: whoever asked is not to learn that. */
        HELD,
        /** Too many came from its network or for its domain. */
        CROWDED
    }

    private record Asked(int email, int domain, int network) {}

    private static Asked asked(JdbcClient jdbc, NewRequest request, Instant since) {
        return jdbc.sql("""
                        with late as materialized (select lead, network from sample_request where created > :since)
                        select (select count(*) from late join lead l on l.id = late.lead where l.email = :email) as email,
                          (select count(*) from late join lead l on l.id = late.lead where split_part(l.email, '@', 2) = :domain) as domain,
                          (select count(*) from late where network = :network and network <> '') as network""")
                .param("since", Instants.time(since))
                .param("email", request.email())
                .param("domain", request.domain())
                .param("network", request.network())
                .query((row, _) -> new Asked(row.getInt("email"), row.getInt("domain"), row.getInt("network")))
                .single();
    }

    /** Keeps a request, with the mail that answers it, where its limits allow. */
    public Reception request(NewRequest request, Limits limits) {
        return transactions.in(jdbc -> {
            alone(jdbc, request);
            Asked asked = asked(jdbc, request, limits.since());
            if (asked.domain() >= limits.domain() || asked.network() >= limits.network()) {
                return Reception.CROWDED;
            }
            if (asked.email() >= limits.email() || isSuppressed(jdbc, request.email(), Scope.ALL)) {
                return Reception.HELD;
            }
            long id = insert(jdbc, request, lead(jdbc, request));
            outbox.put(new Posting(SAMPLE, id, request.created()));
            return Reception.KEPT;
        });
    }

    /** Requests that count for one limit come one after another, so that none is counted too late. All take locks in one order. */
    private static void alone(JdbcClient jdbc, NewRequest request) {
        Stream.of("network " + request.network(), "domain " + request.domain())
                .sorted()
                .forEach(limit -> alone(jdbc, limit));
        alone(jdbc, request.email());
    }

    private static void alone(JdbcClient jdbc, String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 9))")
                .param("what", what)
                .query((_, _) -> what)
                .single();
    }

    private static long lead(JdbcClient jdbc, NewRequest request) {
        return jdbc.sql("""
                        insert into lead (key, email, language, created, seen) values (gen_random_uuid(), :email, :language, :now, :now)
                        on conflict (email) do update set language = excluded.language, seen = greatest(lead.seen, excluded.seen) returning id""")
                .param("email", request.email())
                .param("language", request.language())
                .param("now", Instants.time(request.created()))
                .query(Long.class)
                .single();
    }

    private static long insert(JdbcClient jdbc, NewRequest request, long lead) {
        return jdbc.sql("""
                        insert into sample_request (key, lead, name, as_of, page, created, expires, granted, uses, network, hash)
                        values (:key, :lead, :company, :asOf, :page, :created, :expires, :uses, :uses, :network, decode(:hash, 'hex')) returning id""")
                .param("key", request.key())
                .param("lead", lead)
                .param("company", request.company())
                .param("asOf", request.asOf())
                .param("page", request.page())
                .param("created", Instants.time(request.created()))
                .param("expires", Instants.time(request.expires()))
                .param("uses", request.uses())
                .param("network", request.network())
                .param("hash", request.hash())
                .query(Long.class)
                .single();
    }

    /** By the SHA-256 of its link, in hexadecimal digits, whether that still works or not. */
    public Optional<SampleRequest> request(String hash) {
        return transactions
                .jdbc()
                .sql(REQUESTS + "where s.hash = decode(:hash, 'hex')")
                .param("hash", hash)
                .query((row, _) -> request(row))
                .optional();
    }

    /** By its number. */
    public Optional<SampleRequest> request(long id) {
        return transactions
                .jdbc()
                .sql(REQUESTS + "where s.id = :id")
                .param("id", id)
                .query((row, _) -> request(row))
                .optional();
    }

    /** All of a lead, the last first. */
    public List<SampleRequest> requests(Lead lead) {
        return transactions
                .jdbc()
                .sql(REQUESTS + "where s.lead = :lead order by s.id desc")
                .param("lead", lead.id())
                .query((row, _) -> request(row))
                .list();
    }

    /**
     * Uses a link once, which confirms its lead.
     *
     * @param consent what was agreed to with it
     * @return false where it has expired or was used up, also by somebody at the same time; then nothing is changed
     */
    public boolean use(SampleRequest request, Optional<Consent> consent, Instant now) {
        return transactions.in(jdbc -> {
            boolean used = jdbc.sql("""
                            update sample_request set uses = uses - 1, opened = coalesce(opened, :now)
                            where id = :id and uses > 0 and expires > :now""")
                            .param("id", request.id())
                            .param("now", Instants.time(now))
                            .update()
                    == 1;
            if (used) {
                if (confirm(jdbc, request.lead().id(), now)) {
                    outbox.put(new Posting(MOVED, request.lead().id(), now));
                }
                consent.ifPresent(given -> agree(jdbc, request.lead(), given));
            }
            return used;
        });
    }

    /** Gives a use of a link back that gave nothing. What was confirmed and agreed to stays. */
    public void giveBack(SampleRequest request) {
        transactions
                .jdbc()
                .sql("update sample_request set uses = least(uses + 1, granted) where id = :id")
                .param("id", request.id())
                .update();
    }

    /** @return whether it is for the first time */
    private static boolean confirm(JdbcClient jdbc, long lead, Instant now) {
        return jdbc.sql("""
                        update lead set confirmed = coalesce(confirmed, :now), seen = greatest(seen, :now)
                        where id = :lead returning confirmed = :now""")
                .param("lead", lead)
                .param("now", Instants.time(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    // Leads
    // -----------------------------------------------------------------------------------------------------------------

    /** How many there are. */
    public int count() {
        return transactions
                .jdbc()
                .sql("select count(*) from lead")
                .query(Integer.class)
                .single();
    }

    public Optional<Lead> lead(UUID key) {
        return transactions
                .jdbc()
                .sql("select * from lead where key = :key")
                .param("key", key)
                .query((row, _) -> lead(row))
                .optional();
    }

    public Optional<Lead> lead(long id) {
        return transactions
                .jdbc()
                .sql("select * from lead where id = :id")
                .param("id", id)
                .query((row, _) -> lead(row))
                .optional();
    }

    /** @param email in lower case */
    public Optional<Lead> lead(String email) {
        return transactions
                .jdbc()
                .sql("select * from lead where email = :email")
                .param("email", email)
                .query((row, _) -> lead(row))
                .optional();
    }

    /** Somebody wants the link to what is kept of an address; nothing happens where nothing is kept, or where one was sent since. */
    public void remind(String email, Instant now, Instant since) {
        transactions.in(jdbc -> {
            alone(jdbc, email);
            jdbc.sql(
                            "update lead set reminded = :now where email = :email and (reminded is null or reminded < :since) returning id")
                    .param("email", email)
                    .param("now", Instants.time(now))
                    .param("since", Instants.time(since))
                    .query(Long.class)
                    .optional()
                    .ifPresent(lead -> outbox.put(new Posting(RIGHTS, lead, now)));
            return email;
        });
    }

    /**
     * Forgets all that is known of a lead. Its address is kept as a hash, so that no news is ever sent there unless somebody there agrees anew.
     *
     * @param why in a few words
     */
    public void erase(Lead lead, String why, Act act) {
        transactions.in(jdbc -> {
            suppress(jdbc, lead.email(), Scope.NEWS, why, act.at());
            jdbc.sql("delete from lead where id = :lead")
                    .param("lead", lead.id())
                    .update();
            outbox.put(new Posting(MOVED, lead.id(), act.at()));
            new AuditLog(jdbc).record(act);
            return lead;
        });
    }

    // Consent
    // ---------------------------------------------------------------------------------------------------------------

    /** What may be sent no more. */
    public enum Scope {
        /** News. */
        NEWS,
        /** Anything at all. */
        ALL
    }

    /** All that a lead ever agreed to, the last first. */
    public List<Consent> consents(Lead lead) {
        return transactions
                .jdbc()
                .sql("select * from consent where lead = :lead order by id desc")
                .param("lead", lead.id())
                .query((row, _) -> consent(row))
                .list();
    }

    /** A lead agrees, which ends what was said against it before. */
    public void agree(Lead lead, Consent consent) {
        transactions.in(jdbc -> {
            agree(jdbc, lead, consent);
            return lead;
        });
    }

    private void agree(JdbcClient jdbc, Lead lead, Consent consent) {
        jdbc.sql("delete from suppressed where hash = " + HASH + " and scope = 'news'")
                .param("email", lead.email())
                .update();
        jdbc.sql("""
                        insert into consent (lead, wording, version, language, given, how, network)
                        select :lead, :wording, :version, :language, :given, :how, :network
                        where not exists (select from consent where lead = :lead and version = :version and withdrawn is null)""")
                .param("lead", lead.id())
                .param("wording", consent.wording())
                .param("version", consent.version())
                .param("language", consent.language())
                .param("given", Instants.time(consent.given()))
                .param("how", consent.how())
                .param("network", consent.network())
                .update();
        outbox.put(new Posting(MOVED, lead.id(), consent.given()));
    }

    /**
     * A lead wants no more news. Doing it twice changes nothing.
     *
     * @param how in what way it was said
     * @param told whether a mail says so, for the case that somebody else did it
     */
    public void withdraw(Lead lead, String how, boolean told, Act act) {
        transactions.in(jdbc -> {
            suppress(jdbc, lead.email(), Scope.NEWS, how, act.at());
            int stood = jdbc.sql(
                            "update consent set withdrawn = :now, withdrawal = :how where lead = :lead and withdrawn is null")
                    .param("lead", lead.id())
                    .param("how", how)
                    .param("now", Instants.time(act.at()))
                    .update();
            if (stood > 0) {
                new AuditLog(jdbc).record(act);
                outbox.put(new Posting(MOVED, lead.id(), act.at()));
                if (told) {
                    outbox.put(new Posting(STOPPED, lead.id(), act.at()));
                }
            }
            return lead;
        });
    }

    /** The address is not to be written to any more. */
    public void suppress(String email, Scope scope, String why, Instant now) {
        transactions.in(jdbc -> {
            suppress(jdbc, email, scope, why, now);
            return email;
        });
    }

    private static final String HASH = "(select sha256(salt || convert_to(:email, 'UTF8')) from suppression_salt)";

    private static void suppress(JdbcClient jdbc, String email, Scope scope, String why, Instant now) {
        jdbc.sql("""
                        insert into suppression_salt (salt)
                        values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))) on conflict do nothing""").update();
        jdbc.sql("insert into suppressed (hash, scope, since, why) values (" + HASH
                        + ", lower(:scope), :now, :why) on conflict do nothing")
                .param("email", email)
                .param("scope", scope.name())
                .param("now", Instants.time(now))
                .param("why", why)
                .update();
    }

    /** Whether an address is not to be written to; for news it is enough that nothing at all may be sent. */
    public boolean isSuppressed(String email, Scope scope) {
        return isSuppressed(transactions.jdbc(), email, scope);
    }

    private static boolean isSuppressed(JdbcClient jdbc, String email, Scope scope) {
        return jdbc.sql("select exists (select from suppressed where hash = " + HASH
                        + " and scope in ('all', lower(:scope)))")
                .param("email", email)
                .param("scope", scope.name())
                .query(Boolean.class)
                .single();
    }

    // Retention
    // -------------------------------------------------------------------------------------------------------------

    /** Forgets what was kept long enough. @return how many leads were forgotten */
    public int forget(Retention retention, Instant now) {
        return transactions.in(jdbc -> {
            for (String table : List.of("sample_request", "consent", "plea")) {
                forgetNetworks(jdbc, table, now.minus(retention.network()));
            }
            jdbc.sql("delete from plea where answered < :pleas")
                    .param("pleas", Instants.time(now.minus(retention.pleas())))
                    .update();
            List<Long> gone = jdbc.sql(
                            "delete from lead where confirmed is null and seen < :unconfirmed or seen < :idle returning id")
                    .param("unconfirmed", Instants.time(now.minus(retention.unconfirmed())))
                    .param("idle", Instants.time(now.minus(retention.idle())))
                    .query(Long.class)
                    .list();
            gone.forEach(lead -> outbox.put(new Posting(MOVED, lead, now)));
            int forgotten = gone.size();
            if (forgotten > 0) {
                new AuditLog(jdbc)
                        .record(new Act(now, "retention", "forgot leads", "", Integer.toString(forgotten), ""));
            }
            return forgotten;
        });
    }

    private static void forgetNetworks(JdbcClient jdbc, String table, Instant before) {
        jdbc.sql("update " + table + " set network = '' where network <> '' and "
                        + (table.equals("consent") ? "given" : "created") + " < :before")
                .param("before", Instants.time(before))
                .update();
    }

    // Rows
    // ------------------------------------------------------------------------------------------------------------------

    private static SampleRequest request(ResultSet row) throws SQLException {
        return new SampleRequest(
                row.getLong("id"),
                row.getObject("key", UUID.class),
                new Lead(
                        row.getLong("lead_id"),
                        row.getObject("lead_key", UUID.class),
                        row.getString("email"),
                        row.getString("language"),
                        Instants.instant(row, "lead_created"),
                        Instants.moment(row, "confirmed"),
                        Instants.instant(row, "seen")),
                row.getLong("name"),
                row.getString("company_name"),
                row.getObject("as_of", LocalDate.class),
                row.getString("page"),
                Instants.instant(row, "created"),
                Instants.instant(row, "expires"),
                row.getInt("granted"),
                row.getInt("uses"),
                Instants.moment(row, "opened"));
    }

    static Lead lead(ResultSet row) throws SQLException {
        return new Lead(
                row.getLong("id"),
                row.getObject("key", UUID.class),
                row.getString("email"),
                row.getString("language"),
                Instants.instant(row, "created"),
                Instants.moment(row, "confirmed"),
                Instants.instant(row, "seen"));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getString("wording"),
                row.getString("version"),
                row.getString("language"),
                Instants.instant(row, "given"),
                row.getString("how"),
                row.getString("network"),
                Instants.moment(row, "withdrawn"));
    }
}
