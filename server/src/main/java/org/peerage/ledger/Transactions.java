package org.peerage.ledger;

import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on the database that is done as a whole or not at all. */
final class Transactions {
    /** How often a transaction is tried again after a deadlock with another writer. */
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final JdbcTransactionManager manager;

    Transactions(DataSource source) {
        jdbc = JdbcClient.create(source);
        manager = new JdbcTransactionManager(source);
    }

    /** For a single statement, which is a transaction of its own. */
    JdbcClient jdbc() {
        return jdbc;
    }

    /** Sees one state of the ledger, whatever is written meanwhile. */
    <T> T snapshot(Function<JdbcClient, T> work) {
        var snapshot = new TransactionTemplate(manager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return done(snapshot.execute(_ -> work.apply(jdbc)));
    }

    /** Writes. */
    <T> T in(Function<JdbcClient, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return done(new TransactionTemplate(manager).execute(_ -> work.apply(jdbc)));
            } catch (PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Writes what may be forgotten when the database breaks down within the next second: nobody waits for the disk. */
    <T> T inPassing(Function<JdbcClient, T> work) {
        return in(jdbc -> {
            jdbc.sql("set local synchronous_commit to off").update();
            return work.apply(jdbc);
        });
    }

    private static <T> T done(@Nullable T result) {
        return Objects.requireNonNull(result, "a transaction gives what its work gives");
    }
}
