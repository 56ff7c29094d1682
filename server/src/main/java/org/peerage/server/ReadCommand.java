package org.peerage.server;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peerage.extract.Reader;
import org.peerage.extract.Reading;
import org.peerage.render.ClaimLines;
import org.peerage.render.ClaimPage;
import org.peerage.render.ClaimText;
import org.peerage.render.ClaimView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Print the claims that articles make about companies, each with the sentence it stands in, who says it and"
                        + " how sure that is.",
        footer = {
            "",
            "Examples:",
            "  # sentences with their claims, to look at",
            "  peerage read news.txt",
            "  # the article with its claims in the margin, for the browser",
            "  peerage read saved-page.html --format html > claims.html",
            "  # one claim a line, for programs",
            "  peerage read news/ --json > claims.jsonl",
            "  peerage read news.txt | jq -r 'select(.kind == \"acquisition\").stage'",
            "  # from standard input",
            "  xz -dc news.jsonl.xz | peerage read -"
        })
final class ReadCommand implements Callable<Integer> {
    private enum Format {
        JSONL,
        TEXT,
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Peerage peerage;

    @Mixin
    private final Documents documents = new Documents();

    @Mixin
    private final Threads threads = new Threads();

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; default: text on a terminal, else jsonl.")
    private Optional<Format> format = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object a claim, for programs: short for --format jsonl.")
    private boolean json;

    @Option(
            names = "--least",
            paramLabel = "SHARE",
            description = "Only claims at least so likely right, 0 to 1; default: 0.5 for text and html, all that"
                    + " are found for jsonl.")
    private Optional<Double> least = Optional.empty();

    ReadCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        Reader reads = reader.load();
        Format form = json ? Format.JSONL : format.orElse(terminal.outWatched() ? Format.TEXT : Format.JSONL);
        double shown = least.orElse(form == Format.JSONL ? 0 : Reading.LIKELY);
        ClaimView view = view(form, terminal);
        terminal.out().print(view.head());
        int status = peerage.run(threads.number(), true)
                .over(
                        documents.open(terminal),
                        (number, read) -> view.article(
                                number,
                                read.article(),
                                reads.read(read.article()).claims(shown)),
                        terminal.out()::print);
        terminal.out().print(view.foot());
        return status;
    }

    private static ClaimView view(Format form, Terminal terminal) {
        return switch (form) {
            case JSONL -> new ClaimLines();
            case TEXT -> new ClaimText(terminal.colours());
            case HTML -> new ClaimPage();
        };
    }
}
