package org.peerage.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the forests see of the blocks of a page: whole numbers, by which block, what is around it and where it stands are told apart.
 * The order of the numbers is that of the trained model; whoever changes it trains anew.
 */
final class Features {
    private static final List<String> TAGS = List.of(
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "td",
            "th",
            "dd",
            "dt",
            "div",
            "section");

    /** Blocks with more words are told by other signs than by their words. */
    static final int SHORT = 40;

    /** What the blocks of an article are worth at least, in tenths of words. */
    private static final int ARTICLE = 800;

    private static final int RUN = 4;
    private static final int NOTHING = -1;
    private static final int FAR = 200;

    private final List<Block> blocks;
    private final List<Look> looks;
    private final Region root;
    private final Region best;
    private final List<Region> others;
    private final Map<Integer, Group> groups = new HashMap<>();
    private final Set<String> title;
    private final Set<Integer> summary;
    private final Set<Integer> body;
    private final int headline;
    private final int[] wordsBefore;

    /** How many blocks before have the same text. */
    private final int[] earlier;

    /** The last heading up to each block. */
    private final int[] headings;

    /**
     * What one block looks like by itself.
     *
     * @param marks what parts items of a line
     */
    private record Look(
            List<String> words,
            int odds,
            int sentences,
            int stopWords,
            int capitals,
            int digits,
            int running,
            int breaks,
            int commas,
            int marks) {}

    /** The blocks whose elements are named alike. */
    private static final class Group {
        private int blocks;
        private int words;
        private int linked;
    }

    Features(List<Block> blocks, PageFacts facts, Odds odds) {
        this.blocks = blocks;
        this.looks = blocks.stream().map(block -> look(block, odds)).toList();
        this.title = new HashSet<>(words(facts.title().orElse("")));
        this.summary = runs(facts.summary());
        this.body = runs(facts.body());
        this.wordsBefore = new int[blocks.size() + 1];
        this.earlier = new int[blocks.size()];
        this.headings = new int[blocks.size()];
        int heading = NOTHING;
        Map<String, Integer> copies = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            heading = blocks.get(i).heading() ? i : heading;
            headings[i] = heading;
            earlier[i] = copies.merge(blocks.get(i).text(), 1, Integer::sum) - 1;
            wordsBefore[i + 1] = wordsBefore[i] + blocks.get(i).words();
        }
        this.root = blocks.isEmpty()
                ? Region.outermost(new org.jsoup.nodes.Element("body"))
                : outermost(blocks.getFirst().region());
        count();
        this.best = best();
        this.others = others();
        this.headline = headline();
    }

    private static Region outermost(Region region) {
        Region outer = region;
        while (!outer.outermost()) {
            outer = outer.parent;
        }
        return outer;
    }

    /** Words in small letters, and what is written without blanks like a word: letters and numbers. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = NOTHING;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean inside = ofWords(c);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = NOTHING;
            }
        }
        if (start >= 0) {
            words.add(text.substring(start).toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** How many words. */
    static int count(String text) {
        int count = 0;
        boolean before = false;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean inside = ofWords(c);
            count += inside && !before ? 1 : 0;
            before = inside;
        }
        return count;
    }

    private static boolean ofWords(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** How often a full stop or the like ends the text or stands before a blank, what closes quotations and brackets between them. */
    static int sentences(String text) {
        int sentences = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == '…') {
                int behind = i + 1;
                while (behind < text.length() && "\"”’)".indexOf(text.charAt(behind)) >= 0) {
                    behind++;
                }
                sentences += behind == text.length() || " \t\n\u000b\f\r".indexOf(text.charAt(behind)) >= 0 ? 1 : 0;
            }
        }
        return sentences;
    }

    /** The words of a short block, and its first two and last two together. */
    static List<String> signs(List<String> words) {
        if (words.size() > SHORT) {
            return List.of();
        }
        List<String> signs = new ArrayList<>(words);
        if (words.size() > 1) {
            signs.add("^" + words.get(0) + " " + words.get(1));
            signs.add(words.get(words.size() - 2) + " " + words.getLast() + "$");
        }
        if (words.size() <= RUN) {
            signs.add("^" + String.join(" ", words) + "$");
        }
        return signs;
    }

    private static Set<Integer> runs(Optional<String> text) {
        return text.map(Features::words).map(Features::runs).orElse(Set.of());
    }

    private static Set<Integer> runs(List<String> words) {
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN).hashCode());
        }
        return runs;
    }

    private static Look look(Block block, Odds odds) {
        List<String> words = words(block.text());
        int stopWords = 0;
        for (String word : words) {
            stopWords += Language.stopWord(word) ? 1 : 0;
        }
        int capitals = 0;
        int digits = 0;
        char before = ' ';
        int breaks = 0;
        int commas = 0;
        int marks = 0;
        for (int i = 0; i < block.text().length(); i++) {
            char c = block.text().charAt(i);
            breaks += c == '\n' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            marks += c == '|' || c == '•' || c == '·' || c == '/' || c == '@' ? 1 : 0;
            capitals += Character.isUpperCase(c) && !Character.isLetterOrDigit(before) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            before = c;
        }
        return new Look(
                words,
                odds.ofText(signs(words)),
                sentences(block.text()),
                perMille(stopWords, words.size()),
                perMille(capitals, words.size()),
                perMille(digits, block.text().length()),
                block.running(),
                breaks,
                commas,
                marks);
    }

    private static int perMille(int part, int whole) {
        return whole == 0 ? 0 : (int) (1000L * part / whole);
    }

    private void count() {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int running = Math.max(0, looks.get(i).running);
            for (Region region = block.region(); ; region = region.parent) {
                region.blocks++;
                region.words += block.words();
                region.linked += block.linked();
                region.running += running;
                region.headings += block.heading() ? 1 : 0;
                if (region.outermost()) {
                    break;
                }
            }
            Group group = groups.computeIfAbsent(block.region().signature, s -> new Group());
            group.blocks++;
            group.words += block.words();
            group.linked += block.linked();
        }
        for (int i = 0; i < blocks.size(); i++) {
            int worth = looks.get(i).running;
            worth = furniture(blocks.get(i).region()) ? Math.min(0, worth) : worth;
            for (Region region = blocks.get(i).region(); ; region = region.parent) {
                region.worth += worth;
                if (region.outermost()) {
                    break;
                }
            }
        }
    }

    /** Whether it stands in something named as furniture that does not hold most of the running text. */
    private boolean furniture(Region inner) {
        for (Region region = inner; region.furniture > 0; region = region.parent) {
            if (region.furniture > region.parent.furniture && region.running * 2 < root.running) {
                return true;
            }
        }
        return false;
    }

    /** Whether the block looks like running text, stands among most of it, and in nothing that is named as furniture there. */
    boolean plainly(int i) {
        Region inner = blocks.get(i).region();
        if (looks.get(i).running <= 0 || !inner.within(best)) {
            return false;
        }
        for (Region region = inner; region != best; region = region.parent) {
            if (region.furniture > region.parent.furniture && region.running * 2 < best.running) {
                return false;
            }
        }
        return true;
    }

    /** The region that is worth most, the innermost of several. */
    private Region best() {
        Region most = root;
        for (Block block : blocks) {
            for (Region region = block.region(); !region.outermost(); region = region.parent) {
                if (region.worth > most.worth || region.worth == most.worth && region.depth > most.depth) {
                    most = region;
                }
            }
        }
        return most;
    }

    /** Of several articles in a row, as endless pages have them, all but the first. */
    private List<Region> others() {
        Set<Region> articles = new LinkedHashSet<>();
        for (Block block : blocks) {
            for (Region region = block.region(); !region.outermost(); region = region.parent) {
                boolean article = region.element.normalName().equals("article");
                if (article && region.worth > ARTICLE && region.headings > 0 && region.within(best)) {
                    articles.add(region);
                }
            }
        }
        List<Region> inOrder = List.copyOf(articles);
        boolean row = inOrder.size() > 1 && inOrder.get(0).parent == inOrder.get(1).parent;
        return row ? inOrder.subList(1, inOrder.size()) : List.of();
    }

    /** Whether the block belongs to another article, which follows the page's own. */
    boolean elsewhere(int i) {
        return others.stream().anyMatch(blocks.get(i).region()::within);
    }

    /** The heading that is most like the title. */
    private int headline() {
        int found = NOTHING;
        int most = 500;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).heading() || blocks.get(i).region().is("header")) {
                int like = likeTitle(looks.get(i).words);
                if (like > most
                        || like == most
                                && found != NOTHING
                                && blocks.get(i).is("h1")
                                && !blocks.get(found).is("h1")) {
                    most = like;
                    found = i;
                }
            }
        }
        return found;
    }

    private int likeTitle(List<String> words) {
        int same = 0;
        for (String word : words) {
            same += title.contains(word) ? 1 : 0;
        }
        return perMille(same, Math.max(words.size(), title.size()));
    }

    /** What is seen of each block. */
    List<int[]> rows() {
        return IntStream.range(0, blocks.size()).mapToObj(this::row).toList();
    }

    private int[] row(int i) {
        var row = new Row();
        Block block = blocks.get(i);
        Look look = looks.get(i);
        byItself(row, block, look);
        inThePage(row, i);
        around(row, block.region());
        for (int away : new int[] {-3, -2, -1, 1, 2, 3}) {
            beside(row, i, i + away);
        }
        heading(row, i);
        return row.values();
    }

    private void byItself(Row row, Block block, Look look) {
        row.add(Math.min(block.words(), 400));
        row.add(perMille(block.linked(), block.words()));
        row.add(perMille(block.strong(), block.words()));
        row.add(block.links());
        row.add(10 * block.text().length() / block.words());
        row.add(look.sentences);
        row.add(perMille(look.sentences, block.words()));
        row.add(block.sentence() ? 1 : 0);
        row.add(look.stopWords);
        row.add(look.capitals);
        row.add(look.digits);
        row.add(look.odds);
        row.add(look.running);
        row.add(TAGS.indexOf(block.element().normalName()));
        row.add(look.breaks);
        row.add(look.commas);
        row.add(look.marks);
        row.add(block.text().indexOf('?') >= 0 ? 1 : 0);
        row.add("\"“‘'".indexOf(block.text().charAt(0)) >= 0 ? 1 : 0);
        row.add(Character.isLowerCase(block.text().charAt(0)) ? 1 : 0);
        row.add(likeTitle(look.words));
        row.add(shared(look.words, summary));
        row.add(shared(look.words, body));
    }

    private static int shared(List<String> words, Set<Integer> runs) {
        if (runs.isEmpty() || words.size() < RUN) {
            return NOTHING;
        }
        int same = 0;
        for (int i = 0; i + RUN <= words.size(); i++) {
            same += runs.contains(words.subList(i, i + RUN).hashCode()) ? 1 : 0;
        }
        return perMille(same, words.size() - RUN + 1);
    }

    private void inThePage(Row row, int i) {
        Block block = blocks.get(i);
        row.add(perMille(i, blocks.size()));
        row.add(perMille(wordsBefore[i], wordsBefore[blocks.size()]));
        row.add(headline < 0 ? -FAR - 1 : Math.clamp(i - headline, -FAR, FAR));
        row.add(headline < 0 ? NOTHING : Math.clamp(wordsBefore[i] - wordsBefore[headline], -2000, 2000));
        row.add(
                headline < 0
                        ? NOTHING
                        : block.region().depth
                                - block.region().common(blocks.get(headline).region()).depth);
        Group group = groups.getOrDefault(block.region().signature, new Group());
        row.add(group.blocks);
        row.add(group.words);
        row.add(group.words / Math.max(1, group.blocks));
        row.add(perMille(group.linked, group.words));
        row.add(earlier[i]);
        row.add(block.region().within(best) ? 1 : 0);
        row.add(block.region().depth - block.region().common(best).depth);
        row.add(best.depth - block.region().common(best).depth);
        row.add(perMille(block.region().common(best).running, root.running));
        row.add(perMille(best.running, root.running));
        row.add(furniture(block.region()) ? 1 : 0);
        row.add(plainly(i) ? 1 : 0);
        row.add(blocks.size());
        row.add(root.running / 10);
    }

    private void around(Row row, Region region) {
        for (int kind = 0; kind < Region.KINDS.size(); kind++) {
            row.add(region.kinds >> kind & 1);
        }
        row.add(region.depth);
        row.add(region.furniture);
        row.add(region.odds.own());
        row.add(region.odds.around());
        row.add(region.odds.further());
        row.add(region.odds.least());
        row.add(region.odds.most());
        row.add(region.odds.sum());
        Region outer = region;
        for (int i = 0; i < 4; i++) {
            row.add(outer.blocks);
            row.add(Math.min(outer.words, 5000));
            row.add(perMille(outer.linked, outer.words));
            row.add(perMille(outer.running, root.running));
            row.add(perMille(outer.headings, outer.blocks));
            outer = outer.parent;
        }
    }

    private void beside(Row row, int i, int other) {
        if (other < 0 || other >= blocks.size()) {
            row.add(NOTHING, 6);
            return;
        }
        Block block = blocks.get(other);
        Region common = block.region().common(blocks.get(i).region());
        row.add(Math.min(block.words(), 400));
        row.add(perMille(block.linked(), block.words()));
        row.add(looks.get(other).running);
        row.add(looks.get(other).odds);
        row.add(block.region().odds.least());
        row.add(Math.max(block.region().depth, blocks.get(i).region().depth) - common.depth);
    }

    /** The heading above. */
    private void heading(Row row, int i) {
        int above = headings[i];
        row.add(above < 0 ? FAR : Math.min(FAR, i - above));
        row.add(above < 0 ? 0 : looks.get(above).odds);
        row.add(above < 0 ? NOTHING : TAGS.indexOf(blocks.get(above).element().normalName()));
        row.add(above < 0 ? NOTHING : wordsBefore[i] - wordsBefore[above]);
    }

    /** Numbers in a row. */
    static final class Row {
        private int[] values = new int[160];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = java.util.Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        void add(int value, int times) {
            for (int i = 0; i < times; i++) {
                add(value);
            }
        }

        int[] values() {
            return java.util.Arrays.copyOf(values, size);
        }
    }
}
