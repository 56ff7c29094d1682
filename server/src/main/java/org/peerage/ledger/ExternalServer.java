package org.peerage.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URLDecoder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on a PostgreSQL server of the user's. */
final class ExternalServer implements Database {
    /** The oldest version that will do. */
    static final int OLDEST = 15;

    private static final String JDBC = "jdbc:postgresql:";

    /** What libpq calls a connection URI; JDBC's differs in having no user before the host. */
    private static final Pattern LIBPQ = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<hosts>[^/?]*)/?(?<rest>.*)");

    private final HikariDataSource pool;

    private ExternalServer(HikariDataSource pool) {
        this.pool = pool;
    }

    /** @throws DatabaseException where the url is none, nobody answers there, or the database will not do */
    static ExternalServer connect(String url) {
        PGSimpleDataSource source = source(url);
        String database = source.getDatabaseName() + " on " + String.join(", ", source.getServerNames());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version_num'), current_setting('server_encoding')")) {
            row.next();
            check(database, row.getInt(1), row.getString(2));
        } catch (SQLException e) {
            throw new DatabaseException(
                    "no connection to the database " + database + " (" + e.getMessage() + ")", remedy(e), e);
        }
        return new ExternalServer(Pool.over(source));
    }

    /** @param version as server_version_num has it: 150004 for 15.4 */
    static void check(String database, int version, String encoding) {
        if (version / 10_000 < OLDEST) {
            throw new DatabaseException(
                    "the database " + database + " is of PostgreSQL " + version / 10_000 + ", which is too old",
                    "use version " + OLDEST + " or newer, or leave out --database for the one that comes along");
        }
        if (!encoding.equals("UTF8")) {
            throw new DatabaseException(
                    "the database " + database + " has the encoding " + encoding + ", which cannot hold all names",
                    "make one in UTF8: createdb --encoding=UTF8 --template=template0 NAME");
        }
    }

    static PGSimpleDataSource source(String url) {
        var source = new PGSimpleDataSource();
        Matcher libpq = LIBPQ.matcher(url);
        try {
            if (libpq.matches()) {
                source.setUrl(JDBC + "//" + libpq.group("hosts") + "/" + libpq.group("rest"));
                decoded(libpq.group("user")).ifPresent(source::setUser);
                decoded(libpq.group("password")).ifPresent(source::setPassword);
            } else {
                source.setUrl(url);
            }
            return source;
        } catch (IllegalArgumentException e) {
            throw new DatabaseException(
                    "--database names no PostgreSQL database",
                    "write it as postgresql://user:password@host:port/name",
                    e);
        }
    }

    private static Optional<String> decoded(@Nullable String part) {
        return Optional.ofNullable(part).map(p -> URLDecoder.decode(p.replace("+", "%2B"), UTF_8));
    }

    private static String remedy(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        return switch (state) {
            case String s when s.startsWith("08") -> "start that server, or mend host and port in --database";
            case String s when s.startsWith("28") -> "mend user and password in --database";
            case "3D000" ->
                "make it (createdb --encoding=UTF8 --template=template0 NAME), or mend its name in --database";
            default -> "mend that or --database";
        };
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void leaveToOwner() {
        // no hook was ever set
    }

    @Override
    public void close() {
        pool.close();
    }
}
