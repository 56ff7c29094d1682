package org.peerage.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.peerage.search.Entry;
import org.peerage.search.NameHit;
import org.peerage.search.SearchIndex;

/**
 * Builds an index of invented companies and a third as many people, and measures how long suggestions take, one after another on one
 * thread: {@code Suggestions COMPANIES}. What is typed is the beginning of a company's name, cut anywhere from the second letter, or
 * the name with one letter left out, doubled, mistaken or swapped; half of the companies are among the 1,000 with most claims.
 * {@code found} is the share of queries that have the company among the 10 suggestions. On a busy machine
 * the processor time says more than the clock.
 */
final class Suggestions {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LIMIT = 10;
    private static final int QUERIES = 2_000;
    private static final int POPULAR = 1_000;
    private static final long SEED = 4;

    private final SearchIndex index;
    private final List<Entry.Company> companies;
    private final RandomGenerator random = new SplittableRandom(SEED);

    private Suggestions(SearchIndex index, List<Entry.Company> companies) {
        this.index = index;
        this.companies = companies;
    }

    private record Typed(String text, long company) {}

    private interface Typist {
        String type(String name);
    }

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        Register register = new Register(SEED);
        List<Entry.Company> companies = register.companies(count).toList();
        List<Entry.Person> people = register.people(count / 3).toList();
        Path folder = Files.createTempDirectory("suggestions");
        try {
            build(folder, companies, people);
            try (SearchIndex index = open(folder)) {
                new Suggestions(index, companies).measure();
            }
        } finally {
            delete(folder);
        }
    }

    private static void build(Path folder, List<Entry.Company> companies, List<Entry.Person> people)
            throws IOException {
        List<Entry> entries = new ArrayList<>(companies);
        entries.addAll(people);
        Collections.shuffle(entries, new Random(SEED));
        Duration computed = computed();
        long start = System.nanoTime();
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.rebuild(1, entries.stream());
        }
        System.out.printf(
                Locale.ROOT,
                "%d companies and %d people indexed in %.1f s, %.1f s of CPU; %.1f MiB%n",
                companies.size(),
                people.size(),
                millis(start) / 1000,
                computed().minus(computed).toMillis() / 1000.0,
                size(folder) / 1048576.0);
    }

    private static SearchIndex open(Path folder) throws IOException {
        long start = System.nanoTime();
        SearchIndex index = SearchIndex.open(folder);
        System.out.printf(Locale.ROOT, "opened and verified in %.0f ms%n%n", millis(start));
        return index;
    }

    private void measure() throws IOException {
        row(500, "warming up", name -> name.substring(0, cut(name, 2, 12)));
        System.out.println("| typed | p50, ms | p99, ms | CPU p50, ms | CPU p99, ms | found |");
        System.out.println("|---|---|---|---|---|---|");
        for (int letters : new int[] {2, 3, 4, 6, 8}) {
            System.out.print(
                    row(QUERIES, letters + " letters", name -> name.substring(0, cut(name, letters, letters))));
        }
        System.out.print(row(QUERIES, "2 to 12 letters", name -> name.substring(0, cut(name, 2, 12))));
        System.out.print(row(QUERIES, "whole name", name -> name));
        System.out.print(row(QUERIES, "whole name, one error", this::mistype));
        System.out.print(row(
                QUERIES, "5 to 12 letters, one error", name -> mistype(name.substring(0, cut(name, 5, 12)))));
        System.out.print(row(
                QUERIES,
                "nothing like it",
                name -> new StringBuilder(name).reverse().append("qq").toString()));
    }

    private String row(int queries, String what, Typist typist) throws IOException {
        double[] millis = new double[queries];
        double[] computing = new double[queries];
        int found = 0;
        for (int i = 0; i < queries; i++) {
            Typed typed = typed(typist);
            long computed = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            List<NameHit> hits = index.suggest(typed.text(), LIMIT);
            millis[i] = millis(start);
            computing[i] = (THREADS.getCurrentThreadCpuTime() - computed) / 1e6;
            found += hits.stream().anyMatch(hit -> hit.id() == typed.company()) ? 1 : 0;
        }
        Arrays.sort(millis);
        Arrays.sort(computing);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.0f%% |%n",
                what,
                millis[queries / 2],
                millis[queries * 99 / 100],
                computing[queries / 2],
                computing[queries * 99 / 100],
                100.0 * found / queries);
    }

    private Typed typed(Typist typist) {
        int most = random.nextBoolean() ? Math.min(POPULAR, companies.size()) : companies.size();
        Entry.Company company = companies.get(random.nextInt(most));
        return new Typed(typist.type(company.names().getFirst()), company.id());
    }

    /** Where to cut a name, not within a character. */
    private int cut(String name, int from, int to) {
        return Math.min(name.length(), random.nextInt(from, to + 1));
    }

    private String mistype(String name) {
        int at = random.nextInt(Math.max(1, name.length() - 1));
        String before = name.substring(0, at);
        String after = name.substring(Math.min(name.length(), at + 1));
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + name.charAt(at) + name.charAt(at) + after;
            case 2 -> before + (char) ('a' + random.nextInt(26)) + after;
            default -> after.isEmpty() ? name : before + after.charAt(0) + name.charAt(at) + after.substring(1);
        };
    }

    private static Duration computed() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
