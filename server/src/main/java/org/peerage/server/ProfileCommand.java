package org.peerage.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peerage.extract.Reader;
import org.peerage.profile.Account;
import org.peerage.profile.Profile;
import org.peerage.render.ProfileHtml;
import org.peerage.render.ProfileJson;
import org.peerage.render.ProfileText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description =
                "Print the profile of a company, folded from all claims about it in the ledger or in these articles: who owns it, its deals"
                        + " with their stages, people, sites, products, figures, rivals, and what contradicts what. Every line has its"
                        + " sentence.",
        footer = {
            "",
            "Examples:",
            "  # all that the ledger knows of one company",
            "  peerage profile \"Some Company\"",
            "  # all that a folder says of it",
            "  peerage profile \"Some Company\" news/",
            "  # as it could be known on a day",
            "  peerage profile \"Some Company\" news/ --as-of 2025-06-30",
            "  # as a page for the browser, and for programs",
            "  peerage profile \"Some Company\" news/ --format html > company.html",
            "  peerage profile \"Some Company\" 'news/**.jsonl.gz' --format json"
        })
final class ProfileCommand implements Callable<Integer> {
    private enum Format {
        TEXT,
        JSON,
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Peerage peerage;

    @Parameters(index = "0", paramLabel = "NAME", description = "The company's name, in any form the articles use.")
    private String name = "";

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            arity = "0..*",
            description = "Without files, the ledger is asked. " + Documents.WHICH)
    private List<String> files = List.of();

    @Mixin
    private final Threads threads = new Threads();

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only what was published by this day, such as 2025-06-30.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Mixin
    private final LeastOption least = new LeastOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}; default: text.")
    private Format format = Format.TEXT;

    ProfileCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        return files.isEmpty() ? ofLedger() : ofFiles();
    }

    private int ofFiles() {
        Terminal terminal = peerage.terminal();
        Reader reads = reader.load();
        List<Account> accounts = new ArrayList<>();
        int status = peerage.run(threads.number(), false)
                .over(
                        Documents.open(files, terminal),
                        (number, article) ->
                                new Account(article, reads.read(article).claims(least.share())),
                        accounts::add);
        if (!accounts.isEmpty()) {
            terminal.out().print(view(Profile.of(accounts, name, asOf), terminal));
        }
        return status;
    }

    private int ofLedger() {
        Terminal terminal = peerage.terminal();
        Optional<Profile> profile = ledger.use(
                terminal,
                store -> Asked.company(store, ledger, terminal, name)
                        .map(company -> store.profile(company, least.share(), asOf)));
        profile.ifPresent(found -> terminal.out().print(view(found, terminal)));
        return profile.isPresent() ? Run.ALL_READ : Run.SOME_NOT_READ;
    }

    private String view(Profile profile, Terminal terminal) {
        return switch (format) {
            case TEXT -> ProfileText.of(profile, terminal.colours());
            case JSON -> ProfileJson.of(profile);
            case HTML -> ProfileHtml.of(profile);
        };
    }
}
