package org.peerage.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peerage.api.Json;
import org.peerage.api.ProfileResource;
import org.peerage.extract.Reader;
import org.peerage.page.Excerpt;
import org.peerage.print.Booklet;
import org.peerage.print.Edition;
import org.peerage.print.Press;
import org.peerage.profile.Account;
import org.peerage.profile.Profile;
import org.peerage.render.ProfileHtml;
import org.peerage.render.ProfileText;
import org.peerage.render.ProfileWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            "  # as a page for the browser, on paper, and for programs",
            "  peerage profile \"Some Company\" news/ --format html > company.html",
            "  peerage profile \"Some Company\" --format pdf --out company.pdf",
            "  peerage profile \"Some Company\" 'news/**.jsonl.gz' --json"
        })
final class ProfileCommand implements Callable<Integer> {
    private enum Format {
        TEXT,
        JSON,
        HTML,
        PDF;

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
    private Format asked = Format.TEXT;

    @Option(names = "--json", description = "Print one JSON object, for programs: short for --format json.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Where a PDF is written to; other formats are printed.")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec command = CommandSpec.create();

    ProfileCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        if ((format() == Format.PDF) != out.isPresent()) {
            throw new ParameterException(
                    command.commandLine(),
                    format() == Format.PDF
                            ? "--format pdf: say where to with --out FILE"
                            : "--out: only a PDF is written to a file; send other formats there with >");
        }
        return files.isEmpty() ? ofLedger() : ofFiles();
    }

    private Format format() {
        return json ? Format.JSON : asked;
    }

    private int ofFiles() {
        Terminal terminal = peerage.terminal();
        Reader reads = reader.load();
        List<Account> accounts = new ArrayList<>();
        int status = peerage.run(threads.number(), false)
                .over(
                        Documents.open(files, terminal),
                        (_, read) -> new Account(
                                read.article(), reads.read(read.article()).claims(least.share())),
                        accounts::add);
        if (!accounts.isEmpty()) {
            show(
                    Profile.of(accounts, name, asOf),
                    "of " + ProfileWords.count(accounts.size(), "article") + " in files",
                    terminal);
        }
        return status;
    }

    private int ofLedger() {
        Terminal terminal = peerage.terminal();
        boolean found = ledger.use(terminal, store -> {
            String version = store.version().word();
            Optional<Profile> profile = Asked.company(store, ledger, terminal, name)
                    .map(company -> store.profile(company, least.share(), asOf));
            profile.ifPresent(known -> show(known, version, terminal));
            return profile.isPresent();
        });
        return found ? Run.ALL_READ : Run.SOME_NOT_READ;
    }

    /** @param version of what the profile was folded from */
    private void show(Profile profile, String version, Terminal terminal) {
        switch (format()) {
            case TEXT -> terminal.out().print(ProfileText.of(profile, terminal.colours()));
            case JSON -> terminal.out().print(Json.line(ProfileResource.of(profile)));
            case HTML -> terminal.out().print(ProfileHtml.of(profile));
            case PDF -> write(Booklet.of(profile, Edition.FULL, version, _ -> Excerpt.WHOLE));
        }
    }

    private void write(Booklet booklet) {
        Path file = out.orElseThrow();
        byte[] pdf = new Press().print(booklet);
        try {
            Files.write(file, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
