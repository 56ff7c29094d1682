package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may use Peerage, in PostgreSQL: users, links, sessions, lockouts and the audit log. Decides nothing; the room {@code access} does.
 *
 * <p>Safe for several threads and processes. Each method is one transaction, and each change is stored with its {@link Act} or not at all.
 * Tokens come as their SHA-256, passwords encoded. Nothing of the audit log can be changed.
 */
public final class Users {
    /** So that the last two admins cannot disable each other at once. */
    private static final long LOCK = 0x7573657273L;

    /** How long failures are remembered. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private Users(DataSource source) {
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** The users of a database that holds a {@link Ledger} already. */
    public static Users in(DataSource source) {
        return new Users(source);
    }

    // Users
    // -------------------------------------------------------------------------------------------------------------

    /** By email. */
    public List<User> all() {
        return jdbc.sql("select * from users order by email").query(Users::user).list();
    }

    public Optional<User> numbered(long id) {
        return jdbc.sql("select * from users where id = :id")
                .param("id", id)
                .query(Users::user)
                .optional();
    }

    /** @param email in whatever case */
    public Optional<User> withEmail(String email) {
        return jdbc.sql("select * from users where email = lower(:email)")
                .param("email", email)
                .query(Users::user)
                .optional();
    }

    /** @param subject what an identity provider calls the user */
    public Optional<User> withSubject(String subject) {
        return jdbc.sql("select * from users where subject = :subject")
                .param("subject", subject)
                .query(Users::user)
                .optional();
    }

    /** Empty where the email is taken. */
    public Optional<User> add(String email, String name, Access access, Act act) {
        return inTransaction(() -> insert(email, name, access, act));
    }

    private Optional<User> insert(String email, String name, Access access, Act act) {
        Optional<User> added = jdbc.sql("""
                        insert into users (email, name, access, created) values (lower(:email), :name, :access, :at)
                        on conflict (email) do nothing returning *""")
                .param("email", email)
                .param("name", name)
                .param("access", access.word())
                .param("at", time(act.at()))
                .query(Users::user)
                .optional();
        added.ifPresent(_ -> append(act));
        return added;
    }

    /**
     * Takes over name, access and whether active. Who is not active any more is signed out everywhere.
     *
     * @return false where no active admin would be left; then nothing is changed
     */
    public boolean change(User user, Act act) {
        return inTransaction(() -> {
            lock();
            if (!(user.active() && user.access() == Access.ADMIN) && isLastAdmin(user.id())) {
                return false;
            }
            jdbc.sql("update users set name = :name, access = :access, active = :active where id = :id")
                    .param("id", user.id())
                    .param("name", user.name())
                    .param("access", user.access().word())
                    .param("active", user.active())
                    .update();
            if (!user.active()) {
                signOut(user.id());
            }
            append(act);
            return true;
        });
    }

    private boolean isLastAdmin(long id) {
        return jdbc.sql("select id from users where access = 'admin' and active")
                .query(Long.class)
                .list()
                .equals(List.of(id));
    }

    /** Remembers what an identity provider calls the user. False where the user is known to it by another subject already. */
    public boolean recognise(long user, String subject, Act act) {
        return inTransaction(() -> {
            boolean isNew = jdbc.sql("update users set subject = :subject where id = :id and subject is null")
                            .param("id", user)
                            .param("subject", subject)
                            .update()
                    == 1;
            if (isNew) {
                append(act);
            }
            return isNew;
        });
    }

    // Passwords
    // -----------------------------------------------------------------------------------------------------------

    /** As encoded; empty where none was set yet. */
    public Optional<String> password(long user) {
        return jdbc.sql("select password from users where id = :id and password is not null")
                .param("id", user)
                .query(String.class)
                .optional();
    }

    /** Sets a new password; all sessions and links of the user end. */
    public void setPassword(long user, String encoded, Act act) {
        inTransaction(() -> {
            password(user, encoded);
            append(act);
            return user;
        });
    }

    private void password(long user, String encoded) {
        jdbc.sql("update users set password = :password where id = :id")
                .param("id", user)
                .param("password", encoded)
                .update();
        signOut(user);
    }

    /** The same password encoded anew, unless it was changed meanwhile. */
    public void encodeAnew(long user, String before, String encoded) {
        jdbc.sql("update users set password = :encoded where id = :id and password = :before")
                .param("id", user)
                .param("before", before)
                .param("encoded", encoded)
                .update();
    }

    private void signOut(long user) {
        jdbc.sql("delete from session where user_id = :user")
                .param("user", user)
                .update();
        jdbc.sql("delete from link where user_id = :user").param("user", user).update();
    }

    // Links
    // -----------------------------------------------------------------------------------------------------------------

    /** A link for the first admin, instead of any earlier; false where there are users already. */
    public boolean addFirstLink(byte[] hash, Instant expires) {
        return inTransaction(() -> {
            lock();
            if (hasUsers()) {
                return false;
            }
            jdbc.sql("delete from link where purpose = 'first'").update();
            return jdbc.sql("insert into link (hash, purpose, expires) values (:hash, 'first', :expires)")
                            .param("hash", hash)
                            .param("expires", time(expires))
                            .update()
                    == 1;
        });
    }

    /** A link for a user, instead of any earlier. */
    public void addLink(byte[] hash, Link.Purpose purpose, long user, Instant expires, Act act) {
        inTransaction(() -> {
            jdbc.sql("delete from link where user_id = :user or expires <= :now")
                    .param("user", user)
                    .param("now", time(act.at()))
                    .update();
            jdbc.sql("insert into link (hash, purpose, user_id, expires) values (:hash, :purpose, :user, :expires)")
                    .param("hash", hash)
                    .param("purpose", purpose.name().toLowerCase(Locale.ROOT))
                    .param("user", user)
                    .param("expires", time(expires))
                    .update();
            append(act);
            return user;
        });
    }

    /** What a link is for, where it is good; that does not use it up. */
    public Optional<Link> link(byte[] hash, Instant now) {
        return jdbc.sql("""
                        select l.purpose, u.* from link l left join users u on u.id = l.user_id
                        where l.hash = :hash and l.expires > :now
                          and case when l.purpose = 'first' then not exists (select from users) else u.active end""")
                .param("hash", hash)
                .param("now", time(now))
                .query((row, _) -> link(row))
                .optional();
    }

    private static Link link(ResultSet row) throws SQLException {
        var purpose = Link.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT));
        return new Link(purpose, purpose == Link.Purpose.FIRST ? Optional.empty() : Optional.of(user(row, 0)));
    }

    /** Uses a link of a user up: sets the password, ends all sessions. False where the link is not good, or no longer. */
    public boolean useLink(byte[] hash, String encoded, Act act) {
        return inTransaction(() -> {
            Optional<User> user = link(hash, act.at()).flatMap(Link::user);
            if (user.isEmpty() || !delete(hash)) {
                return false;
            }
            password(user.get().id(), encoded);
            append(act);
            return true;
        });
    }

    /** Uses the first admin's link up: makes the admin. Empty where the link is not good, or no longer. */
    public Optional<User> useFirstLink(byte[] hash, String email, String name, String encoded, Act act) {
        return inTransaction(() -> {
            lock();
            if (link(hash, act.at()).filter(link -> link.user().isEmpty()).isEmpty() || !delete(hash)) {
                return Optional.empty();
            }
            Optional<User> admin = insert(email, name, Access.ADMIN, act);
            admin.ifPresent(user -> password(user.id(), encoded));
            return admin;
        });
    }

    private boolean delete(byte[] hash) {
        return jdbc.sql("delete from link where hash = :hash")
                        .param("hash", hash)
                        .update()
                == 1;
    }

    private boolean hasUsers() {
        return jdbc.sql("select exists (select from users)")
                .query(Boolean.class)
                .single();
    }

    // Sessions
    // --------------------------------------------------------------------------------------------------------------

    /** Opens a session, from now on until {@code expires}; forgets sessions that expired and old failures. */
    public void open(byte[] hash, long user, Instant expires, String agent, Act act) {
        inTransaction(() -> {
            jdbc.sql("delete from session where expires <= :now")
                    .param("now", time(act.at()))
                    .update();
            jdbc.sql("delete from lockout where last < :forgotten")
                    .param("forgotten", time(act.at().minus(MEMORY)))
                    .update();
            jdbc.sql("""
                            insert into session (hash, user_id, created, seen, expires, agent, address)
                            values (:hash, :user, :now, :now, :expires, :agent, :address)""")
                    .param("hash", hash)
                    .param("user", user)
                    .param("now", time(act.at()))
                    .param("expires", time(expires))
                    .param("agent", agent)
                    .param("address", act.address())
                    .update();
            append(act);
            return user;
        });
    }

    /**
     * The session of a token, where it has not ended and its user is active.
     *
     * @param idle how long it may stay unused
     */
    public Optional<Session> session(byte[] hash, Instant now, Duration idle) {
        return jdbc.sql(SESSIONS + "where s.hash = :hash and s.expires > :now and s.seen > :since and u.active")
                .param("hash", hash)
                .param("now", time(now))
                .param("since", time(now.minus(idle)))
                .query((row, _) -> session(row))
                .optional();
    }

    /** A session was used. */
    public void seen(long session, Instant now) {
        jdbc.sql("update session set seen = greatest(seen, :now) where id = :id")
                .param("id", session)
                .param("now", time(now))
                .update();
    }

    /** A user's sessions that have not ended, the last used first. */
    public List<Session> sessions(long user, Instant now, Duration idle) {
        return jdbc.sql(
                        SESSIONS
                                + "where s.user_id = :user and s.expires > :now and s.seen > :since order by s.seen desc, s.id desc")
                .param("user", user)
                .param("now", time(now))
                .param("since", time(now.minus(idle)))
                .query((row, _) -> session(row))
                .list();
    }

    /** Ends one session of a user. False where the user has none of this number. */
    public boolean end(long session, long user, Act act) {
        return inTransaction(() -> {
            boolean ended = jdbc.sql("delete from session where id = :id and user_id = :user")
                            .param("id", session)
                            .param("user", user)
                            .update()
                    == 1;
            if (ended) {
                append(act);
            }
            return ended;
        });
    }

    private static final String SESSIONS =
            "select s.id as session, s.created as opened, s.seen, s.expires, s.agent, s.address, u.* from session s join users u on u.id = s.user_id ";

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("session"),
                user(row, 0),
                instant(row, "opened"),
                instant(row, "seen"),
                instant(row, "expires"),
                row.getString("agent"),
                row.getString("address"));
    }

    // Lockouts
    // --------------------------------------------------------------------------------------------------------------

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
                .param("now", time(now))
                .param("free", free)
                .param("forgotten", time(now.minus(MEMORY)))
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

    // The audit log
    // -----------------------------------------------------------------------------------------------------------

    /** Something was done, or tried. */
    public void record(Act act) {
        append(act);
    }

    /**
     * The audit log, the last first.
     *
     * @param skipped how many are passed over
     */
    public List<Act> acts(int skipped, int most) {
        return jdbc.sql("select * from act order by id desc offset :skipped limit :most")
                .param("skipped", skipped)
                .param("most", most)
                .query((row, _) -> new Act(
                        instant(row, "at"),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("object"),
                        row.getString("detail"),
                        row.getString("address")))
                .list();
    }

    private void append(Act act) {
        jdbc.sql(
                        "insert into act (at, who, what, object, detail, address) values (:at, :who, :what, :object, :detail, :address)")
                .param("at", time(act.at()))
                .param("who", act.who())
                .param("what", act.what())
                .param("object", act.object())
                .param("detail", act.detail())
                .param("address", act.address())
                .update();
    }

    // --------------------------------------------------------------------------------------------------------------------------

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()), "a transaction gives what its work gives");
    }

    private static User user(ResultSet row, int number) throws SQLException {
        return new User(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Access.of(row.getString("access")),
                row.getBoolean("active"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
