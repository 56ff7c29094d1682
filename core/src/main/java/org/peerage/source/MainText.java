package org.peerage.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/**
 * The paragraphs of a page's article.
 *
 * <p>Each block of the page is worth its words where it looks like running text and costs something where it looks like links,
 * captions or buttons. The element whose blocks are worth most together holds the article; so an article that a box cuts in two is
 * taken whole. What is named as furniture inside it is left out. Where that gives next to nothing, Readability is asked too, and
 * believed where it sees much more.
 */
final class MainText {
    private static final Pattern NAME_PART = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    /** Ids with digits are counted or drawn by lot, and letters between the digits say nothing. */
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private static final Pattern BIOGRAPHY =
            Pattern.compile("^.{0,40}?\\b(?:is|was|has|writes|covers|reports|joined|works)\\b.*", Pattern.DOTALL);

    /** Words that make an article. With fewer, ours may have missed it. */
    private static final int LEAST = 80;

    /** Readability takes time that grows with the square of a page's size. */
    private static final int MOST_ELEMENTS = 20_000;

    /** A summary of fewer words is a label. */
    private static final int SUMMARY = 6;

    /** A text of so many words stands on a page twice only by mistake. */
    private static final int REPEATED = 8;

    private static final MainText STANDARD = new MainText(Table.read(MainText.class, "page.yaml"));

    private final String skip;
    private final Set<String> furniture;
    private final Set<String> furnitureClasses;
    private final Set<String> furnitureElements;
    private final Pattern notFurniture;
    private final List<String> standfirst;
    private final List<Pattern> tail;

    private MainText(JsonNode table) {
        skip = table.get("skip").asString();
        furniture = words(table.get("furniture"));
        furnitureClasses = words(table.get("furniture_classes"));
        furnitureElements = words(table.get("furniture_elements"));
        notFurniture = Pattern.compile(table.get("furniture_not").asString());
        standfirst = List.copyOf(words(table.get("standfirst")));
        tail = Table.strings(table.get("tail")).stream()
                .map(p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
                .toList();
    }

    private static Set<String> words(JsonNode text) {
        return Set.of(text.asString().strip().split("\\s+"));
    }

    /**
     * Paragraphs joined by blank lines; empty where there are none. The document is changed.
     *
     * @param author the byline; what the page tells about the author below the article is left out
     */
    static String of(Document page, Optional<String> author) {
        return STANDARD.blocks(page, author).stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    private List<Block> blocks(Document page, Optional<String> author) {
        Optional<Document> untouched =
                page.getAllElements().size() <= MOST_ELEMENTS ? Optional.of(page.clone()) : Optional.empty();
        page.select(skip).remove();
        List<Block> article = kept(new Worth(page.body()).narrowed());
        int words = words(article);
        if (words < LEAST) {
            List<Block> second = untouched.map(this::secondOpinion).orElse(List.of());
            article = words(second) > words * 2 ? second : article;
        }
        return withStandfirst(page, withoutTail(article, author));
    }

    private List<Block> secondOpinion(Document page) {
        Element content;
        try {
            content = new Readability4J("", page).parse().getArticleContent();
        } catch (RuntimeException e) {
            // an old library that nobody mends; without it there is only our own opinion
            return List.of();
        }
        if (content == null) {
            return List.of();
        }
        content.select(skip).remove();
        return kept(new Worth(content));
    }

    private static int words(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::words).sum();
    }

    /** The blocks of the article, headings only where text follows. */
    private static List<Block> kept(Worth worth) {
        List<Block> kept = new ArrayList<>();
        List<Block> headings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Block block : worth.blocks) {
            if (block.heading() && !kept.isEmpty() && !worth.furniture(block)) {
                headings.add(block);
            } else if (worth.keeps(block) && (block.words() < REPEATED || seen.add(block.text()))) {
                kept.addAll(headings);
                headings.clear();
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
    private List<Block> withStandfirst(Document page, List<Block> article) {
        if (article.isEmpty()) {
            return article;
        }
        return Block.of(page.body()).stream()
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

    /** The blocks below an element, and what they are worth to an article. */
    private final class Worth {
        private final Element root;
        private final List<Block> blocks;
        private final Map<Element, Boolean> inFurniture = new HashMap<>();
        private final Map<Element, Integer> textByElement = new HashMap<>();
        private final Set<Element> telling = new HashSet<>();
        private int text;

        Worth(Element root) {
            this.root = root;
            this.blocks = Block.of(root);
            for (Block block : blocks) {
                if (running(block) > 0) {
                    text += block.words();
                    telling.add(block.element());
                    around(block).forEach(e -> textByElement.merge(e, block.words(), Integer::sum));
                }
            }
        }

        /** The same for the element that is worth most. */
        Worth narrowed() {
            Map<Element, Double> sums = new HashMap<>();
            for (Block block : blocks) {
                double worth = of(block);
                around(block).forEach(e -> sums.merge(e, worth, Double::sum));
            }
            Element best = root;
            for (var sum : sums.entrySet()) {
                double more = sum.getValue() - sums.getOrDefault(best, 0.0);
                if (more > 0 || more == 0 && sum.getKey().parents().contains(best)) {
                    best = sum.getKey();
                }
            }
            return new Worth(first(best, sums));
        }

        /** Of several articles in a row, as endless pages have them, the first. */
        private static Element first(Element best, Map<Element, Double> sums) {
            List<Element> articles = best.select("article").stream()
                    .filter(article -> sums.getOrDefault(article, 0.0) > LEAST)
                    .filter(article -> !article.select("h1, h2").isEmpty())
                    .toList();
            boolean row =
                    articles.size() > 1 && articles.getFirst().siblingElements().contains(articles.get(1));
            return row ? articles.getFirst() : best;
        }

        double of(Block block) {
            return furniture(block) ? Math.min(0, running(block)) : running(block);
        }

        /** Short sentences count where longer ones stand in the same element, parted from them by line breaks only. */
        boolean keeps(Block block) {
            return of(block) > 0
                    || block.sentence() && !block.linkList() && !furniture(block) && telling.contains(block.element());
        }

        /** In words of running text. */
        private static double running(Block block) {
            if (block.linkList()) {
                return -3;
            }
            if (block.heading()) {
                return 0;
            }
            if (block.is("p", "blockquote", "pre")) {
                return block.words() >= 6 || block.sentence() ? block.words() : -1;
            }
            if (block.words() >= 12 && block.sentence()) {
                return 0.8 * block.words();
            }
            return block.is("li") ? 0.3 * block.words() : -2;
        }

        /** Whether it stands in something named as furniture that does not hold most of the text. */
        boolean furniture(Block block) {
            return inFurniture(block.element());
        }

        private boolean inFurniture(Element element) {
            if (element.equals(root)) {
                return false;
            }
            Boolean known = inFurniture.get(element);
            if (known == null) {
                Element parent = element.parent();
                known = namedFurniture(element) && textByElement.getOrDefault(element, 0) * 2 < text
                        || parent != null && inFurniture(parent);
                inFurniture.put(element, known);
            }
            return known;
        }

        /** The elements around the block up to the root, from inside out. */
        private Stream<Element> around(Block block) {
            return Stream.iterate(
                            Optional.of(block.element()),
                            Optional::isPresent,
                            e -> e.filter(inner -> !inner.equals(root))
                                    .flatMap(inner -> Optional.ofNullable(inner.parent())))
                    .map(Optional::orElseThrow);
        }

        private boolean namedFurniture(Element element) {
            if (furnitureElements.contains(element.normalName())
                    || element.classNames().stream().anyMatch(furnitureClasses::contains)) {
                return true;
            }
            String id = DIGIT.matcher(element.id()).find() ? "" : element.id();
            Stream<String> classes = element.classNames().stream()
                    .filter(name -> !notFurniture.matcher(name).matches());
            return Stream.concat(classes, Stream.of(id))
                    .flatMap(NAME_PART::splitAsStream)
                    .anyMatch(part -> furniture.contains(part.toLowerCase(Locale.ROOT)));
        }
    }
}
