package org.peerage.feed;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). One item is in memory at a time. */
final class JsonFeed implements Way {
    private static final long LARGEST = 32 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxTokenCount(1_000_000)
                            .maxStringLength(8 << 20)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern VERSION =
            Pattern.compile("\\A\\W*\\{.*\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org\\b.*", Pattern.DOTALL);

    @Override
    public String name() {
        return "json-feed";
    }

    @Override
    public boolean recognises(String head) {
        return VERSION.matcher(head).matches();
    }

    @Override
    public Stream<Item> items(String name, Optional<URI> base, InputStream in) {
        return Flow.of(name, in, LARGEST, content -> {
            JsonParser parser = MAPPER.createParser(Characters.of(content));
            var items = new Items(name, base, content, parser);
            return Flow.Cursor.of(items);
        });
    }

    private static final class Items implements Flow.Steps {
        private final String name;
        private final Optional<URI> base;
        private final Content content;
        private final JsonParser parser;
        private boolean inItems;
        private int items;
        private boolean listed;

        Items(String name, Optional<URI> base, Content content, JsonParser parser) {
            this.name = name;
            this.base = base;
            this.content = content;
            this.parser = parser;
        }

        @Override
        public boolean step(Queue<Item> to) throws BrokenException {
            try {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    end();
                    return false;
                }
                take(token, to);
                return true;
            } catch (JacksonException e) {
                if (content.failure().isPresent()) {
                    return false;
                }
                throw new BrokenException(
                        e instanceof UnexpectedEndOfInputException
                                ? "it ends too early, behind item " + items
                                : "broken JSON behind item " + items,
                        BrokenException.AGAIN);
            }
        }

        private void end() throws BrokenException {
            if (!listed) {
                throw new BrokenException("no JSON Feed, it has no \"items\"", "check its address");
            }
        }

        private void take(JsonToken token, Queue<Item> to) {
            if (inItems) {
                inItems = token != JsonToken.END_ARRAY;
                if (inItems) {
                    items++;
                    to.add(item(MAPPER.readTree(parser)));
                }
            } else if (token == JsonToken.PROPERTY_NAME) {
                property(parser.currentName(), to);
            }
        }

        private void property(String property, Queue<Item> to) {
            JsonToken value = parser.nextToken();
            if (property.equals("items") && value == JsonToken.START_ARRAY) {
                inItems = true;
                listed = true;
            } else if (property.equals("next_url") && value == JsonToken.VALUE_STRING) {
                Addresses.of(base, parser.getString()).ifPresent(url -> to.add(new Item.Nested(url, Optional.empty())));
            } else {
                parser.skipChildren();
            }
        }

        private Item item(JsonNode item) {
            String where = name + " item " + items;
            Optional<String> html = text(item, "content_html");
            Optional<String> plain = text(item, "content_text");
            Optional<String> whole =
                    html.or(() -> plain.map(JsonFeed::paragraphs)).flatMap(markup -> Prose.whole(where, markup));
            return address(item, "url")
                    .or(() -> address(item, "external_url"))
                    .or(() -> Addresses.of(Optional.empty(), item.path("id").asString("")))
                    .<Item>map(url -> new Item.Link(
                            url,
                            text(item, "date_published").flatMap(Moments::of),
                            text(item, "date_modified").flatMap(Moments::of),
                            text(item, "title").flatMap(Prose::line),
                            text(item, "summary").or(() -> plain).or(() -> html).flatMap(Prose::summary),
                            whole))
                    .orElseGet(() -> Item.Unreadable.at(where, "no address of the web in it", "tell its publisher"));
        }

        private Optional<URI> address(JsonNode item, String property) {
            return text(item, property).flatMap(written -> Addresses.of(base, written));
        }

        private static Optional<String> text(JsonNode item, String property) {
            JsonNode value = item.path(property);
            return value.isString() ? Optional.of(value.asString()).filter(s -> !s.isBlank()) : Optional.empty();
        }
    }

    private static String paragraphs(String plain) {
        return "<p>"
                + plain.replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\s*\n\\s*\n\\s*", "</p><p>")
                + "</p>";
    }
}
