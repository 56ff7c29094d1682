package org.peerage.source;

import java.util.Set;
import java.util.regex.Pattern;
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

    /** Whether elements of this tag are. */
    boolean elements(String tag) {
        return elements.contains(tag);
    }

    /** Whether a class among these hides its element from readers, or makes it somebody else's post. */
    boolean unseen(String classes) {
        return Names.words(classes).stream().anyMatch(unseen::contains);
    }

    /** Whether a class among these tells it. */
    boolean named(String classes) {
        return Names.words(classes).stream()
                .anyMatch(name -> unseen.contains(name)
                        || partOf(name) && !not.matcher(name).matches());
    }

    /** Whether a word of the name tells it. */
    boolean partOf(String name) {
        return Names.parts(name).stream().anyMatch(words::contains);
    }
}
