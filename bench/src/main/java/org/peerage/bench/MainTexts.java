package org.peerage.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.peerage.article.Article;
import org.peerage.bench.NewsPages.NewsPage;
import org.peerage.source.Intake;
import org.peerage.source.Source;

/**
 * Main texts, titles and dates of saved pages beside those of Readability4J, and pages a second: {@code MainTexts FILE}, two rows for
 * each extractor, one for the pages on which ours was tuned and one for the others.
 *
 * <p>F1 as in the article-extraction-benchmark: of runs of four words, each page of the same weight, mean precision and mean recall
 * joined; "words" is the mean of each page's F1 of single words. A title is right where its letters and digits are. Speed is that of
 * one thread, in its own processor time, from bytes to article, parsing included, in the fourth round over the pages.
 */
final class MainTexts {

    /** Rounds over the pages that do not count. */
    private static final int WARMING = 3;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private MainTexts() {}

    private record Found(String text, Optional<String> title, Optional<LocalDate> published) {}

    public static void main(String[] args) throws IOException {
        List<NewsPage> pages = NewsPages.read(Path.of(args[0]));
        System.out.println(
                "| extractor | pages | P | R | F1 | whole | words | title | date | dates found | pages/s | MB/s |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        // on the disk they are bytes, and making these is no work of ours
        Map<String, byte[]> files = new HashMap<>();
        pages.forEach(page -> files.put(page.id(), page.html().getBytes(StandardCharsets.UTF_8)));
        measure("peerage", page -> ours(page.id(), files.getOrDefault(page.id(), new byte[0])), pages);
        measure("readability4j", MainTexts::readability, pages);
        System.out.printf(
                Locale.ROOT,
                "jsoup's parser alone, with which both begin: %.0f pages/s%n",
                pages.size() / secondsToParse(pages));
    }

    private static double secondsToParse(List<NewsPage> pages) {
        long start = THREADS.getCurrentThreadCpuTime();
        var _ = pages.stream().map(page -> Jsoup.parse(page.html()).title()).toList();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static void measure(String name, Function<NewsPage, Found> extractor, List<NewsPage> pages) {
        for (int i = 0; i < WARMING; i++) {
            var _ = pages.stream().map(extractor).toList();
        }
        for (boolean tuning : List.of(true, false)) {
            List<NewsPage> part =
                    pages.stream().filter(page -> page.tuning() == tuning).toList();
            row(name + (tuning ? ", tuned on" : ", not tuned on"), part, extractor);
        }
    }

    private static void row(String name, List<NewsPage> pages, Function<NewsPage, Found> extractor) {
        long start = THREADS.getCurrentThreadCpuTime();
        List<Found> found = pages.stream().map(extractor).toList();
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        double bytes = pages.stream().mapToLong(page -> page.html().length()).sum();
        List<Compared> all = IntStream.range(0, pages.size())
                .mapToObj(i -> new Compared(pages.get(i), found.get(i)))
                .toList();
        double precision = mean(all, page -> page.runs().precision());
        double recall = mean(all, page -> page.runs().recall());
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.0f | %.0f |%n",
                name,
                pages.size(),
                precision,
                recall,
                2 * precision * recall / (precision + recall),
                share(all, page -> page.runs().whole()),
                mean(all, page -> page.words().f1()),
                share(all, Compared::titled),
                share(all, Compared::dated),
                share(all, page -> page.found.published.isPresent()),
                pages.size() / seconds,
                bytes / seconds / 1e6);
    }

    private record Compared(NewsPage page, Found found) {
        Overlap runs() {
            return Overlap.of(page.text(), found.text, Overlap.RUN);
        }

        Overlap words() {
            return Overlap.of(page.text(), found.text, 1);
        }

        boolean titled() {
            return letters(page.title()).equals(letters(found.title.orElse("")));
        }

        boolean dated() {
            return found.published
                    .filter(day -> page.published().equals(day.toString()))
                    .isPresent();
        }
    }

    private static double mean(List<Compared> pages, ToDoubleFunction<Compared> figure) {
        return pages.stream().mapToDouble(figure).average().orElse(0);
    }

    private static double share(List<Compared> pages, Predicate<Compared> right) {
        return pages.stream().filter(right).count() / (double) pages.size();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Found ours(String id, byte[] page) {
        try (var intakes = new Source().read(id + ".html", new ByteArrayInputStream(page))) {
            if (intakes.findFirst().orElseThrow() instanceof Intake.Read read) {
                Article article = read.article();
                return new Found(article.text(), article.title(), article.published());
            }
        }
        return new Found("", Optional.empty(), Optional.empty());
    }

    private static Found readability(NewsPage page) {
        var article = new Readability4J(page.url(), page.html()).parse();
        String content = Optional.ofNullable(article.getContent()).orElse("");
        return new Found(
                Jsoup.parse(content).body().wholeText(), Optional.ofNullable(article.getTitle()), Optional.empty());
    }
}
