package org.peerage.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.peerage.export.Cited;
import org.peerage.export.ClaimWriter;
import org.peerage.export.Format;
import org.peerage.ledger.Database;
import org.peerage.ledger.Ledger;

/**
 * Writes every claim of a ledger in each format: {@code ExportSpeed HOME ROUNDS}, or with the URL of a database for the folder. Prints claims a second, the median of
 * so many rounds, the processor time of it without the database's, and what the heap had at the most.
 */
final class ExportSpeed {
    private ExportSpeed() {}

    public static void main(String[] args) throws IOException {
        boolean url = args[0].contains("://");
        Consumer<String> said = System.err::println;
        try (Database database =
                Database.open(url ? Optional.of(args[0]) : Optional.empty(), Path.of(url ? "unused" : args[0]), said)) {
            Ledger ledger = Ledger.in(database.dataSource());
            for (Format format : Format.fitting(Format.Matter.EVERYTHING)) {
                measure(ledger, format, Integer.parseInt(args[1]));
            }
        }
    }

    private static void measure(Ledger ledger, Format format, int rounds) throws IOException {
        double[] seconds = new double[rounds];
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long claims = 0;
        Path file = Files.createTempFile("peerage-export-", "." + format.word());
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        for (int i = 0; i < rounds; i++) {
            long before = System.nanoTime();
            claims = write(ledger, format, file);
            seconds[i] = (System.nanoTime() - before) / 1e9;
        }
        processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Arrays.sort(seconds);
        double median = seconds[rounds / 2];
        System.out.printf(
                "%s: %,d claims in %.1f s (median of %d, %.1f to %.1f), %,.0f claims/s; our processor time %.1f s a round; %,d MB; heap at most %,d MiB%n",
                format.word(),
                claims,
                median,
                rounds,
                seconds[0],
                seconds[rounds - 1],
                claims / median,
                processor / 1e9 / rounds,
                Files.size(file) / 1_000_000,
                peak >> 20);
        Files.delete(file);
    }

    private static long write(Ledger ledger, Format format, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ClaimWriter writer = format.claims(out)) {
            return ledger.recite(0, Optional.empty(), claim -> writer.write(Cited.of(claim)));
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
