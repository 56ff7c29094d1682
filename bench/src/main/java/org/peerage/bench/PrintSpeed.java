package org.peerage.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.peerage.page.Excerpt;
import org.peerage.print.Booklet;
import org.peerage.print.Edition;
import org.peerage.print.Press;
import org.peerage.profile.Company;
import org.peerage.profile.Profile;

/**
 * Prints the full profile of one company on one thread: the first of the process, with its fonts, and the median of 10 after 10 that do not count.
 *
 * <p>Milliseconds are of the clock and of the thread's processor, which a busy machine does not lengthen. The peak of the heap has what the collector had not yet taken away.
 */
final class PrintSpeed {
    private static final int WARM = 10;
    private static final int RUNS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PrintSpeed() {}

    /** How long one took. */
    private record Time(double clock, double processor) {}

    public static void main(String[] args) throws IOException {
        Profile profile = Profile.of(
                Gazette.of(Integer.parseInt(args[0]), 1),
                new Company(Gazette.COMPANY, Set.of(Gazette.COMPANY)),
                Optional.empty());
        resetPeaks();
        long start = System.nanoTime();
        long work = THREADS.getCurrentThreadCpuTime();
        Press press = new Press();
        byte[] pdf = press.print(Booklet.of(profile, Edition.FULL, "1", _ -> Excerpt.WHOLE));
        Time cold = since(start, work);
        List<Time> times = IntStream.range(0, WARM + RUNS)
                .mapToObj(_ -> print(press, profile))
                .skip(WARM)
                .toList();
        try (var document = Loader.loadPDF(pdf)) {
            System.out.printf(
                    Locale.ROOT,
                    "%d pages, %,d bytes; cold %.0f ms (processor %.0f), warm %.0f ms (processor %.0f); peak of the heap %d MiB%n",
                    document.getNumberOfPages(),
                    pdf.length,
                    cold.clock,
                    cold.processor,
                    median(times.stream().mapToDouble(Time::clock)),
                    median(times.stream().mapToDouble(Time::processor)),
                    peak() >> 20);
        }
    }

    private static Time print(Press press, Profile profile) {
        long start = System.nanoTime();
        long work = THREADS.getCurrentThreadCpuTime();
        byte[] pdf = press.print(Booklet.of(profile, Edition.FULL, "1", _ -> Excerpt.WHOLE));
        if (pdf.length == 0) {
            throw new IllegalStateException("nothing was printed");
        }
        return since(start, work);
    }

    private static Time since(long start, long work) {
        return new Time((System.nanoTime() - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - work) / 1e6);
    }

    private static double median(DoubleStream times) {
        double[] sorted = times.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void resetPeaks() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
