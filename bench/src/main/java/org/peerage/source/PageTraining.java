package org.peerage.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.peerage.bench.NewsPages;
import org.peerage.bench.NewsPages.NewsPage;
import org.peerage.bench.Overlap;

/**
 * Trains the {@link BlockModel}: {@code PageTraining FILE MODEL} on the half of the pages that is for tuning, {@code PageTraining FILE
 * MODEL all} on all of them; {@code PageTraining FILE} only tells what five trainings on four fifths of the sites of that half make of
 * the last fifth. The same file gives the same model.
 */
final class PageTraining {
    private static final Boosting.Settings SETTINGS = new Boosting.Settings(150, 16, 0.07, 2, 2, 0.4, 0.7);

    /** Sites that have to have a word before it says anything, and what it has to say. */
    private static final int NAME_SITES = 3;

    private static final int NAME_LEAST = 30;
    private static final int TEXT_SITES = 4;
    private static final int TEXT_LEAST = 50;

    private static final int FOLDS = 5;

    private PageTraining() {}

    public static void main(String[] args) throws IOException {
        boolean all = args.length > 2 && args[2].equals("all");
        List<Example> examples = NewsPages.read(Path.of(args[0])).stream()
                .filter(page -> all || page.tuning())
                .map(Example::new)
                .toList();
        if (args.length > 1) {
            Files.writeString(Path.of(args[1]), String.join("\n", lines(examples)) + "\n");
        } else {
            crossValidate(examples);
        }
    }

    private static void crossValidate(List<Example> examples) throws IOException {
        List<Overlap> overlaps = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int away = fold;
            String model = String.join(
                    "\n",
                    lines(examples.stream().filter(e -> fold(e.page()) != away).toList()));
            var mainText = new MainText(
                    BlockModel.read(new java.io.ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))));
            examples.stream()
                    .filter(e -> fold(e.page()) == away)
                    .forEach(e -> overlaps.add(Overlap.of(e.page().text(), e.text(mainText), Overlap.RUN)));
        }
        System.out.printf(
                Locale.ROOT,
                "P %.4f, R %.4f, mean F1 %.4f%n",
                overlaps.stream().mapToDouble(Overlap::precision).average().orElse(0),
                overlaps.stream().mapToDouble(Overlap::recall).average().orElse(0),
                overlaps.stream().mapToDouble(Overlap::f1).average().orElse(0));
    }

    private static int fold(NewsPage page) {
        var crc = new CRC32();
        crc.update(("fold/" + page.site()).getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() / 2 % FOLDS);
    }

    /** The lines of the model's file. */
    private static List<String> lines(List<Example> examples) {
        List<Example> good = examples.stream().filter(Example::good).toList();
        var names = new Counts();
        var texts = new Counts();
        good.forEach(example -> count(example, names, texts));
        Map<String, Odds> bySite = new HashMap<>();
        List<int[]> rows = new ArrayList<>();
        for (Example example : good) {
            Odds odds = bySite.computeIfAbsent(
                    example.page().site(), site -> new Odds(names(names, site), texts(texts, site)));
            rows.addAll(example.features(odds).rows());
        }
        List<String> trees = Boosting.forest(
                rows,
                good.stream().flatMap(e -> e.right().stream()).toList(),
                good.stream().flatMap(e -> e.weights().stream()).toList(),
                SETTINGS);
        return Stream.of(
                        part("names", lines(names(names, ""))),
                        part("texts", lines(texts(texts, ""))),
                        part("trees", trees))
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, Integer> names(Counts names, String without) {
        return names.odds(without, NAME_SITES, NAME_LEAST);
    }

    private static Map<String, Integer> texts(Counts texts, String without) {
        return texts.odds(without, TEXT_SITES, TEXT_LEAST);
    }

    private static List<String> lines(Map<String, Integer> odds) {
        return odds.entrySet().stream()
                .map(e -> e.getKey() + "\t" + e.getValue())
                .toList();
    }

    private static List<String> part(String name, List<String> lines) {
        return Stream.concat(Stream.of(name + " " + lines.size()), lines.stream())
                .toList();
    }

    private static void count(Example example, Counts names, Counts texts) {
        List<Block> blocks = example.blocks(Odds.NONE);
        Map<Region, List<String>> known = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean right = example.right().get(i);
            Set<String> words = new HashSet<>();
            for (Region r = blocks.get(i).region(); !r.outermost(); r = r.parent) {
                words.addAll(known.computeIfAbsent(r, region -> Names.in(region.element)));
            }
            for (String word : words) {
                names.add(example.page().site(), word, right, example.weights().get(i));
            }
            for (String sign :
                    Set.copyOf(Features.signs(Features.words(blocks.get(i).text())))) {
                texts.add(example.page().site(), sign, right, 1);
            }
        }
    }
}
