package org.peerage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private final AuditLog log;
    private final Lockouts lockouts;
    private final OpenSessions sessions;
    private final ApiKeys keys;

    private Users(DataSource source) {
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        log = new AuditLog(jdbc);
        lockouts = new Lockouts(jdbc);
        sessions = new OpenSessions(jdbc, transaction, lockouts, log);
        keys = new ApiKeys(jdbc, transaction, log);
    }

    /** The users of a database that holds a {@link Ledger} already. */
    public static Users in(DataSource source) {
        return new Users(source);
    }

    /** Where they are signed in. */
    public OpenSessions sessions() {
        return sessions;
    }

    /** What programs use Peerage with. */
    public ApiKeys keys() {
        return keys;
    }

    /** Who has to wait before another attempt. */
    public Lockouts lockouts() {
        return lockouts;
    }

    /** What was done, and by whom. */
    public AuditLog log() {
        return log;
    }

    // Users
    // -------------------------------------------------------------------------------------------------------------

    /** By email. */
    public List<User> all() {
        return jdbc.sql("select * from users order by email")
                .query((row, _) -> user(row))
                .list();
    }

    public Optional<User> numbered(long id) {
        return jdbc.sql("select * from users where id = :id")
                .param("id", id)
                .query((row, _) -> user(row))
                .optional();
    }

    /** @param email in whatever case */
    public Optional<User> withEmail(String email) {
        return jdbc.sql("select * from users where email = lower(:email)")
                .param("email", email)
                .query((row, _) -> user(row))
                .optional();
    }

    /** @param subject what an identity provider calls the user */
    public Optional<User> withSubject(String subject) {
        return jdbc.sql("select * from users where subject = :subject")
                .param("subject", subject)
                .query((row, _) -> user(row))
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
                .param("at", Instants.time(act.at()))
                .query((row, _) -> user(row))
                .optional();
        added.ifPresent(_ -> log.record(act));
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
            log.record(act);
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
                log.record(act);
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
            log.record(act);
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
                            .param("expires", Instants.time(expires))
                            .update()
                    == 1;
        });
    }

    /** A link for a user, instead of any earlier. */
    public void addLink(byte[] hash, Link.Purpose purpose, long user, Instant expires, Act act) {
        inTransaction(() -> {
            jdbc.sql("delete from link where user_id = :user or expires <= :now")
                    .param("user", user)
                    .param("now", Instants.time(act.at()))
                    .update();
            jdbc.sql("insert into link (hash, purpose, user_id, expires) values (:hash, :purpose, :user, :expires)")
                    .param("hash", hash)
                    .param("purpose", purpose.name().toLowerCase(Locale.ROOT))
                    .param("user", user)
                    .param("expires", Instants.time(expires))
                    .update();
            log.record(act);
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
                .param("now", Instants.time(now))
                .query((row, _) -> link(row))
                .optional();
    }

    private static Link link(ResultSet row) throws SQLException {
        var purpose = Link.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT));
        return new Link(purpose, purpose == Link.Purpose.FIRST ? Optional.empty() : Optional.of(user(row)));
    }

    /** Uses a link of a user up: sets the password, ends all sessions. False where the link is not good, or no longer. */
    public boolean useLink(byte[] hash, String encoded, Act act) {
        return inTransaction(() -> {
            Optional<User> user = link(hash, act.at()).flatMap(Link::user);
            if (user.isEmpty() || !delete(hash)) {
                return false;
            }
            password(user.get().id(), encoded);
            log.record(act);
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

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> LOCK)
                .single();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()), "a transaction gives what its work gives");
    }

    static User user(ResultSet row) throws SQLException {
        return new User(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Access.of(row.getString("access")),
                row.getBoolean("active"));
    }
}
