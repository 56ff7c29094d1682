package org.peerage.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.peerage.ledger.Database;
import org.peerage.ledger.Home;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Users;
import org.peerage.profile.Publishers;
import org.peerage.search.Indexing;
import org.peerage.search.SearchIndex;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerOption {
    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "A PostgreSQL 15 or newer of your own, such as postgresql://user@host/name; default: what"
                    + " PEERAGE_DATABASE or peerage.yaml in the home says, else a private one.")
    private Optional<String> given = Optional.empty();

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description =
                    "Where the private PostgreSQL and the search index are; default: what PEERAGE_HOME says, else your"
                            + " data directory.")
    private Path home = Home.folder();

    private boolean settled;
    private Publishers publishers = Publishers.UNJUDGED;

    /** Where the private database, the search index and peerage.yaml are. */
    Path home() {
        return home;
    }

    /** The private database of a folder, whatever is configured. */
    static LedgerOption privateIn(Path folder) {
        var option = new LedgerOption();
        option.home = folder;
        option.on(Optional.empty(), Publishers.UNJUDGED);
        return option;
    }

    /**
     * Works on this database from now on, the private one where it is empty, whatever is configured.
     *
     * @param judged how reliable publishers are held to be
     */
    void on(Optional<String> database, Publishers judged) {
        given = database;
        publishers = judged;
        settled = true;
    }

    /**
     * What is set for this home outside the command line.
     *
     * @throws WrongSettings where that cannot be told
     */
    Configuration configured() {
        Configuration configuration = Configuration.of(Map.of(), List.of(), System.getenv(), Optional.empty(), home);
        if (!configuration.misread().isEmpty()) {
            throw new WrongSettings(configuration.misread());
        }
        return configuration;
    }

    private Publishers publishers() {
        return settled ? publishers : SourcesOption.judged(configured(), home);
    }

    private Optional<String> url() {
        return settled || given.isPresent() ? given : configured().value("database");
    }

    /**
     * Works on the ledger and closes it.
     *
     * @throws org.peerage.ledger.DatabaseException where there is no usable database
     */
    <T> T use(Terminal terminal, Function<Ledger, T> work) {
        return use(terminal, (ledger, _) -> work.apply(ledger));
    }

    /** As {@link #use}, with those who may sign in. */
    <T> T use(Terminal terminal, BiFunction<Ledger, Users, T> work) {
        try (Database database = Database.open(url(), home, terminal::tell)) {
            return work.apply(Ledger.in(database.dataSource()).judging(publishers()), Users.in(database.dataSource()));
        }
    }

    /** As {@link #use}; the caller sees to it that the process does not end before this returns. */
    <T> T useToTheEnd(Terminal terminal, BiFunction<Ledger, Users, T> work) {
        try (Database database = Database.open(url(), home, terminal::tell)) {
            database.leaveToOwner();
            return work.apply(Ledger.in(database.dataSource()).judging(publishers()), Users.in(database.dataSource()));
        }
    }

    /** What is done with the search index, which may fail as files do. */
    @FunctionalInterface
    interface Search<T> {
        T with(SearchIndex index) throws IOException;
    }

    /** Brings the search index up to what the ledger holds. */
    void keepIndex(Ledger store) {
        search(store, index -> index);
    }

    /** Opens the search index, brought up to what the ledger holds, and closes it. */
    <T> T search(Ledger store, Search<T> search) {
        return search(index -> {
            new Indexing(store).heal(index);
            return search.with(index);
        });
    }

    /** Opens the search index and closes it. */
    <T> T search(Search<T> search) {
        try (SearchIndex index =
                SearchIndex.open(home.resolve(url().map(LedgerOption::folder).orElse("search")))) {
            return search.with(index);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index", e);
        }
    }

    /** The index of another database stands in a folder of its own. */
    private static String folder(String url) {
        return "search-" + Integer.toHexString(url.hashCode());
    }
}
