package org.peerage.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.peerage.claim.JsonLine;
import org.peerage.extract.Reader;
import org.peerage.extract.Reading;
import org.peerage.ledger.DatabaseException;
import org.peerage.ledger.Home;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Account;
import org.peerage.profile.Profile;
import org.peerage.render.ProfileText;
import org.peerage.source.ArticleJson;
import org.peerage.source.Intake;
import org.peerage.source.Source;
import org.peerage.web.Operation;
import org.peerage.web.SignInSettings;
import org.peerage.web.WebSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Try Peerage on an industry that does not exist. Reads the articles that ship with it, prints the profile of one"
                        + " of its companies, and shows all of them in a browser, until Ctrl-C.",
        footer = {
            "",
            "Examples:",
            "  peerage demo",
            "  # the profile only",
            "  peerage demo --no-serve",
            "  # the articles themselves, to try the other commands on",
            "  peerage demo --articles > fogcloth.jsonl"
        })
final class DemoCommand implements Callable<Integer> {
    private static final String ARTICLES = "demo.jsonl";
    private static final String COMPANY = "Marrowick Group";

    private static final String NEXT = """

            Next, the articles as a file, and what else can be done with them:
              ./peerage demo --articles > fogcloth.jsonl
              ./peerage read fogcloth.jsonl --format html > fogcloth.html
              ./peerage profile "%1$s" fogcloth.jsonl --as-of 2025-06-30
              ./peerage profile "%1$s" fogcloth.jsonl --format html > company.html
              ./peerage profile "Nimbria Looms" fogcloth.jsonl
            And with articles of your own, as text, saved pages or JSON Lines:
              ./peerage read your-article.txt
            """.formatted(COMPANY);

    private static final int PORT = 8080;

    private final Peerage peerage;

    @Mixin
    private final Threads threads = new Threads();

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Option(names = "--articles", description = "Print the articles, one JSON object a line, and read nothing.")
    private boolean articles;

    @Option(
            names = "--serve",
            negatable = true,
            description = "Show them in a browser, or do not; default: where the output is watched on a terminal.")
    private Optional<Boolean> serve = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where the browser finds them; default: " + PORT + ", or any that is free; 0 for any.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "Where the articles' ledger is; default: demo in Peerage's home.")
    private Path home = Home.folder().resolve("demo");

    /** What ./peerage does once after a build: the classes that start and the pages need are remembered in its cache. */
    @Option(names = "--rehearse", hidden = true)
    private boolean rehearse;

    DemoCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        if (articles) {
            return printArticles();
        }
        Reader reads = reader.load();
        List<Account> accounts = new ArrayList<>();
        int status = peerage.run(threads.number(), false)
                .over(
                        open(),
                        (_, read) -> new Account(
                                read.article(), reads.read(read.article()).claims()),
                        accounts::add);
        print(accounts);
        boolean serves = serve.orElse(rehearse || peerage.terminal().outWatched());
        return serves ? Math.max(status, serve(accounts, reads.edition())) : next(status);
    }

    private int printArticles() {
        return peerage.run(1, true)
                .over(
                        open(),
                        (_, read) -> JsonLine.safe(ArticleJson.write(read.article())) + "\n",
                        peerage.terminal().out()::print);
    }

    private void print(List<Account> all) {
        List<Account> accounts = all.stream().map(DemoCommand::likely).toList();
        int claims =
                accounts.stream().mapToInt(account -> account.claims().size()).sum();
        Terminal terminal = peerage.terminal();
        terminal.out().print("""
                        Fogcloth, cloth spun from sea fog, is an invented industry: every company, person, newspaper and
                        sentence below is made up. Peerage has read %d articles about it and found %d claims that
                        are likelier right than wrong. This is what they say about %s.

                        """.formatted(accounts.size(), claims, COMPANY));
        Profile profile = Profile.of(accounts, COMPANY, Optional.empty());
        if (rehearse) {
            Rehearsal.print(profile);
        }
        terminal.out().print(ProfileText.of(profile, terminal.colours()));
    }

    private static Account likely(Account account) {
        return new Account(
                account.article(),
                account.claims().stream()
                        .filter(claim -> claim.confidence() >= Reading.LIKELY)
                        .toList());
    }

    private int next(int status) {
        peerage.terminal().out().print(NEXT);
        return status;
    }

    /** Where no database can run the demo ends with what it printed. */
    private int serve(List<Account> accounts, String edition) {
        Terminal terminal = peerage.terminal();
        terminal.out().print("\n");
        terminal.out().flush();
        Consumer<Ledger> load = store -> {
            store.append(accounts, edition);
            store.derive();
        };
        var serving = new Serving(terminal, LedgerOption.privateIn(home), Optional.empty());
        try {
            return rehearse ? serving.during(settings(), load, Rehearsal::visit) : serving.until(settings(), load);
        } catch (DatabaseException e) {
            terminal.tell("peerage demo: no pages, since " + e.getMessage());
            return next(Run.SOME_NOT_READ);
        }
    }

    private WebSettings settings() {
        return new WebSettings(
                "127.0.0.1",
                port.orElseGet(DemoCommand::freePort),
                true,
                Reading.LIKELY,
                WebSettings.EXCERPT,
                WebSettings.PATIENCE,
                WebSettings.RATE,
                SignInSettings.PASSWORDS,
                Operation.PLAIN,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static int freePort() {
        try (var usual = new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress())) {
            return usual.getLocalPort();
        } catch (IOException e) {
            return 0;
        }
    }

    private static Stream<Intake> open() {
        InputStream in = Objects.requireNonNull(DemoCommand.class.getResourceAsStream(ARTICLES), ARTICLES);
        return new Source().read(ARTICLES, in);
    }
}
