package org.peerage.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.peerage.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Write all that the ledger holds into one file, as JSON Lines packed with gzip.",
        footer = {
            "",
            "Examples:",
            "  peerage backup peerage-2026-11-30.jsonl.gz",
            "  # from cron, every night",
            "  0 3 * * * peerage backup /srv/backup.jsonl.gz --home /srv/peerage"
        })
final class BackupCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Parameters(paramLabel = "FILE", description = "Where to; it is replaced once the backup is whole.")
    private Path file = Path.of("");

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    BackupCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        long rows = ledger.use(terminal, this::write);
        json.tell(terminal, Printed.Rows.in(file, rows), "%,d rows in %s".formatted(rows, file));
        return Run.ALL_READ;
    }

    private long write(Ledger store) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            long rows;
            try (Writer out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(unfinished)), UTF_8)) {
                rows = store.backup(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
