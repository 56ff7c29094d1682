package org.peerage.ledger;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An empty database for the tests of one class, by {@code @RegisterExtension static final}. All are on one private server, which
 * starts with the first and stops with the Java machine. Where there is no server for the platform the tests are skipped.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "test_" + COUNT.incrementAndGet();
    private final String made;

    public TestDatabase() {
        made = "create database " + name;
    }

    /** @param template the database that it begins as a copy of, see {@link #prepare} */
    public TestDatabase(String template) {
        made = "create database " + name + " template " + template;
    }

    /** Makes a database to be copied, once. The caller fills it, and closes it before it is copied. */
    public static Database prepare(String template) throws SQLException {
        assumePlatform();
        execute("create database " + template);
        return Database.open(Optional.of(url(template)), Path.of("unused"), notice -> {});
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        assumePlatform();
        execute(made);
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        execute("drop database if exists " + name + " with (force)");
    }

    /** As the option {@code --database} takes it. */
    public String url() {
        return url(name);
    }

    /** The caller closes it. */
    public Database open() {
        return Database.open(Optional.of(url()), Path.of("unused"), notice -> {});
    }

    static void assumePlatform() {
        assumeTrue(Bundle.ofThisPlatform().isPresent(), "no private server for this platform");
    }

    static String url(String database) {
        return "postgresql://" + Shared.ADDRESS + "/" + database;
    }

    /** Runs a statement in the server's own database. */
    static void execute(String statement) throws SQLException {
        try (Connection connection = Shared.SERVER.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static final class Shared {
        private static final Path HOME = reachableFolder();
        private static final Database SERVER = Database.open(Optional.empty(), HOME, notice -> {});
        private static final String ADDRESS = address(HOME);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Shared::remove));
        }

        private static void remove() {
            SERVER.close();
            try {
                Staging.delete(HOME);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** User, password, host and port of the server of a data folder. */
    static String address(Path home) {
        Path folder = home.resolve("postgresql");
        try {
            int port = Postmaster.of(folder.resolve("data")).orElseThrow().port();
            return Cluster.SUPERUSER + ":" + Files.readString(folder.resolve("password")) + "@127.0.0.1:" + port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Temporary folders are for their owner alone, and as root the server runs as another user. */
    static Path reachableFolder() {
        try {
            return Files.setPosixFilePermissions(Files.createTempDirectory("peerage-"), fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
