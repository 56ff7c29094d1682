package org.peerage.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * An element of a page: what it is, what it and all around it are called, and, when the blocks are counted, how much text is in it.
 * Regions are made from outside in; the outermost one is its own parent.
 */
final class Region {
    /** Kinds of elements that tell of all text in them. Those after the first colon are no tags: see {@link #kind}. */
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

    private static final Set<String> FURNITURE_ROLES =
            Set.of("navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu", "tooltip");
    private static final Pattern INVISIBLE =
            Pattern.compile("display:\\s*none|visibility:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NAMING =
            Set.of("class", "id", "itemprop", "role", "data-testid", "data-component", "data-module", "data-type");

    /** A name that says something of its element, in parts and whole. */
    private static final int LONGEST_NAME = 40;

    final Element element;
    final Region parent;
    final int depth;
    final int kinds;
    final Odds.Path odds;
    final int signature;

    /** How many elements around it, and it itself, are named as furniture. */
    final int furniture;

    int blocks;
    int words;
    int linked;
    int running;
    int worth;
    int headings;

    /**
     * What the names of an element say.
     *
     * @param odds by themselves, as learned
     * @param furniture that it is no part of an article
     * @param unseen that readers do not see it
     */
    record Named(int odds, boolean furniture, boolean unseen) {}

    private Region(Element element) {
        this.element = element;
        this.parent = this;
        this.depth = 0;
        this.kinds = 0;
        this.odds = Odds.Path.NONE;
        this.signature = 0;
        this.furniture = 0;
    }

    private Region(Element element, Region parent, Named named) {
        this.element = element;
        this.parent = parent;
        this.depth = parent.depth + 1;
        this.kinds = parent.kinds | kind(element) | (named.unseen ? bit(":unseen") : 0);
        this.odds = parent.odds.within(named.odds);
        this.signature = (parent.ownSignature() * 31 + ownSignature(element)) | 1;
        this.furniture = parent.furniture + (named.furniture || (kind(element) & OUT_OF_SIGHT) != 0 ? 1 : 0);
    }

    static Region outermost(Element element) {
        return new Region(element);
    }

    Region inner(Element inside, Named named) {
        return new Region(inside, this, named);
    }

    private int ownSignature() {
        return ownSignature(element);
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

    private static int kind(Element element) {
        int kind = BIT_BY_KIND.getOrDefault(element.normalName(), 0);
        if (element.attributesSize() == 0) {
            return kind;
        }
        if (element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.hasAttr("style")
                        && INVISIBLE.matcher(element.attr("style")).find()) {
            kind |= bit(":hidden");
        }
        if (FURNITURE_ROLES.contains(element.attr("role"))) {
            kind |= bit(":role");
        }
        if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            kind |= bit(":body");
        }
        return kind;
    }

    private static int bit(String kind) {
        return BIT_BY_KIND.getOrDefault(kind, 0);
    }

    private static void add(List<String> names, Attribute attribute) {
        boolean id = attribute.getKey().equals("id");
        for (String name : words(attribute.getValue())) {
            if (name.length() <= LONGEST_NAME && !(id && drawn(name))) {
                names.add(attribute.getKey().charAt(0) + "=" + name.toLowerCase(Locale.ROOT));
                parts(name).stream().filter(part -> part.length() > 1).forEach(names::add);
            }
        }
    }

    /** What stands between blanks. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** Ids with digits are counted or drawn by lot, and letters between the digits say nothing. */
    static boolean drawn(String id) {
        return id.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** The words that a name is made of, in small letters: "articleBody-main" of three. */
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && isLetter(name.charAt(i));
            boolean hump = letter && i > start && isSmall(name.charAt(i - 1)) && !isSmall(name.charAt(i));
            if (i > start && (!letter || hump)) {
                parts.add(name.substring(start, i).toLowerCase(Locale.ROOT));
            }
            start = hump ? i : letter ? start : i + 1;
        }
        return parts;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Elements with the same are named alike. */
    static String name(Element element) {
        if (element.attributesSize() == 0) {
            return element.normalName();
        }
        var name = new StringBuilder(element.normalName());
        for (Attribute attribute : element.attributes()) {
            if (NAMING.contains(attribute.getKey())) {
                name.append('\n').append(attribute.getKey()).append(attribute.getValue());
            }
        }
        return name.toString();
    }

    /** The words in the names that the page's makers gave the element, and the names themselves, in small letters. */
    static List<String> names(Element element) {
        List<String> names = new ArrayList<>();
        if (element.attributesSize() == 0) {
            return names;
        }
        for (Attribute attribute : element.attributes()) {
            if (NAMING.contains(attribute.getKey())) {
                add(names, attribute);
            }
        }
        return names;
    }
}
