package org.peerage.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.peerage.article.Span;

/**
 * The mentions of an article, each with the entity it stands for, by the forms of the names and by what the text says about them: "Better Tomorrow
 * Mills (BTM)", "Brightwater, formerly Papercut Ltd".
 *
 * @param mentions in reading order
 * @param entities each at its number, in the order in which the article first names them
 */
public record Entities(List<Mention> mentions, List<Entity> entities) {
    /**
     * A stretch that names something, entity not known yet.
     *
     * @param type what it names
     * @param span where it stands
     */
    public record Found(MentionType type, Span span) {}

    public Entities {
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
    }

    /**
     * Numbers the entities of an article.
     *
     * @param text the article's text
     * @param found what was found in it, in any order, each stretch once per type
     */
    public static Entities of(String text, Collection<Found> found) {
        List<Found> ordered = found.stream()
                .distinct()
                .sorted(Comparator.comparing(Found::span).thenComparing(Found::type))
                .toList();
        Map<MentionType, Map<String, Name>> byType = new EnumMap<>(MentionType.class);
        List<Name> names = new ArrayList<>();
        for (Found one : ordered) {
            Name name = byType.computeIfAbsent(one.type, t -> new LinkedHashMap<>())
                    .computeIfAbsent(label(text, one), label -> new Name(one.type, label));
            name.spans().add(one.span);
            names.add(name);
        }
        Map<Name, Kinship.Group> groups = new HashMap<>();
        byType.forEach((type, byLabel) -> groups.putAll(Kinship.groups(type, text, List.copyOf(byLabel.values()))));
        return number(
                text,
                ordered,
                names.stream().map(groups::get).map(Objects::requireNonNull).toList());
    }

    private static Entities number(String text, List<Found> ordered, List<Kinship.Group> groups) {
        List<Mention> mentions = new ArrayList<>();
        List<Entity> entities = new ArrayList<>();
        Map<Kinship.Group, Integer> numbers = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            Found one = ordered.get(i);
            Kinship.Group group = groups.get(i);
            Integer number = numbers.get(group);
            if (number == null) {
                number = entities.size();
                numbers.put(group, number);
                entities.add(new Entity(number, one.type, group.fullest()));
            }
            mentions.add(new Mention(one.type, one.span, one.span.of(text), number));
        }
        return new Entities(mentions, entities);
    }

    /** What stands at a stretch, its white space made single blanks. */
    private static String label(String text, Found found) {
        return found.span.of(text).strip().replaceAll("\\s+", " ");
    }
}
