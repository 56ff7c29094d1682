package org.peerage.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.peerage.extract.Reading;
import org.peerage.ledger.Database;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.TestDatabase;
import org.peerage.ledger.Users;
import org.peerage.profile.Account;
import org.peerage.search.Indexing;
import org.peerage.search.SearchIndex;

/** The web server on a real ledger with the demo's articles, for the tests of one class. */
final class TestSite implements BeforeAllCallback, AfterAllCallback {
    private final TestDatabase testDatabase = new TestDatabase();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Operation operation;
    private Optional<Running> running = Optional.empty();

    private final boolean open;
    private final SignInSettings signIn;

    /** A site that anybody may read. */
    TestSite() {
        this(true, SignInSettings.PASSWORDS, Operation.PLAIN);
    }

    /** A site that anybody may read, watched in some way. */
    TestSite(Operation operation) {
        this(true, SignInSettings.PASSWORDS, operation);
    }

    private TestSite(boolean open, SignInSettings signIn, Operation operation) {
        this.open = open;
        this.signIn = signIn;
        this.operation = operation;
    }

    /** A site for users only. */
    static TestSite closed() {
        return closed(SignInSettings.PASSWORDS);
    }

    /** A site for users only, who come in like this. */
    static TestSite closed(SignInSettings signIn) {
        return new TestSite(false, signIn, Operation.PLAIN);
    }

    private record Running(Database database, Ledger ledger, SearchIndex index, WebServer server) {}

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        testDatabase.beforeAll(context);
        Database database = testDatabase.open();
        Ledger ledger = Ledger.in(database.dataSource());
        ledger.append(News.DEMO, News.READER.edition());
        ledger.derive();
        Path folder = Files.createTempDirectory("peerage-index-");
        SearchIndex index = SearchIndex.open(folder);
        new Indexing(ledger).heal(index);
        var settings = new WebSettings("127.0.0.1", 0, open, Reading.LIKELY, WebSettings.EXCERPT, signIn, operation);
        running = Optional.of(new Running(
                database, ledger, index, WebServer.start(ledger, Users.in(database.dataSource()), index, settings)));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        Running site = running.orElseThrow();
        site.server.close();
        site.index.close();
        site.database.close();
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
