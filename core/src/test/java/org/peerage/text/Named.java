package org.peerage.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.peerage.article.Article;
import org.peerage.article.Span;
import tools.jackson.databind.JsonNode;

/** Texts whose names are known: every occurrence of those that are given, the longest first, none over another. */
final class Named {
    private Named() {}

    static Text text(String text, JsonNode names) {
        List<Entities.Found> found = new ArrayList<>();
        for (MentionType type : List.of(MentionType.PERSON, MentionType.COMPANY, MentionType.PLACE)) {
            names.path(type.word())
                    .valueStream()
                    .map(JsonNode::asString)
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .forEach(name -> Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                            .matcher(text)
                            .results()
                            .map(m -> new Span(m.start(), m.end()))
                            .filter(span ->
                                    found.stream().noneMatch(f -> f.span().overlaps(span)))
                            .forEach(span -> found.add(new Entities.Found(type, span))));
        }
        Entities entities = Entities.of(text, found);
        return new Text(Article.of("a.txt", text), Sentences.of(text), entities.mentions(), entities.entities());
    }
}
