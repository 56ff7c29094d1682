package org.peerage.server;

import java.util.List;
import java.util.stream.Stream;
import org.peerage.source.Intake;
import org.peerage.source.Source;
import picocli.CommandLine.Parameters;

/** The documents that a command is asked to read. */
final class Documents {
    static final String WHICH =
            "Files, folders, patterns such as 'news/**.jsonl', or - for standard input. Plain text, saved"
                    + " pages, JSON and JSON Lines with url, publisher, published, title, text; also packed with gzip or xz.";

    @Parameters(paramLabel = "FILE", arity = "1..*", description = WHICH)
    private List<String> files = List.of();

    Stream<Intake> open(Terminal terminal) {
        return open(files, terminal);
    }

    /** Whether they can be read twice, as standard input cannot. */
    boolean isRepeatable() {
        return !files.contains("-");
    }

    static Stream<Intake> open(List<String> files, Terminal terminal) {
        return new Source().read(files, terminal.in());
    }
}
