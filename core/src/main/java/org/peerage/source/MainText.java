package org.peerage.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** The paragraphs of a page's article: the blocks that {@link BlockModel} takes for its. */
final class MainText {
    private static final Pattern BIOGRAPHY =
            Pattern.compile("^.{0,40}?\\b(?:is|was|has|writes|covers|reports|joined|works)\\b.*", Pattern.DOTALL);

    /** Words that make an article. With fewer, the model may have missed it, and what is plainly running text is looked at too. */
    private static final int LEAST = 80;

    /** A summary of fewer words is a label. */
    private static final int SUMMARY = 6;

    /** A text of so many words stands on a page twice only by mistake. */
    private static final int REPEATED = 8;

    private final BlockModel model;
    private final List<String> standfirst;
    private final List<Pattern> tail;

    MainText(BlockModel model) {
        this.model = model;
        JsonNode table = Table.read(MainText.class, "page.yaml");
        standfirst = List.of(table.get("standfirst").asString().strip().split("\\s+"));
        tail = Table.strings(table.get("tail")).stream()
                .map(p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
                .toList();
    }

    static MainText standard() {
        return Standard.MAIN_TEXT;
    }

    /** Loaded when it is needed. */
    private static final class Standard {
        private static final MainText MAIN_TEXT = new MainText(BlockModel.standard());
    }

    /**
     * Paragraphs joined by blank lines; empty where there are none.
     *
     * @param facts what the page says about its article; what it tells about the author below the article is left out
     */
    String of(Document page, PageFacts facts) {
        List<Block> all = Block.of(page.body(), model.odds());
        var features = new Features(all, facts, model.odds());
        return withStandfirst(all, withoutTail(kept(all, features), facts.author())).stream()
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
    }

    private List<Block> kept(List<Block> all, Features features) {
        List<Boolean> likely = model.likely(features);
        List<Block> kept = kept(all, features, likely::get);
        if (words(kept) < LEAST) {
            List<Block> plain = kept(all, features, features::plainly);
            return words(plain) > words(kept) * 2 ? plain : kept;
        }
        return kept;
    }

    private static int words(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::words).sum();
    }

    private static List<Block> kept(List<Block> all, Features features, IntPredicate keeps) {
        List<Block> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Block block = all.get(i);
            boolean headline = block.heading() && kept.isEmpty();
            if (keeps.test(i)
                    && !headline
                    && !features.elsewhere(i)
                    && (block.words() < REPEATED || seen.add(block.text()))) {
                kept.add(block);
            }
        }
        return kept;
    }

    private List<Block> withoutTail(List<Block> article, Optional<String> author) {
        int end = article.size();
        while (end > 1 && isTail(article.get(end - 1), author)) {
            end--;
        }
        return article.subList(0, end);
    }

    private boolean isTail(Block block, Optional<String> author) {
        boolean biography = author.stream()
                .flatMap(names -> Stream.of(names.split(",\\s*| and ")))
                .anyMatch(name -> name.length() > 4
                        && block.text().startsWith(name)
                        && BIOGRAPHY
                                .matcher(block.text().substring(name.length()))
                                .matches());
        return biography
                || block.heading()
                || tail.stream().anyMatch(p -> p.matcher(block.text()).matches());
    }

    /** The summary between headline and article belongs to it, wherever the page puts it. */
    private List<Block> withStandfirst(List<Block> all, List<Block> article) {
        if (article.isEmpty()) {
            return article;
        }
        return all.stream()
                .filter(block -> block.words() >= SUMMARY && !block.linkList() && named(block.element(), standfirst))
                .findFirst()
                .filter(summary ->
                        article.stream().noneMatch(block -> block.text().contains(summary.text())))
                .map(summary ->
                        Stream.concat(Stream.of(summary), article.stream()).toList())
                .orElse(article);
    }

    private static boolean named(Element element, List<String> parts) {
        Element parent = element.parent();
        String names = element.className() + (parent == null ? "" : " " + parent.className());
        String small = names.toLowerCase(Locale.ROOT);
        return parts.stream().anyMatch(small::contains);
    }
}
