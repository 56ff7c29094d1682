package org.peerage.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerage.article.Article;
import org.peerage.crawl.Found;
import org.peerage.crawl.SourceFile;
import org.peerage.crawl.SourceFolder;
import org.peerage.crawl.Trial;
import org.peerage.fetch.Fetcher;
import org.peerage.ledger.Arrival;
import org.peerage.ledger.SourceState;
import org.peerage.render.Wording;
import org.peerage.source.ArticleJson;
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
    private final JsonOption json = new JsonOption();

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
        Function<SourceFile, Optional<SourceState>> state = source ->
                states.stream().filter(one -> one.name().equals(source.name())).findFirst();
        json.print(
                peerage.terminal(),
                () -> new Printed.Sources(
                        folder.sources().stream()
                                .map(source -> Printed.Fares.of(source, state.apply(source)))
                                .toList(),
                        Printed.Wrong.of(folder.problems())),
                () -> folder.sources().stream()
                        .map(source -> line(source, state.apply(source)))
                        .collect(Collectors.joining()));
        return folder.problems().isEmpty() ? Run.ALL_READ : Run.SOME_NOT_READ;
    }

    private static String line(SourceFile source, Optional<SourceState> state) {
        String fares = state.map(one -> "%,d articles in 7 days, %,d addresses, %,d failing, last success %s"
                        .formatted(
                                Printed.Fares.articles(one),
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
            @Mixin JsonOption form,
            @Mixin SourcesOption all,
            @Mixin LedgerOption database) {
        SourceFolder folder =
                place.map(SourceFolder::of).orElseGet(() -> all.read(database.configured(), database.home()));
        form.print(
                peerage.terminal(),
                () -> new Printed.Checked(folder.sources().size(), Printed.Wrong.of(folder.problems())),
                () -> verdict(folder));
        return folder.problems().isEmpty() ? Run.ALL_READ : Run.SOME_NOT_READ;
    }

    private static String verdict(SourceFolder folder) {
        String problems = folder.problems().stream()
                .map(problem -> problem.message() + "\n")
                .collect(Collectors.joining());
        long wrong = folder.problems().stream()
                .map(problem -> problem.file())
                .distinct()
                .count();
        return "%s%d right, %d wrong\n".formatted(problems, folder.sources().size(), wrong);
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
            @Mixin JsonOption form,
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
                    new Trial(fetcher, Clock.systemUTC()).of(folder.sources().getFirst(), articles), form);
        } catch (IllegalArgumentException e) {
            peerage.terminal().tell("peerage source try: " + e.getMessage());
            return Run.USAGE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Run.SOME_NOT_READ;
        }
    }

    private int show(List<Found> found, JsonOption form) {
        form.print(
                peerage.terminal(),
                () -> new Printed.Tried(found.stream().map(SourceCommand::told).toList()),
                () -> found.stream().map(SourceCommand::text).collect(Collectors.joining()));
        return found.stream().noneMatch(Found.Nothing.class::isInstance) ? Run.ALL_READ : Run.SOME_NOT_READ;
    }

    private static Printed.Place told(Found found) {
        Optional<Integer> none = Optional.empty();
        return switch (found) {
            case Found.Listed(String place, int links, int taken) ->
                new Printed.Place(place, Optional.of(links), Optional.of(taken), Optional.empty(), Optional.empty());
            case Found.Read(String place, Arrival arrival) ->
                new Printed.Place(
                        place,
                        none,
                        none,
                        Optional.of(ArticleJson.tree(arrival.article(), arrival.dated())),
                        Optional.empty());
            case Found.Nothing(String place, String why) ->
                new Printed.Place(place, none, none, Optional.empty(), Optional.of(why));
        };
    }

    private static String text(Found found) {
        return switch (found) {
            case Found.Listed(String place, int links, int taken) ->
                "%s\n    lists %,d addresses, of which %,d are the source's\n".formatted(place, links, taken);
            case Found.Read(String place, Arrival arrival) -> text(place, arrival);
            case Found.Nothing(String place, String why) -> "%s\n    %s\n".formatted(place, why);
        };
    }

    private static String text(String place, Arrival arrival) {
        Article article = arrival.article();
        String day = article.published().map(published -> published + " ").orElse("");
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
                        day + arrival.dated().flatMap(Wording::evidence).orElse(day.isEmpty() ? "-" : ""),
                        article.language(),
                        words.substring(0, Math.min(BEGINNING, words.length())) + " ("
                                + article.text().length() + " characters)");
    }
}
