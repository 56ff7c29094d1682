package org.peerage.server;

import java.util.concurrent.Callable;
import org.peerage.extract.Reader;
import org.peerage.render.MentionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "mentions",
        mixinStandardHelpOptions = true,
        description =
                "Print who and what was found, one JSON object an article: each mention with type, start, end, text and"
                        + " entity, which is the same number for all names of one and for words that stand for it, such as"
                        + " \"the company\" or \"she\".",
        footer = {
            "",
            "Examples:",
            "  peerage mentions news.txt",
            "  # the companies that a folder names",
            "  peerage mentions news/ |"
                    + " jq -r '[.mentions[] | select(.type==\"company\")] | unique_by(.entity)[].text'"
        })
final class MentionsCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Mixin
    private final Documents documents = new Documents();

    @Mixin
    private final Threads threads = new Threads();

    @Mixin
    private final ReaderOption reader = new ReaderOption();

    MentionsCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        Reader reads = reader.load();
        return peerage.run(threads.number(), true)
                .over(
                        documents.open(terminal),
                        (_, read) ->
                                MentionJson.write(reads.read(read.article()).text()) + "\n",
                        terminal.out()::print);
    }
}
