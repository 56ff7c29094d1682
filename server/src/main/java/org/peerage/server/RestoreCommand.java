package org.peerage.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.peerage.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Take a backup into an empty ledger, all of it or, where it is damaged, nothing.",
        footer = {
            "",
            "Examples:",
            "  # into a new home",
            "  peerage restore peerage-2026-11-30.jsonl.gz --home /srv/peerage",
            "  # into a PostgreSQL of your own",
            "  peerage restore peerage-2026-11-30.jsonl.gz --database postgresql://localhost/peerage"
        })
final class RestoreCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
    private Path file = Path.of("");

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    RestoreCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        try {
            long rows = ledger.use(terminal, this::read);
            json.tell(terminal, Printed.Rows.in(file, rows), "%,d rows from %s".formatted(rows, file));
            return Run.ALL_READ;
        } catch (IllegalArgumentException | IllegalStateException e) {
            terminal.tell("peerage: " + file + ": " + e.getMessage());
            return Run.SOME_NOT_READ;
        }
    }

    private long read(Ledger store) {
        try (Reader in = new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8)) {
            long rows = store.restore(in);
            store.derive();
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
