package org.peerage.server;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.export.Cited;
import org.peerage.export.ClaimWriter;
import org.peerage.export.Dictionary;
import org.peerage.export.Format;
import org.peerage.export.Format.Matter;
import org.peerage.export.Subject;
import org.peerage.extract.Reading;
import org.peerage.ledger.FoundClaim;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.search.Filter;
import org.peerage.search.TextHits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Write profiles and claims of the ledger in formats of others: the profile of a company, up to five beside each other, what a"
                        + " search finds, or every claim that counts.",
        footer = {
            "",
            "Examples:",
            "  # a workbook with a sheet for each section, and two companies beside each other",
            "  peerage export \"Some Company\" --format xlsx --out some-company.xlsx",
            "  peerage export \"Some Company\" \"Another Company\" --format md > both.md",
            "  # what a search finds",
            "  peerage export --search \"joint venture\" --format csv > ventures.csv",
            "  # everything, as a table, and what its columns mean",
            "  peerage export --format csv --out claims.csv",
            "  peerage export --format columns",
            "  # owners, for tools that read the Beneficial Ownership Data Standard",
            "  peerage export --format bods --out owners.jsonl"
        })
final class ExportCommand implements Callable<Integer> {
    private static final int MOST_COMPANIES = 5;
    private static final int MOST_HITS = 100_000;

    /** What columns mean, for people and for programs. */
    private static final String COLUMNS = "columns";

    private static final String CSVW = "csvw";

    /** Every how many claims the user is told how far it is. */
    private static final long STEP = 100_000;

    private final Peerage peerage;

    @Parameters(
            paramLabel = "COMPANY",
            arity = "0..*",
            description = "One company for its profile, two to five for a comparison; none for every claim.")
    private List<String> names = List.of();

    /** The words that may be asked for. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Stream.of(Format.values()).map(Format::word), Stream.of(COLUMNS, CSVW))
                    .iterator();
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            completionCandidates = Words.class,
            description = "One of ${COMPLETION-CANDIDATES}; columns and csvw say what the columns of the CSV mean.")
    private String format = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where to; the file is replaced once the new one is whole. Without it all but a workbook is printed.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only what was published by this day, such as 2025-06-30.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--search",
            paramLabel = "WORDS",
            description = "The claims whose sentences have these words, the best first.")
    private Optional<String> search = Optional.empty();

    @Option(names = "--most", paramLabel = "N", description = "Not more hits than so many; default: ${DEFAULT-VALUE}.")
    private int most = 1_000;

    @Option(
            names = "--least",
            paramLabel = "SHARE",
            description =
                    "Only claims at least so likely right, 0 to 1; default: 0.5 for companies, 0 for a search and for every claim.")
    private Optional<Double> least = Optional.empty();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Spec
    private CommandSpec command = CommandSpec.create();

    ExportCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    @Override
    public Integer call() {
        if (format.equals(COLUMNS) || format.equals(CSVW)) {
            to(format.equals(CSVW) ? Dictionary::csvw : Dictionary::write);
            return Run.ALL_READ;
        }
        Format asked = Format.of(format)
                .orElseThrow(() -> refusal("--format: no format '" + format + "'; there are "
                        + Stream.of(Format.values()).map(Format::word).collect(Collectors.joining(", "))));
        Matter matter = matter();
        if (!asked.fits(matter)) {
            throw refusal("--format " + format + ": not for " + matter.words() + "; it takes "
                    + Format.fitting(matter).stream().map(Format::word).collect(Collectors.joining(", ")));
        }
        if (asked == Format.XLSX && out.isEmpty()) {
            throw refusal("--format xlsx: say where to with --out FILE");
        }
        return ledger.use(peerage.terminal(), store -> switch (matter) {
            case PROFILE, COMPARISON -> companies(asked, store);
            case HITS -> hits(asked, store);
            case EVERYTHING -> everything(asked, store);
        });
    }

    private Matter matter() {
        if (search.isPresent() && !names.isEmpty()) {
            throw refusal("--search: either companies or a search");
        }
        if (names.size() > MOST_COMPANIES) {
            throw refusal("no more than five companies fit beside each other");
        }
        if (search.isPresent()) {
            return Matter.HITS;
        }
        return switch (names.size()) {
            case 0 -> Matter.EVERYTHING;
            case 1 -> Matter.PROFILE;
            default -> Matter.COMPARISON;
        };
    }

    private int companies(Format asked, Ledger store) {
        String version = store.version().word();
        List<Subject> companies = new ArrayList<>();
        for (String name : names) {
            Optional<KnownCompany> known = Asked.company(store, ledger, peerage.terminal(), name);
            if (known.isEmpty()) {
                return Run.SOME_NOT_READ;
            }
            companies.add(Subject.of(store.knownProfile(known.get(), least.orElse(Reading.LIKELY), asOf)));
        }
        to(stream -> asked.profiles(companies, version, stream));
        return Run.ALL_READ;
    }

    private int hits(Format asked, Ledger store) {
        String words = search.orElseThrow();
        TextHits hits = ledger.search(
                store,
                index -> index.claims(
                        words, asOf.map(Filter.NONE::until).orElse(Filter.NONE), Math.clamp(most, 1, MOST_HITS)));
        List<FoundClaim> found = store
                .library()
                .claims(hits.ids().stream().map(Long::valueOf).toList())
                .stream()
                .filter(hit -> hit.claim().confidence() >= least.orElse(0.0))
                .toList();
        Map<String, Long> companies = store.bearers(found.stream().map(FoundClaim::claim));
        to(stream -> asked.hits(
                words,
                found.stream().map(hit -> Cited.of(hit, companies)).toList(),
                hits.total(),
                store.version().word(),
                stream));
        peerage.terminal().tell("%,d of %,d claims".formatted(found.size(), hits.total()));
        return Run.ALL_READ;
    }

    private int everything(Format asked, Ledger store) {
        Terminal terminal = peerage.terminal();
        var written = new AtomicLong();
        to(stream -> {
            try (ClaimWriter claims = asked.claims(stream)) {
                store.recite(least.orElse(0.0), asOf, claim -> {
                    claims.write(Cited.of(claim));
                    if (written.incrementAndGet() % STEP == 0 && terminal.errWatched()) {
                        terminal.tell("%,d claims".formatted(written.get()));
                    }
                });
            }
        });
        terminal.tell("%,d claims".formatted(written.get()));
        return Run.ALL_READ;
    }

    private void to(Content content) {
        try {
            if (out.isPresent()) {
                into(out.get(), content);
            } else {
                try (var printed = new PrintedBytes(peerage.terminal().out())) {
                    content.write(printed);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void into(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            content.write(stream);
        } catch (IOException e) {
            throw new ParameterException(command.commandLine(), "--out: cannot write " + file, e);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private ParameterException refusal(String why) {
        return new ParameterException(command.commandLine(), why);
    }
}
