package org.peerage.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** The pool of connections, the same for every server. */
final class Pool {
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Pool() {}

    /**
     * Has connected once when it returns.
     *
     * @throws PoolInitializationException where that fails
     */
    static HikariDataSource over(PGSimpleDataSource server) {
        server.setApplicationName("peerage");
        server.setReWriteBatchedInserts(true);
        var config = new HikariConfig();
        config.setPoolName("peerage");
        config.setDataSource(server);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }
}
