package org.peerage.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * A paragraph, a heading, an item of a list: text that a page sets apart.
 *
 * @param text blanks collapsed, line breaks kept
 * @param words how many it has
 * @param linked how many of them are links
 * @param strong how many of them are bold or italic
 * @param links how many links begin in it
 * @param element the innermost element that sets it apart
 * @param region the innermost element that holds all of its text
 */
record Block(String text, int words, int linked, int strong, int links, Element element, Region region) {
    private static final Pattern BROKEN = Pattern.compile(" *\n[ \n]*");

    /** Elements without text for readers. */
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "input",
            "head",
            "datalist");

    private static final Set<String> STRONG = Set.of("b", "strong", "i", "em");

    /** Whether it is more link than text. */
    boolean linkList() {
        return linked * 2 > words;
    }

    /** Whether it ends as sentences do. */
    boolean sentence() {
        if (text.isEmpty()) {
            return false;
        }
        return ".!?…:;\"”’'»)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean is(String... tags) {
        for (String tag : tags) {
            if (element.normalName().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    boolean heading() {
        return is("h1", "h2", "h3", "h4", "h5", "h6");
    }

    /** How much it looks like running text, in tenths of words; less than 0 for links, captions and buttons. */
    int running() {
        if (linkList()) {
            return -30;
        }
        if (heading()) {
            return 0;
        }
        if (is("p", "blockquote", "pre")) {
            return words >= 6 || sentence() ? 10 * words : -10;
        }
        if (words >= 12 && sentence()) {
            return 8 * words;
        }
        return is("li") ? 3 * words : -20;
    }

    /** The blocks of an element in reading order. */
    static List<Block> of(Element root) {
        return of(root, Odds.NONE);
    }

    /**
     * The blocks of an element in reading order.
     *
     * @param odds what names of elements say
     */
    static List<Block> of(Element root, Odds odds) {
        var collector = new Collector(root, odds);
        root.filter(collector);
        collector.flush(root);
        return collector.blocks;
    }

    private static final class Collector implements NodeFilter {
        private final List<Block> blocks = new ArrayList<>();
        private final Names names;
        private final StringBuilder text = new StringBuilder();
        private Region here;
        private Region common;
        private boolean nothing = true;
        private int words;
        private int linked;
        private int bold;
        private int linkStarts;
        private int insideLinks;
        private int insideStrong;

        Collector(Element root, Odds odds) {
            this.names = new Names(odds, Furniture.STANDARD);
            this.here = Region.outermost(root);
            this.common = here;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode textNode) {
                append(textNode.getWholeText());
            } else if (node instanceof Element element) {
                if (SKIPPED.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                enter(element);
            }
            return FilterResult.CONTINUE;
        }

        private void enter(Element element) {
            if (element.normalName().equals("br")) {
                lineBreak(element);
            } else if (element.isBlock() && element.parent() != null) {
                flush(element.parent());
            }
            if (!element.equals(here.element)) {
                here = here.inner(element, names.of(element));
            }
            if (element.normalName().equals("a")) {
                insideLinks++;
                linkStarts++;
            } else if (STRONG.contains(element.normalName())) {
                insideStrong++;
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.normalName().equals("a")) {
                    insideLinks--;
                } else if (STRONG.contains(element.normalName())) {
                    insideStrong--;
                }
                if (element.isBlock()) {
                    flush(element);
                }
                here = here.parent;
            }
            return FilterResult.CONTINUE;
        }

        private void append(String raw) {
            int n = 0;
            boolean word = false;
            boolean written = false;
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                boolean letter = Character.isLetterOrDigit(c);
                n += letter && !word ? 1 : 0;
                word = letter;
                if (!blank(c)) {
                    text.append(c);
                    written = true;
                } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            }
            if (written) {
                common = nothing ? here : common.common(here);
                nothing = false;
            }
            words += n;
            linked += insideLinks > 0 ? n : 0;
            bold += insideStrong > 0 ? n : 0;
        }

        /** Two in a row part paragraphs. */
        private void lineBreak(Element br) {
            int last = text.length() - 1;
            while (last >= 0 && text.charAt(last) == ' ') {
                last--;
            }
            if (last >= 0 && text.charAt(last) == '\n') {
                flush(br.parent() == null ? br : br.parent());
            } else {
                text.append('\n');
            }
        }

        private void flush(Element element) {
            if (!text.isEmpty()) {
                String plain = text.toString().strip();
                plain = plain.indexOf('\n') < 0 ? plain : BROKEN.matcher(plain).replaceAll("\n");
                if (!plain.isBlank()) {
                    blocks.add(new Block(plain, Math.max(1, words), linked, bold, linkStarts, element, common));
                }
                text.setLength(0);
            }
            nothing = true;
            words = 0;
            linked = 0;
            bold = 0;
            linkStarts = insideLinks;
        }

        private static boolean blank(char c) {
            return c <= ' ' && Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
        }
    }
}
