package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.peerage.extract.Reading;
import org.peerage.fetch.AddressRange;
import org.peerage.ledger.Database;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.TestDatabase;
import org.peerage.ledger.Users;
import org.peerage.offer.Languages;
import org.peerage.offer.LinkKey;
import org.peerage.offer.Terms;
import org.peerage.profile.Account;
import org.peerage.search.Indexing;
import org.peerage.search.SearchIndex;

/**
 * The web server on a real ledger with the demo's articles, for the tests of one class. They are read and loaded once; each site begins with a copy. Classes that
 * change nothing share one site, see {@link #shared}.
 */
final class TestSite implements BeforeAllCallback, AfterAllCallback {
    /** Whatever a machine is busy with, pages are new. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Where webhooks may go. */
    private static final List<AddressRange> LOOPBACK = List.of(AddressRange.of("127.0.0.0/8"));

    private final TestDatabase testDatabase = new TestDatabase(Demo.DATABASE);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Operation operation;
    private Optional<Running> running = Optional.empty();

    private final boolean open;
    private final SignInSettings signIn;
    private final Optional<OfferSettings> offer;
    private final Optional<Path> sources;

    /** A site that anybody may read. */
    TestSite() {
        this(true, SignInSettings.PASSWORDS, Operation.PLAIN);
    }

    /** A site that anybody may read, watched in some way. */
    TestSite(Operation operation) {
        this(true, SignInSettings.PASSWORDS, operation);
    }

    private TestSite(boolean open, SignInSettings signIn, Operation operation) {
        this(open, signIn, operation, Optional.empty());
    }

    private TestSite(boolean open, SignInSettings signIn, Operation operation, Optional<OfferSettings> offer) {
        this(open, signIn, operation, Optional.empty(), offer);
    }

    private TestSite(
            boolean open,
            SignInSettings signIn,
            Operation operation,
            Optional<Path> sources,
            Optional<OfferSettings> offer) {
        this.sources = sources;
        this.open = open;
        this.signIn = signIn;
        this.operation = operation;
        this.offer = offer;
    }

    /** A site that anybody may read, and that offers samples. */
    static TestSite offering(SignInSettings signIn, OfferSettings offer) {
        return new TestSite(true, signIn, Operation.PLAIN, Optional.of(offer));
    }

    /** A site for users only, that fetches from the sources of a folder. */
    static TestSite fetching(Path sources) {
        return new TestSite(false, SignInSettings.PASSWORDS, Operation.PLAIN, Optional.of(sources), Optional.empty());
    }

    /** A site for users only. */
    static TestSite closed() {
        return closed(SignInSettings.PASSWORDS);
    }

    /** A site for users only, who come in like this. */
    static TestSite closed(SignInSettings signIn) {
        return new TestSite(false, signIn, Operation.PLAIN);
    }

    /** The one site that anybody may read, of all classes that change nothing of its ledger and its users. */
    static TestSite shared() {
        return Shared.SITE;
    }

    private static final class Shared {
        private static final TestSite SITE = new TestSite();
    }

    private record Running(Database database, Ledger ledger, SearchIndex index, WebServer server, Ledger.Version begun)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            server.close();
            index.close();
            database.close();
        }
    }

    /** The demo's articles as a database and a search index, made by the first class that wants them. */
    private static final class Demo {
        static final String DATABASE = "demo_articles";
        static final Path INDEX = made();

        private static Path made() {
            try (Database database = TestDatabase.prepare(DATABASE)) {
                Ledger ledger = Ledger.in(database.dataSource());
                ledger.append(News.DEMO, News.READER.edition());
                ledger.derive();
                Path folder = Files.createTempDirectory("peerage-index-");
                try (SearchIndex index = SearchIndex.open(folder)) {
                    new Indexing(ledger).heal(index);
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        static Path index() throws IOException {
            Path copy = Files.createTempDirectory("peerage-index-");
            try (Stream<Path> files = Files.walk(INDEX)) {
                for (Path file : files.filter(one -> !one.equals(INDEX)).toList()) {
                    Files.copy(file, copy.resolve(INDEX.relativize(file)));
                }
            }
            return copy;
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (running.isPresent()) {
            return;
        }
        Path folder = Demo.index();
        testDatabase.beforeAll(context);
        Database database = testDatabase.open();
        Ledger ledger = Ledger.in(database.dataSource());
        SearchIndex index = SearchIndex.open(folder);
        var settings = new WebSettings(
                "127.0.0.1",
                0,
                open,
                Reading.LIKELY,
                WebSettings.EXCERPT,
                PATIENCE,
                WebSettings.RATE,
                signIn,
                operation,
                sources,
                LOOPBACK,
                mailing(),
                offer);
        WebServer server = WebServer.start(ledger, Users.in(database.dataSource()), index, settings);
        running = Optional.of(new Running(database, ledger, index, server, ledger.version()));
        if (this == Shared.SITE) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(TestSite.class))
                    .put("shared", running.orElseThrow());
        }
    }

    /** Where there is a mail server. */
    private Optional<MailingSettings> mailing() {
        return signIn.mail()
                .flatMap(_ -> signIn.url())
                .map(url -> new MailingSettings(
                        new Terms(url, "Peerage", "Peerage", Terms.LIFE, Terms.USES, Terms.RETENTION),
                        LinkKey.of("a secret of the tests, long enough"),
                        Languages.standard()));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        Running site = running.orElseThrow();
        if (this == Shared.SITE) {
            assertThat(site.ledger.version())
                    .as("a class that changes the ledger needs a site of its own")
                    .isEqualTo(site.begun);
            return;
        }
        site.close();
        testDatabase.afterAll(context);
    }

    Ledger ledger() {
        return running.orElseThrow().ledger;
    }

    /** Adds articles, to be found at once. */
    void add(Account... accounts) throws IOException {
        ledger().append(List.of(accounts), "a test's reader");
        ledger().derive();
        new Indexing(ledger()).heal(running.orElseThrow().index);
    }

    /** Somebody who is signed in, the first admin; once for a site. */
    Visitor user() throws IOException, InterruptedException {
        String link = firstLink();
        Visitor user = new Visitor(this);
        user.send(user.open(link), link, "email", "a@example.org", "name", "A", "new-password", "warp and weft of fog");
        user.signIn("a@example.org", "warp and weft of fog");
        return user;
    }

    /** A part of the running web server. */
    <T> T bean(Class<T> type) {
        return running.orElseThrow().server.part(type);
    }

    /** Where the first admin sets a password. */
    String firstLink() {
        return running.orElseThrow().server.firstLink().orElseThrow().path();
    }

    /** Tables with a row that has a text in it; bytes count as their hexadecimal digits. */
    List<String> tablesWith(String text) throws SQLException {
        try (Connection connection = running.orElseThrow().database.dataSource().getConnection()) {
            List<String> found = new ArrayList<>();
            for (String table : tables(connection)) {
                try (var search = connection.prepareStatement(
                        "select 1 from \"" + table + "\" row where position(? in row::text) > 0 limit 1")) {
                    search.setString(1, text);
                    if (search.executeQuery().next()) {
                        found.add(table);
                    }
                }
            }
            return found;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    /** The number of the company of this name. */
    long company(String name) {
        return ledger().named(name).getFirst().id();
    }

    String url(String path) {
        return "http://127.0.0.1:" + running.orElseThrow().server.port() + path;
    }

    /**
     * Without following redirects.
     *
     * @param headers name and value in turn
     */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As the script of pages asks for a part of one. */
    HttpResponse<String> part(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("HX-Request", "true")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
