package org.peerage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.peerage.article.Article;

/**
 * Reads articles with one contender in a Java machine of its own and prints one row of a table:
 * {@code Speed peerage|corenlp THREADS ARTICLES FILE...}.
 *
 * <p>The first article is read once before the clock starts. Peak memory is that of the whole process, as Linux counts it.
 */
final class Speed {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private Speed() {}

    public static void main(String[] args) throws Exception {
        String name = args[0];
        int threads = Integer.parseInt(args[1]);
        List<Article> articles = Articles.read(List.of(args).subList(3, args.length), Integer.parseInt(args[2]));
        long words = articles.stream()
                .mapToLong(a -> WORD.matcher(a.text()).results().count())
                .sum();

        long start = System.nanoTime();
        Contender contender = switch (name) {
            case "peerage" -> new Ours();
            case "corenlp" -> new CoreNlp();
            default -> throw new IllegalArgumentException("no contender '" + name + "': peerage or corenlp");
        };
        Duration loading = since(start);
        contender.read(articles.getFirst());

        start = System.nanoTime();
        Duration computing = computed();
        long found = readAll(contender, articles, threads);
        computing = computed().minus(computing);
        double seconds = since(start).toNanos() / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.1f | %.2f | %.0f | %d | %d |%n",
                name,
                threads,
                articles.size(),
                loading.toMillis() / 1000.0,
                seconds,
                computing.toMillis() / 1000.0,
                articles.size() / seconds,
                words / seconds,
                peakMiB(),
                found);
    }

    private static long readAll(Contender contender, List<Article> articles, int threads) throws Exception {
        List<Callable<Integer>> tasks = articles.stream()
                .<Callable<Integer>>map(article -> () -> contender.read(article))
                .toList();
        long found = 0;
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (Future<Integer> result : executor.invokeAll(tasks)) {
                found += result.get();
            }
        }
        return found;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The processor time of all threads: on a busy machine it says more than the clock. */
    private static Duration computed() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** 0 where the system does not say. */
    private static long peakMiB() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return PEAK.matcher(Files.readString(status))
                .results()
                .mapToLong(m -> Long.parseLong(m.group(1)) / 1024)
                .findFirst()
                .orElse(0);
    }
}
