package org.peerage.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * An element of a page: what it is, what it and all around it are called, and, when the blocks are counted, how much text is in it.
 * Regions are made from outside in; the outermost one is its own parent.
 */
final class Region {
    /** Kinds of elements that tell of all text in them. Those after the first colon are no tags: see {@link Names}. */
    static final List<String> KINDS = List.of(
            "nav",
            "aside",
            "header",
            "footer",
            "form",
            "figure",
            "figcaption",
            "table",
            "ul",
            "ol",
            "blockquote",
            "article",
            "main",
            "section",
            "a",
            "button",
            "label",
            "details",
            "dialog",
            "address",
            "p",
            ":hidden",
            ":role",
            ":body",
            ":unseen");

    private static final Map<String, Integer> BIT_BY_KIND =
            IntStream.range(0, KINDS.size()).boxed().collect(Collectors.toMap(KINDS::get, i -> 1 << i));

    private static final int OUT_OF_SIGHT = bit(":hidden") | bit(":role");

    final Element element;
    final Region parent;
    final int depth;
    final int kinds;
    final Odds.Path odds;
    final int signature;
    private final int ownSignature;

    /** How many elements around it, and it itself, are named as furniture. */
    final int furniture;

    int blocks;
    int words;
    int linked;
    int running;
    int worth;
    int headings;

    private Region(Element element) {
        this.element = element;
        this.parent = this;
        this.depth = 0;
        this.kinds = 0;
        this.odds = Odds.Path.NONE;
        this.ownSignature = ownSignature(element);
        this.signature = 0;
        this.furniture = 0;
    }

    private Region(Element element, Region parent, Names.Said said) {
        this.element = element;
        this.parent = parent;
        this.depth = parent.depth + 1;
        this.kinds = parent.kinds | said.kinds();
        this.odds = parent.odds.within(said.odds().sum());
        this.ownSignature = ownSignature(element);
        this.signature = (parent.ownSignature * 31 + ownSignature) | 1;
        this.furniture = parent.furniture + (said.furniture() || (said.kinds() & OUT_OF_SIGHT) != 0 ? 1 : 0);
    }

    static Region outermost(Element element) {
        return new Region(element);
    }

    /** @param said what it says of itself */
    Region inner(Element inside, Names.Said said) {
        return new Region(inside, this, said);
    }

    private static int ownSignature(Element element) {
        return element.normalName().hashCode() * 31 + element.className().hashCode();
    }

    boolean outermost() {
        return parent == this;
    }

    boolean is(String kind) {
        return (kinds & BIT_BY_KIND.getOrDefault(kind, 0)) != 0;
    }

    /** The innermost region that holds both. */
    Region common(Region other) {
        Region a = this;
        Region b = other;
        while (a != b) {
            if (a.depth >= b.depth) {
                a = a.parent;
            } else {
                b = b.parent;
            }
        }
        return a;
    }

    boolean within(Region other) {
        Region a = this;
        while (a.depth > other.depth) {
            a = a.parent;
        }
        return a == other;
    }

    static int bit(String kind) {
        return BIT_BY_KIND.getOrDefault(kind, 0);
    }
}
