package org.peerage.ledger;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A running PostgreSQL server with one database for Peerage. Closing it gives back its connections. */
public sealed interface Database extends AutoCloseable permits ExternalServer, PrivateServer {
    /**
     * Connects to the user's server, or starts the private one.
     *
     * @param url of a database on a server of the user's, as libpq or JDBC write it: {@code postgresql://user:password@host/name};
     *     empty for the private server
     * @param home the folder of the private server, made where it is absent; unused with a url
     * @param notice takes a line for the user when something takes long
     * @throws DatabaseException where there is no usable database, or another Peerage uses the folder
     */
    static Database open(Optional<String> url, Path home, Consumer<String> notice) {
        return url.<Database>map(ExternalServer::connect).orElseGet(() -> PrivateServer.start(home, notice));
    }

    /** A pool of connections, good until the database is closed. */
    DataSource dataSource();

    /**
     * The database does not stop by itself any more when the process is asked to end: its owner closes it, after those who use it have come
     * to an end.
     */
    void leaveToOwner();

    @Override
    void close();
}
