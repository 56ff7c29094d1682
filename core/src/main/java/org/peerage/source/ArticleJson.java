package org.peerage.source;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peerage.article.Article;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of an article: {@code document, url, publisher, title, author, published, language, text}, in this order, unknown
 * ones null.
 */
public final class ArticleJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String FROM = "published_from";

    private ArticleJson() {}

    /** One line, without its line end. */
    public static String write(Article article) {
        return MAPPER.writeValueAsString(tree(article));
    }

    /**
     * The same, one line, followed by where its day was read ({@code published_from}) and why it is hardly right ({@code doubt}), null
     * where it is not doubted.
     *
     * @param today against which a day is in the future
     */
    public static String write(Intake.Read read, LocalDate today) {
        return MAPPER.writeValueAsString(tree(
                read.article(), read.dated().map(dated -> dated.judged(today, Optional.empty()))));
    }

    /** The same with a day that somebody has looked at. */
    public static ObjectNode tree(Article article, Optional<Dated> dated) {
        return tree(article)
                .put(FROM, orNull(dated.map(day -> day.origin().word())))
                .put("doubt", orNull(dated.flatMap(Dated::doubt)));
    }

    public static ObjectNode tree(Article article) {
        return MAPPER.createObjectNode()
                .put("document", article.document())
                .put("url", orNull(article.url()))
                .put("publisher", orNull(article.publisher()))
                .put("title", orNull(article.title()))
                .put("author", orNull(article.author()))
                .put("published", orNull(article.published().map(LocalDate::toString)))
                .put("language", article.language())
                .put("text", article.text());
    }

    /**
     * The article that an object holds, its text as it stands there. Unknown fields are passed over, and so is a date that is none.
     *
     * @param document what the article is called; a {@code document} of the object does not count, the file it stands in does
     * @throws IllegalArgumentException where it is no object or has no text; the message says which
     */
    public static Article read(String document, JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("no JSON object");
        }
        String text = field(object, "text")
                .orElseThrow(() -> new IllegalArgumentException(
                        object.path("text").isString() ? "its \"text\" is empty" : "no \"text\" in it"));
        return new Article(
                document,
                field(object, "url"),
                field(object, "publisher"),
                field(object, "title"),
                field(object, "author"),
                field(object, "published").flatMap(PublicationDate::in),
                field(object, "language").orElse(Language.UNKNOWN),
                text);
    }

    /** What stands in the line as far as JSON goes: whether it is complete, or broken, but not cut off. */
    static boolean endsWithin(String line) {
        try (JsonParser parser = MAPPER.createParser(line)) {
            return endsWithin(parser, line);
        }
    }

    /** After a comma Jackson tells an end by another exception than elsewhere: that all was read tells it, too. */
    private static boolean endsWithin(JsonParser parser, String line) {
        try {
            while (parser.nextToken() != null) {
                // on to the end, or to where it breaks
            }
            return true;
        } catch (UnexpectedEndOfInputException e) {
            return false;
        } catch (JacksonException e) {
            return parser.currentLocation().getCharOffset() < line.length();
        }
    }

    /** Where the day of an object was read: where it says so itself, or in its own field. */
    static Dated.Origin origin(JsonNode object) {
        return field(object, FROM).flatMap(Dated.Origin::of).orElse(Dated.Origin.RECORD);
    }

    private static Optional<String> field(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() ? Optional.of(value.asString()).filter(s -> !s.isBlank()) : Optional.empty();
    }

    private static @Nullable String orNull(Optional<String> value) {
        return value.orElse(null);
    }
}
