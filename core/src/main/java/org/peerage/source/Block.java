package org.peerage.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A paragraph, a heading, an item of a list: text that a page sets apart.
 *
 * @param text blanks collapsed, line breaks kept
 * @param words how many it has
 * @param linked how many of them are links
 * @param element the innermost element that sets it apart
 */
record Block(String text, int words, int linked, Element element) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
    private static final Pattern BROKEN = Pattern.compile(" *\n[ \n]*");

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

    /** The blocks of an element in reading order. */
    static List<Block> of(Element root) {
        var collector = new Collector();
        root.traverse(collector);
        collector.flush(root);
        return collector.blocks;
    }

    private static final class Collector implements NodeVisitor {
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int words;
        private int linked;
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode textNode) {
                append(textNode.getWholeText());
            } else if (node instanceof Element element) {
                if (element.normalName().equals("br")) {
                    lineBreak(element);
                } else if (element.isBlock() && element.parent() != null) {
                    flush(element.parent());
                }
                links += element.normalName().equals("a") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.normalName().equals("a") ? 1 : 0;
                if (element.isBlock()) {
                    flush(element);
                }
            }
        }

        private void append(String raw) {
            String plain = BLANKS.matcher(raw).replaceAll(" ");
            int n = count(plain);
            words += n;
            linked += links > 0 ? n : 0;
            text.append(plain);
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
            String plain = BROKEN.matcher(text.toString().strip().replaceAll(" {2,}", " "))
                    .replaceAll("\n");
            if (!plain.isBlank()) {
                blocks.add(new Block(plain, Math.max(1, words), linked, element));
            }
            text.setLength(0);
            words = 0;
            linked = 0;
        }

        private static int count(String plain) {
            int n = 0;
            boolean in = false;
            for (int i = 0; i < plain.length(); i++) {
                boolean letter = Character.isLetterOrDigit(plain.charAt(i));
                n += letter && !in ? 1 : 0;
                in = letter;
            }
            return n;
        }
    }
}
