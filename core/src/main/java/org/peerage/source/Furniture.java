package org.peerage.source;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** Elements that their names tell to be no part of an article, by {@code page.yaml}. */
final class Furniture {
    static final Furniture STANDARD = new Furniture(Table.read(Furniture.class, "page.yaml"));

    private final Set<String> words;
    private final Set<String> unseen;
    private final Set<String> elements;
    private final Pattern not;

    private Furniture(JsonNode table) {
        words = words(table.get("furniture"));
        unseen = words(table.get("furniture_classes"));
        elements = words(table.get("furniture_elements"));
        not = Pattern.compile(table.get("furniture_not").asString());
    }

    private static Set<String> words(JsonNode text) {
        return Set.of(text.asString().strip().split("\\s+"));
    }

    /** Whether it has a class that hides it from readers, or makes it somebody else's post. */
    boolean unseen(Element element) {
        return element.hasAttr("class")
                && Region.words(element.className()).stream().anyMatch(unseen::contains);
    }

    boolean named(Element element) {
        if (elements.contains(element.normalName())) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        String id = element.id();
        return unseen(element)
                || Region.words(element.className()).stream()
                        .anyMatch(name -> partOf(name) && !not.matcher(name).matches())
                || !Region.drawn(id) && partOf(id);
    }

    private boolean partOf(String name) {
        return Region.parts(name).stream().anyMatch(words::contains);
    }
}
