package org.peerage.text;

import org.peerage.article.Span;

/**
 * A stretch of an article that names or describes someone or something.
 *
 * @param type what it names
 * @param span where it stands
 * @param text what stands there
 * @param entity the number of the {@link Entity} it belongs to; mentions of one entity share it
 */
public record Mention(MentionType type, Span span, String text, int entity) implements Comparable<Mention> {
    /** In reading order, the shorter first. */
    @Override
    public int compareTo(Mention other) {
        int order = span.compareTo(other.span);
        return order != 0 ? order : type.compareTo(other.type);
    }
}
