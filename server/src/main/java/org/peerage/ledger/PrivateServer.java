package org.peerage.ledger;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server for one Peerage at a time, on the loopback, with its data in Peerage's folder.
 *
 * <p>It stops when it is closed or this process ends. Where the process is killed it runs on, and the next one takes it over.
 */
final class PrivateServer implements Database {
    private static final int ATTEMPTS = 10;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);

    private final FolderLock lock;
    private final Cluster cluster;
    private final HikariDataSource pool;
    private final Thread atExit = Thread.ofPlatform().name("stop-database").unstarted(this::stop);
    private boolean stopped;

    private PrivateServer(FolderLock lock, Cluster cluster, HikariDataSource pool) {
        this.lock = lock;
        this.cluster = cluster;
        this.pool = pool;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * @param home made where it is absent
     * @throws DatabaseException where the server cannot run, or another Peerage uses the folder
     */
    static PrivateServer start(Path home, Consumer<String> notice) {
        Bundle bundle = Bundle.ofThisPlatform()
                .orElseThrow(() -> new DatabaseException(
                        "Peerage brings a database along for Linux on x86-64 only",
                        "use your own PostgreSQL " + ExternalServer.OLDEST + " or newer by --database URL"));
        try {
            return start(bundle, home.toAbsolutePath(), notice);
        } catch (IOException e) {
            throw new DatabaseException(
                    "the data folder " + home + " cannot be used (" + e.getMessage() + ")",
                    "see to its permissions and its free space, or name another folder in PEERAGE_HOME",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("the start of the database was interrupted", "try again", e);
        }
    }

    private static PrivateServer start(Bundle bundle, Path home, Consumer<String> notice)
            throws IOException, InterruptedException {
        OsUser user = OsUser.forServer();
        Path folder = home.resolve("postgresql");
        if (!Files.exists(folder)) {
            notice.accept("making the database in " + folder + ", which takes a few seconds once");
        }
        makeFolders(home, folder, user);
        FolderLock lock = FolderLock.of(home);
        try {
            var cluster = new Cluster(bundle.unpackBelow(folder), folder, home.resolve("postgresql.log"), user);
            cluster.initialise();
            return new PrivateServer(lock, cluster, connect(cluster, notice));
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void makeFolders(Path home, Path folder, OsUser user) throws IOException {
        if (!Files.exists(home)) {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, fromString(user.isCurrent() ? "rwx------" : "rwxr-xr-x"));
        }
        if (!Files.exists(folder)) {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
        }
        if (!user.reaches(folder)) {
            throw new DatabaseException(
                    "the data folder " + home + " is out of reach for the user '" + user.name()
                            + "', as whom the database runs, since PostgreSQL refuses root",
                    "let others pass the folders above it (chmod o+x), or name another one in PEERAGE_HOME");
        }
    }

    /** A server that is being killed may still look well; the next try finds it gone. */
    private static HikariDataSource connect(Cluster cluster, Consumer<String> notice)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int port = cluster.start(notice);
            try {
                return Pool.over(source(port, cluster.password()));
            } catch (PoolInitializationException e) {
                if (attempt == ATTEMPTS) {
                    throw new DatabaseException(
                            "the database runs at 127.0.0.1:" + port + " but takes no connection (" + e.getMessage()
                                    + ")",
                            "try again, and see " + cluster.log(),
                            e);
                }
            }
            Thread.sleep(BETWEEN_ATTEMPTS);
        }
    }

    private static PGSimpleDataSource source(int port, String password) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser(Cluster.SUPERUSER);
        source.setPassword(password);
        return source;
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void leaveToOwner() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the process is ending already, and the hook has begun
        }
    }

    @Override
    public void close() {
        stop();
        leaveToOwner();
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        pool.close();
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new DatabaseException("the database did not stop (" + e + ")", "the next start takes it over", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
