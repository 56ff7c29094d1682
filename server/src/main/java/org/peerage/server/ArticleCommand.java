package org.peerage.server;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.peerage.claim.JsonLine;
import org.peerage.source.ArticleJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        description =
                "Print what was read, one JSON object an article: document, url, publisher, title, author, published,"
                        + " language, text, published_from (where the day was read), doubt (why it is hardly right)."
                        + " Offsets of claims and mentions are into this text.",
        footer = {
            "",
            "Examples:",
            "  # the article without the page around it",
            "  peerage article saved-page.html",
            "  # a folder of pages as one file, which every command reads",
            "  peerage article archive/ > articles.jsonl"
        })
final class ArticleCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Mixin
    private final Documents documents = new Documents();

    @Mixin
    private final Threads threads = new Threads();

    ArticleCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return peerage.run(threads.number(), true)
                .over(
                        documents.open(terminal),
                        (_, read) -> JsonLine.safe(ArticleJson.write(read, today)) + "\n",
                        terminal.out()::print);
    }
}
