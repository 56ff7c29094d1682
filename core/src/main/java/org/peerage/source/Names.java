package org.peerage.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What the attributes of a page's elements say of the text in them. Most of a page's elements are named alike, so what a value says is remembered. */
final class Names {
    private static final Set<String> NAMING =
            Set.of("class", "id", "itemprop", "role", "data-testid", "data-component", "data-module", "data-type");

    private static final Set<String> FURNITURE_ROLES =
            Set.of("navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu", "tooltip");

    private static final Pattern INVISIBLE =
            Pattern.compile("display:\\s*none|visibility:\\s*hidden", Pattern.CASE_INSENSITIVE);

    /** A name that says something of its element, in parts and whole. */
    private static final int LONGEST = 40;

    private final Odds odds;
    private final Furniture furniture;
    private final Map<String, Map<String, Said>> saidByAttribute;

    Names(Odds odds, Furniture furniture) {
        this.odds = odds;
        this.furniture = furniture;
        saidByAttribute = NAMING.stream().collect(Collectors.toMap(key -> key, _ -> new HashMap<>()));
    }

    /**
     * What an element says of itself.
     *
     * @param odds what its names say, as learned
     * @param furniture that it is no part of an article
     * @param kinds bits of the {@link Region#KINDS} that it is of
     */
    record Said(Odds.Range odds, boolean furniture, int kinds) {
        private static final Said NOTHING = new Said(Odds.Range.NOTHING, false, 0);

        private Said and(Said other) {
            return equals(NOTHING)
                    ? other
                    : new Said(odds.and(other.odds), furniture || other.furniture, kinds | other.kinds);
        }
    }

    Said of(Element element) {
        Said said = Said.NOTHING;
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                said = said.and(of(attribute));
            }
        }
        int kinds = said.kinds | Region.bit(element.normalName());
        boolean named = said.furniture || furniture.elements(element.normalName());
        return new Said(said.odds, named, kinds);
    }

    private Said of(Attribute attribute) {
        Optional<Map<String, Said>> known = Optional.ofNullable(saidByAttribute.get(attribute.getKey()));
        if (known.isPresent()) {
            return known.get().computeIfAbsent(attribute.getValue(), value -> said(attribute.getKey(), value));
        }
        boolean hidden = switch (attribute.getKey()) {
            case "hidden" -> true;
            case "aria-hidden" -> attribute.getValue().equals("true");
            case "style" -> INVISIBLE.matcher(attribute.getValue()).find();
            default -> false;
        };
        return hidden ? new Said(Odds.Range.NOTHING, false, Region.bit(":hidden")) : Said.NOTHING;
    }

    private Said said(String key, String value) {
        int kinds = switch (key) {
            case "class" -> furniture.unseen(value) ? Region.bit(":unseen") : 0;
            case "role" -> FURNITURE_ROLES.contains(value) ? Region.bit(":role") : 0;
            case "itemprop" -> value.equalsIgnoreCase("articleBody") ? Region.bit(":body") : 0;
            default -> 0;
        };
        boolean named = switch (key) {
            case "class" -> furniture.named(value);
            case "id" -> !drawn(value) && furniture.partOf(value);
            default -> false;
        };
        List<String> names = new ArrayList<>();
        add(names, key, value);
        return new Said(odds.ofNames(names), named, kinds);
    }

    /** The words in the names that the page's makers gave the element, and the names themselves, in small letters. */
    static List<String> in(Element element) {
        List<String> names = new ArrayList<>();
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                if (NAMING.contains(attribute.getKey())) {
                    add(names, attribute.getKey(), attribute.getValue());
                }
            }
        }
        return names;
    }

    private static void add(List<String> names, String key, String value) {
        boolean id = key.equals("id");
        for (String name : words(value)) {
            if (name.length() <= LONGEST && !(id && drawn(name))) {
                names.add(key.charAt(0) + "=" + name.toLowerCase(Locale.ROOT));
                for (String part : parts(name)) {
                    if (part.length() > 1) {
                        names.add(part);
                    }
                }
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
}
