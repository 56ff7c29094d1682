package org.peerage.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.peerage.bench.NewsPages.NewsPage;
import org.peerage.bench.Overlap;

/**
 * A page, and which of its blocks the people who cleaned it kept: those of whose runs of four words half are in their text; of shorter
 * ones those that are a line of it. Of blocks with the same text the one among most of the kept text is theirs.
 */
final class Example {
    private static final int RUN = 4;

    /** How much of the cleaned text is plainly the article; where it is less, the text mostly breaks off in the middle of it. */
    private static final double GOOD = 0.75;

    private final NewsPage page;
    private final Document document;
    private final PageFacts facts;
    private final List<Boolean> right;
    private final List<Double> weights;

    Example(NewsPage page) {
        this.page = page;
        try {
            this.document = Page.parse(page.html());
        } catch (RefusedException e) {
            throw new IllegalArgumentException(page.url(), e);
        }
        this.facts = PageFacts.of(document);
        List<Block> blocks = blocks(Odds.NONE);
        List<String> gold = Features.words(page.text());
        this.weights = blocks.stream()
                .map(block -> (Features.words(block.text()).size() + 4.0) / (gold.size() + 100.0) * 100)
                .toList();
        this.right = right(blocks, gold);
    }

    NewsPage page() {
        return page;
    }

    List<Boolean> right() {
        return right;
    }

    /** Each block by its words, each page the same in all. */
    List<Double> weights() {
        return weights;
    }

    List<Block> blocks(Odds odds) {
        return Block.of(document.body(), odds);
    }

    Features features(Odds odds) {
        return new Features(blocks(odds), facts, odds);
    }

    /** Whether its cleaned text is fit to learn from. */
    boolean good() {
        List<Block> blocks = blocks(Odds.NONE);
        var features = new Features(blocks, facts, Odds.NONE);
        var plain = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            plain.append(features.plainly(i) ? blocks.get(i).text() + "\n" : "");
        }
        return Overlap.of(page.text(), plain.toString(), 1).f1() > GOOD;
    }

    /** What Peerage makes of the page with a model. */
    String text(MainText mainText) {
        return Promotion.without(Page.text(document, facts, mainText));
    }

    private List<Boolean> right(List<Block> blocks, List<String> gold) {
        Set<String> runs = Set.copyOf(runs(gold));
        Set<String> lines = page.text()
                .lines()
                .map(line -> String.join(" ", Features.words(line)))
                .collect(Collectors.toSet());
        List<Boolean> kept = new ArrayList<>();
        Map<String, List<Integer>> byText = new HashMap<>();
        Map<Region, Integer> keptWords = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            List<String> words = Features.words(blocks.get(i).text());
            List<String> own = runs(words);
            boolean is = own.isEmpty()
                    ? !words.isEmpty() && lines.contains(String.join(" ", words))
                    : own.stream().filter(runs::contains).count() * 2 > own.size();
            kept.add(is);
            if (is) {
                byText.computeIfAbsent(String.join(" ", words), text -> new ArrayList<>())
                        .add(i);
                Region region = blocks.get(i).region();
                for (int up = 0; up < RUN; up++, region = region.parent) {
                    keptWords.merge(region, words.size(), Integer::sum);
                }
            }
        }
        for (List<Integer> copies : byText.values()) {
            int first = copies.stream()
                    .max(Comparator.<Integer>comparingInt(
                                    i -> keptWords.getOrDefault(blocks.get(i).region().parent.parent, 0))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            copies.forEach(i -> kept.set(i, i == first));
        }
        return List.copyOf(kept);
    }

    private static List<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return List.copyOf(runs);
    }
}
