package org.peerage.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An empty ledger for one test, in a database of its own. */
public record TestLedger(Ledger ledger, Database database) implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    public static TestLedger create() throws SQLException {
        TestDatabase.assumePlatform();
        String name = "ledger_" + COUNT.incrementAndGet();
        TestDatabase.execute("create database " + name);
        Database database = Database.open(Optional.of(TestDatabase.url(name)), Path.of("unused"), _ -> {});
        return new TestLedger(Ledger.in(database.dataSource()), database);
    }

    @Override
    public void close() {
        database.close();
    }
}
