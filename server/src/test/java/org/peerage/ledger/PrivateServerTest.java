package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateServerTest {
    private static Path home = Path.of("");

    @BeforeAll
    static void make() {
        TestDatabase.assumePlatform();
        home = TestDatabase.reachableFolder();
    }

    @AfterAll
    static void remove() throws IOException {
        if (Files.exists(data())) {
            Staging.delete(home);
        }
    }

    @Test
    void itIsSafeAndAloneAndTheSameEverywhere() throws SQLException {
        var settings = Map.of(
                "server_version", Bundle.VERSION,
                "server_encoding", "UTF8",
                "data_checksums", "on",
                "fsync", "on",
                "full_page_writes", "on",
                "synchronous_commit", "on",
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "");
        try (Database database = open()) {
            for (var setting : settings.entrySet()) {
                assertThat(query(database, "show " + setting.getKey()))
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue());
            }
        }
    }

    @Test
    void namesOfAllTheWorldAreLetters() throws SQLException {
        try (Database database = open()) {
            assertThat(query(database, "select lower('ŁÓDŹ') || ('Å' ~ '^\\w$')"))
                    .isEqualTo("łódźtrue");
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        try (Database _ = open()) {
            String address = TestDatabase.address(home);
            assertThat(address).contains(":");
            String wrong = address.replaceFirst(":[^@]+@", ":guess@");
            assertThatThrownBy(() -> ExternalServer.connect("postgresql://" + wrong + "/postgres"))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("password authentication failed")
                    .hasMessageNotContaining("guess");
            assertThat(home.resolve("postgresql/password"))
                    .satisfies(file ->
                            assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
        }
    }

    @Test
    void itNeverRunsAsRoot() throws IOException {
        try (Database _ = open()) {
            assertThat(Files.getAttribute(Path.of("/proc/" + postmaster().pid()), "unix:uid"))
                    .isNotEqualTo(0);
        }
    }

    @Test
    void asRootAFolderThatTheServerCannotReachIsRefused(@TempDir Path closed) {
        assumeThat(OsUser.current().isRoot()).isTrue();
        assertThatThrownBy(() -> Database.open(Optional.empty(), closed.resolve("home"), notice -> {}))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll(closed.toString(), "chmod o+x", "PEERAGE_HOME");
    }

    @Test
    void whatWasWrittenIsThereNextTimeAndNothingRunsInBetween() throws Exception {
        try (Database database = open()) {
            write(database, "stays");
        }
        assertThat(Postmaster.of(data())).isEmpty();
        assertThatEverythingIsThere("stays");
    }

    @Test
    void aServerThatAKilledProcessLeftRunningIsTakenOver() throws Exception {
        Process holder = Holder.start(home);
        Postmaster left = postmaster();
        holder.destroyForcibly().waitFor();
        try (Database database = open()) {
            assertThat(postmaster().pid()).isEqualTo(left.pid());
            write(database, "taken_over");
        }
        assertThat(Postmaster.of(data())).isEmpty();
        assertThatEverythingIsThere("taken_over");
    }

    @Test
    void aProcessThatIsAskedToEndStopsTheServer() throws Exception {
        Process holder = Holder.start(home);
        assertThat(Postmaster.of(data())).isPresent();
        holder.destroy();
        holder.waitFor();
        assertThat(Postmaster.of(data())).isEmpty();
    }

    @Test
    void aKilledServerRecoversWithAllThatWasCommitted() throws Exception {
        try (Database database = open()) {
            write(database, "committed");
            ProcessHandle server = ProcessHandle.of(postmaster().pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        }
        assertThatEverythingIsThere("committed");
    }

    @Test
    void bothKilledRecover() throws Exception {
        Process holder = Holder.start(home);
        ProcessHandle.of(postmaster().pid()).orElseThrow().destroyForcibly();
        holder.destroyForcibly().waitFor();
        try (Database database = open()) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theNumberOfALeftServerMayBelongToAnotherProcessByNow() throws Exception {
        open().close();
        Files.write(
                data().resolve("postmaster.pid"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        data().toString(),
                        "1700000000",
                        "5432",
                        "",
                        "127.0.0.1",
                        "  1 2",
                        "ready"));
        try (Database database = open()) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1\n2", "\0\n\0\n\0\n\0\n\0\n\0\n\0\n\0\n"})
    void theFileOfALeftServerMayBeBroken(String content) throws Exception {
        open().close();
        Files.writeString(data().resolve("postmaster.pid"), content);
        try (Database database = open()) {
            assertThat(query(database, "select 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneAtATime(boolean sameProcess) throws Exception {
        open().close();
        if (sameProcess) {
            try (Database database = open()) {
                assertThatTheFolderIsHeldBy(ProcessHandle.current().pid());
                assertThatTheFolderIsHeldBy(ProcessHandle.current().pid());
                assertThat(query(database, "select 1")).isEqualTo("1");
            }
        } else {
            Process holder = Holder.start(home);
            assertThatTheFolderIsHeldBy(holder.pid());
            holder.destroy();
            holder.waitFor();
        }
        open().close();
    }

    @Test
    void theDataOfAnotherMajorVersionIsRefused() throws Exception {
        open().close();
        Path version = data().resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(PrivateServerTest::open)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll("PostgreSQL 17", "backup", "restore");
        Files.writeString(version, Bundle.MAJOR_VERSION + "\n");
        open().close();
    }

    private static void assertThatTheFolderIsHeldBy(long pid) {
        assertThatThrownBy(PrivateServerTest::open)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll("process " + pid, home.toString(), "PEERAGE_HOME");
    }

    private static void write(Database database, String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + table + " as select generate_series(1, 1000)");
        }
    }

    private static void assertThatEverythingIsThere(String table) throws SQLException {
        try (Database database = open()) {
            assertThat(query(database, "select count(*) from " + table)).isEqualTo("1000");
        }
    }

    private static String query(Database database, String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Database open() {
        return Database.open(Optional.empty(), home, notice -> {});
    }

    private static Postmaster postmaster() throws IOException {
        return Postmaster.of(data()).orElseThrow();
    }

    private static Path data() {
        return home.resolve("postgresql/data");
    }
}
