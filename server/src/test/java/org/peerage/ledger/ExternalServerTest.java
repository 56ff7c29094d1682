package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class ExternalServerTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @ParameterizedTest
    @CsvSource(textBlock = """
            postgresql://ada:p%40ss+1@db.example:5433/news, db.example, 5433, news, ada, p@ss+1
            postgres://ada@db.example/news?sslmode=require, db.example, 5432, news, ada,
            postgresql://db.example/news,                   db.example, 5432, news, ,
            jdbc:postgresql://db.example:5433/news?user=ada&password=pw, db.example, 5433, news, ada, pw
            """)
    void urlsAsLibpqAndJdbcWriteThem(String url, String host, int port, String name, String user, String password) {
        PGSimpleDataSource source = ExternalServer.source(url);
        assertThat(source.getServerNames()).containsExactly(host);
        assertThat(source.getPortNumbers()).containsExactly(port);
        assertThat(source.getDatabaseName()).isEqualTo(name);
        assertThat(source.getUser()).isEqualTo(user);
        assertThat(source.getPassword()).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "news", "mysql://db.example/news", "postgresql://db.example:port/news"})
    void whatIsNoUrlIsRefused(String url) {
        assertThatThrownBy(() -> ExternalServer.connect(url))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("postgresql://user:password@host:port/name");
    }

    @Test
    void oneThatFitsIsOpened() throws SQLException {
        try (Database database = DATABASE.open();
                var connection = database.dataSource().getConnection()) {
            assertThat(DATABASE.url()).endsWith("/" + connection.getCatalog());
        }
    }

    @Test
    void nobodyThere() {
        assertThatThrownBy(() -> ExternalServer.connect("postgresql://ada:secret@127.0.0.1:1/news"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll("news on 127.0.0.1", "refused", "mend host and port")
                .hasMessageNotContaining("secret");
    }

    @Test
    void noSuchDatabase() {
        assertThatThrownBy(() -> ExternalServer.connect(TestDatabase.url("absent")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll("absent", "createdb");
    }

    @Test
    void anotherEncoding() throws SQLException {
        TestDatabase.execute(
                "create database ascii encoding SQL_ASCII locale_provider libc locale 'C' template template0");
        assertThatThrownBy(() -> ExternalServer.connect(TestDatabase.url("ascii")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll("SQL_ASCII", "--encoding=UTF8");
    }

    @ParameterizedTest
    @CsvSource({"90624, 9", "140021, 14", "149999, 14"})
    void tooOld(int version, String major) {
        assertThatThrownBy(() -> ExternalServer.check("news", version, "UTF8"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll("PostgreSQL " + major + ",", "15 or newer");
    }

    @ParameterizedTest
    @ValueSource(ints = {150000, 180006, 200000})
    void newEnough(int version) {
        assertThatCode(() -> ExternalServer.check("news", version, "UTF8")).doesNotThrowAnyException();
    }
}
