package org.peerage.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.peerage.profile.Account;
import org.peerage.profile.Changes;
import org.peerage.profile.Company;
import org.peerage.profile.Deals;
import org.peerage.profile.Profile;
import org.peerage.profile.Publishers;
import org.peerage.profile.RunningProfile;

/**
 * Folds the claims of one company on one thread, warm, and prints a table of how long it takes as the claims double.
 *
 * <p>Milliseconds are of the thread's processor time, so that a busy machine does not count; medians of 15 runs, after 20 that do not
 * count. The collector's work is not in them.
 */
final class FoldSpeed {
    private static final int WARM = 20;
    private static final int RUNS = 15;

    private FoldSpeed() {}

    public static void main(String[] args) {
        System.out.println(
                "| claims | articles | lines | profile, ms | with one article more, ms | all deals, ms | changes, ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int claims = 1250; claims <= 20000; claims *= 2) {
            List<Account> accounts = Gazette.of(claims, 1);
            Company company = new Company(
                    Gazette.COMPANY,
                    Set.of(
                            Gazette.COMPANY,
                            Gazette.COMPANY + " Ltd",
                            Gazette.COMPANY + " Inc.",
                            Gazette.COMPANY + " Group",
                            Gazette.COMPANY + " plc"));
            Profile half = Profile.of(accounts.subList(0, accounts.size() / 2), company, Optional.empty());
            Profile whole = Profile.of(accounts, company, Optional.empty());
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %,d | %,d | %.0f | %.0f | %.0f | %.0f |%n",
                    claims,
                    accounts.size(),
                    whole.lines().values().stream().mapToInt(List::size).sum(),
                    millis(() -> Profile.of(accounts, company, Optional.empty())),
                    millis(growing(accounts, company)),
                    millis(() -> Deals.of(accounts, Map.of(), Optional.empty())),
                    millis(() -> Changes.between(half, whole)));
        }
    }

    /** Folds with the newest article where the last time was without, and the other way round. */
    private static Supplier<Object> growing(List<Account> accounts, Company company) {
        List<Account> byDay = accounts.stream()
                .sorted(Comparator.comparing(a -> a.article().published().orElse(LocalDate.MAX)))
                .toList();
        RunningProfile running = new RunningProfile();
        AtomicInteger turn = new AtomicInteger();
        return () -> running.of(
                byDay.subList(0, byDay.size() - turn.getAndIncrement() % 2),
                company,
                Publishers.UNJUDGED,
                Optional.empty());
    }

    private static double millis(Supplier<Object> work) {
        double[] times = IntStream.range(0, WARM + RUNS)
                .mapToDouble(i -> time(work))
                .skip(WARM)
                .sorted()
                .toArray();
        return times[RUNS / 2];
    }

    private static double time(Supplier<Object> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Object result = work.get();
        double millis = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        if (result == null) {
            throw new IllegalStateException("nothing was made");
        }
        return millis;
    }
}
