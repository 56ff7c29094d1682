package org.peerage.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peerage.article.Article;
import org.peerage.crawl.Found;
import org.peerage.crawl.SourceFile;
import org.peerage.crawl.SourceFolder;
import org.peerage.crawl.Trial;
import org.peerage.fetch.Fetcher;
import org.peerage.ledger.SourceState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "source",
        mixinStandardHelpOptions = true,
        description = "List the sources and how they fare; look for mistakes in their files, or try one.",
        footer = {"", "Examples:", "  peerage source", "  peerage source check", "  peerage source try lamp.yaml"})
final class SourceCommand implements Callable<Integer> {
    private static final int BEGINNING = 200;

    private final Peerage peerage;

    @Mixin
    private final SourcesOption sources = new SourcesOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    SourceCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        SourceFolder folder = sources.read(ledger.configured(), ledger.home());
        folder.problems().forEach(problem -> peerage.terminal().tell(problem.message()));
        var states = ledger.use(
                peerage.terminal(),
                store -> store.frontier().states(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC), 6));
        folder.sources().forEach(source -> {
            Optional<SourceState> state = states.stream()
                    .filter(one -> one.name().equals(source.name()))
                    .findFirst();
            peerage.terminal().out().print(line(source, state));
        });
        return folder.problems().isEmpty() ? Run.ALL_READ : Run.SOME_NOT_READ;
    }

    private static String line(SourceFile source, Optional<SourceState> state) {
        String fares = state.map(one -> "%,d articles in 7 days, %,d addresses, %,d failing, last success %s"
                        .formatted(
                                one.harvests().stream()
                                        .mapToInt(SourceState.Harvest::articles)
                                        .sum(),
                                one.addresses(),
                                one.failing(),
                                one.success()
                                        .map(at -> at.truncatedTo(ChronoUnit.SECONDS)
                                                .toString())
                                        .orElse("never")))
                .orElse("never fetched");
        String trouble = state.flatMap(one -> one.troubles().stream().findFirst())
                .map(one -> "\n    " + one.why())
                .orElse("");
        return "%-16s %s: %s%s\n".formatted(source.name(), source.title(), fares, trouble);
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Say all that is wrong in the files of sources, each with its line and a remedy. Nothing is fetched.",
            footer = {
                "",
                "Examples:",
                "  peerage source check",
                "  # one that is not in the folder yet",
                "  peerage source check lamp.yaml"
            })
    int check(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "FILE",
                            description = "One file or folder; default: the folder of sources.")
                    Optional<Path> place,
            @Mixin SourcesOption all,
            @Mixin LedgerOption database) {
        SourceFolder folder =
                place.map(SourceFolder::of).orElseGet(() -> all.read(database.configured(), database.home()));
        PrintWriter out = peerage.terminal().out();
        folder.problems().forEach(problem -> out.print(problem.message() + "\n"));
        out.print("%d right, %d wrong\n"
                .formatted(
                        folder.sources().size(),
                        folder.problems().stream()
                                .map(problem -> problem.file())
                                .distinct()
                                .count()));
        return folder.problems().isEmpty() ? Run.ALL_READ : Run.SOME_NOT_READ;
    }

    @Command(
            name = "try",
            mixinStandardHelpOptions = true,
            description =
                    "Show what a source would bring: what its lists name, and the beginning of a few articles. Nothing is kept.",
            footer = {
                "",
                "Examples:",
                "  peerage source try lamp.yaml",
                "  peerage source try lamp.yaml --articles 10 --contact news@example.org"
            })
    int attempt(
            @Parameters(paramLabel = "FILE", description = "The file of a source.") Path file,
            @Option(
                            names = "--articles",
                            paramLabel = "N",
                            description = "How many articles are fetched; default: ${DEFAULT-VALUE}.",
                            defaultValue = "3")
                    int articles,
            @Mixin SourcesOption all,
            @Mixin LedgerOption database) {
        SourceFolder folder = SourceFolder.of(file);
        if (folder.sources().isEmpty()) {
            folder.problems().forEach(problem -> peerage.terminal().tell(problem.message()));
            if (folder.problems().isEmpty()) {
                peerage.terminal().tell(file + ": there is no such file: name the file of a source");
            }
            return Run.USAGE;
        }
        try (Fetcher fetcher = all.fetcher(database.configured())) {
            return show(
                    new Trial(fetcher, Clock.systemUTC()).of(folder.sources().getFirst(), articles));
        } catch (IllegalArgumentException e) {
            peerage.terminal().tell("peerage source try: " + e.getMessage());
            return Run.USAGE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Run.SOME_NOT_READ;
        }
    }

    private int show(List<Found> found) {
        PrintWriter out = peerage.terminal().out();
        found.forEach(one -> out.print(text(one)));
        return found.stream().noneMatch(Found.Nothing.class::isInstance) ? Run.ALL_READ : Run.SOME_NOT_READ;
    }

    private static String text(Found found) {
        return switch (found) {
            case Found.Listed(String place, int links, int taken) ->
                "%s\n    lists %,d addresses, of which %,d are the source's\n".formatted(place, links, taken);
            case Found.Read(String place, Article article) -> text(place, article);
            case Found.Nothing(String place, String why) -> "%s\n    %s\n".formatted(place, why);
        };
    }

    private static String text(String place, Article article) {
        String words = article.text().replaceAll("\\s+", " ");
        return """
                %s
                    title      %s
                    publisher  %s
                    published  %s
                    language   %s
                    text       %s
                """.formatted(
                        place,
                        article.title().orElse("-"),
                        article.publisher().orElse("-"),
                        article.published().map(LocalDate::toString).orElse("-"),
                        article.language(),
                        words.substring(0, Math.min(BEGINNING, words.length())) + " ("
                                + article.text().length() + " characters)");
    }
}
