package org.peerage.server;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.peerage.claim.JsonLine;
import org.peerage.extract.Reader;
import org.peerage.extract.Reading;
import org.peerage.profile.Account;
import org.peerage.profile.Profile;
import org.peerage.render.ProfileText;
import org.peerage.source.ArticleJson;
import org.peerage.source.Intake;
import org.peerage.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Read the articles that ship with Peerage, on an industry that does not exist, and print the profile of one"
                        + " of its companies.",
        footer = {
            "",
            "Examples:",
            "  peerage demo",
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

    private final Peerage peerage;

    @Mixin
    private final Threads threads = new Threads();

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Option(names = "--articles", description = "Print the articles, one JSON object a line, and read nothing.")
    private boolean articles;

    DemoCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        return articles ? printArticles() : printProfile();
    }

    private int printArticles() {
        return peerage.run(1, true)
                .over(
                        open(),
                        (number, article) -> JsonLine.safe(ArticleJson.write(article)) + "\n",
                        peerage.terminal().out()::print);
    }

    private int printProfile() {
        Terminal terminal = peerage.terminal();
        Reader reads = reader.load();
        List<Account> accounts = new ArrayList<>();
        int status = peerage.run(threads.number(), false)
                .over(
                        open(),
                        (number, article) ->
                                new Account(article, reads.read(article).claims(Reading.LIKELY)),
                        accounts::add);
        int claims =
                accounts.stream().mapToInt(account -> account.claims().size()).sum();
        terminal.out().print("""
                        Fogcloth, cloth spun from sea fog, is an invented industry: every company, person, newspaper and
                        sentence below is made up. Peerage has read %d articles about it and found %d claims that
                        are likelier right than wrong. This is what they say about %s.

                        """.formatted(accounts.size(), claims, COMPANY));
        Profile profile = Profile.of(accounts, COMPANY, Optional.empty());
        terminal.out().print(ProfileText.of(profile, terminal.colours()));
        terminal.out().print(NEXT);
        return status;
    }

    private static Stream<Intake> open() {
        InputStream in = Objects.requireNonNull(DemoCommand.class.getResourceAsStream(ARTICLES), ARTICLES);
        return new Source().read(ARTICLES, in);
    }
}
