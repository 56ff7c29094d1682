package org.peerage.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.peerage.vocabulary.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about its article: JSON-LD first, then OpenGraph and other {@code <meta>}, then what the page shows.
 *
 * @param body the article's text, where JSON-LD repeats it; paragraphs may be lost there
 * @param language of the page, as declared, or "und"
 */
record PageFacts(
        Optional<String> url,
        Optional<String> publisher,
        Optional<String> title,
        Optional<String> author,
        Optional<LocalDate> published,
        Optional<String> body,
        String language) {

    private static final Map<String, List<String>> META_KEYS = metaKeys();
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final Pattern ARTICLE_TYPE =
            Pattern.compile(".*(?:Article|BlogPosting|Report|Review|LiveBlogPosting|PressRelease)");
    private static final Pattern DAY_IN_URL = Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d\\d?)[/-](\\d\\d?)(?:[/-]|$)");
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(https?://\\S+)");
    private static final Pattern BY =
            Pattern.compile("^(?:(?:written|posted|reported|story) )?by:?\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern SITE_AFTER_TITLE = Pattern.compile("\\s+[|–—·»-]\\s+[^|–—·»]{2,40}$");
    private static final int LONGEST = 300;

    static PageFacts of(Document page) {
        return new Reader(page).facts();
    }

    private static Map<String, List<String>> metaKeys() {
        Map<String, List<String>> keys = new HashMap<>();
        Table.read(PageFacts.class, "page.yaml")
                .get("meta")
                .properties()
                .forEach(e -> keys.put(
                        e.getKey(), List.of(e.getValue().asString().strip().split("\\s+"))));
        return keys;
    }

    private static final class Reader {
        private final Document page;
        private final Map<String, String> meta = new HashMap<>();
        private final List<JsonNode> things = new ArrayList<>();

        Reader(Document page) {
            this.page = page;
            for (Element element : page.select("meta[content]")) {
                for (String attribute : List.of("property", "name", "itemprop")) {
                    if (!element.attr("content").isBlank()) {
                        meta.putIfAbsent(element.attr(attribute).toLowerCase(Locale.ROOT), element.attr("content"));
                    }
                }
            }
            page.select("script[type~=(?i)ld\\+json]").forEach(script -> collect(script.data()));
        }

        PageFacts facts() {
            Optional<String> url = url();
            Optional<String> publisher = linkedNames("publisher").or(() -> meta("publisher", Optional::of));
            return new PageFacts(
                    url,
                    publisher,
                    title(publisher, url),
                    author(),
                    published(url),
                    linked("articleBody"),
                    page.select("html").attr("lang"));
        }

        private void collect(String json) {
            try {
                collect(LENIENT.readTree(json.strip()), 0);
            } catch (JacksonException e) {
                // a page's broken JSON-LD is no fault of its article; what else the page says has to do
            }
        }

        private void collect(JsonNode node, int depth) {
            if (depth > 8) {
                return;
            }
            if (node.isArray()) {
                node.forEach(item -> collect(item, depth + 1));
            } else if (node.isObject()) {
                things.add(node);
                collect(node.path("@graph"), depth + 1);
                collect(node.path("mainEntity"), depth + 1);
            }
        }

        /** The JSON-LD objects that are articles. */
        private Stream<JsonNode> articles() {
            return things.stream()
                    .filter(thing -> types(thing)
                            .anyMatch(type -> ARTICLE_TYPE.matcher(type).matches()));
        }

        private static Stream<String> types(JsonNode thing) {
            JsonNode type = thing.path("@type");
            return type.isArray() ? type.valueStream().map(JsonNode::asString) : Stream.of(type.asString(""));
        }

        private Optional<String> linked(String key) {
            return articles()
                    .map(a -> a.path(key))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .filter(s -> !s.isBlank())
                    .findFirst();
        }

        /** The names of what stands under a key: a string, an object with a name, a reference to one, or a list of these. */
        private Optional<String> linkedNames(String key) {
            return articles()
                    .map(a -> names(a.path(key)))
                    .filter(names -> !names.isEmpty())
                    .map(names -> String.join(", ", names))
                    .findFirst();
        }

        private Set<String> names(JsonNode node) {
            Set<String> names = new LinkedHashSet<>();
            Stream<JsonNode> nodes = node.isArray() ? node.valueStream() : Stream.of(node);
            nodes.map(n -> n.has("@id") && !n.has("name") ? byId(n.path("@id").asString("")) : n)
                    .map(n -> n.isString() ? n.asString() : n.path("name").asString(""))
                    .map(Reader::plain)
                    .filter(name -> !name.isEmpty() && !name.startsWith("http"))
                    .forEach(names::add);
            return names;
        }

        private JsonNode byId(String id) {
            return things.stream()
                    .filter(thing -> thing.path("@id").asString("").equals(id) && thing.has("name"))
                    .findFirst()
                    .orElse(LENIENT.nullNode());
        }

        private <T> Optional<T> meta(String fact, Function<String, Optional<T>> reading) {
            return META_KEYS.getOrDefault(fact, List.of()).stream()
                    .flatMap(key -> Optional.ofNullable(meta.get(key)).stream())
                    .map(Reader::plain)
                    .filter(value -> !value.isEmpty())
                    .flatMap(value -> reading.apply(value).stream())
                    .findFirst();
        }

        private Optional<String> url() {
            Matcher saved = SAVED_FROM.matcher(
                    page.childNodes().stream().limit(5).map(Object::toString).reduce("", String::concat));
            return shown(page.select("link[rel=canonical]"), "href")
                    .filter(href -> href.startsWith("http"))
                    .or(() -> meta("url", Optional::of))
                    .or(() -> saved.find() ? Optional.of(saved.group(1)) : Optional.empty());
        }

        private Optional<String> title(Optional<String> publisher, Optional<String> url) {
            return linked("headline")
                    .map(headline -> withoutSite(plain(headline), publisher, url))
                    .or(() -> meta("title", value -> Optional.of(withoutSite(value, publisher, url))))
                    .or(() -> shown(page.select("h1"), ""))
                    .or(() -> Optional.of(withoutSite(plain(page.title()), publisher, url)))
                    .filter(title -> !title.isEmpty());
        }

        /** A title in {@code <meta>} often ends in the site's name: its publisher, a part of its address, or what its heading lacks. */
        private String withoutSite(String title, Optional<String> publisher, Optional<String> url) {
            String shorter = SITE_AFTER_TITLE.matcher(title).replaceFirst("");
            String site = letters(title.substring(shorter.length()));
            boolean known = Stream.concat(publisher.stream(), url.stream().map(Reader::host))
                    .map(Reader::letters)
                    .anyMatch(name ->
                            !site.isEmpty() && (name.contains(site) || name.length() > 2 && site.contains(name)));
            boolean shownWithout =
                    page.select("h1").stream().anyMatch(h -> plain(h.text()).equals(shorter));
            return known || shownWithout ? shorter : title;
        }

        private static String letters(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        }

        private static String host(String url) {
            return url.replaceFirst("^\\w+://", "").replaceFirst("[/?#].*", "");
        }

        private Optional<String> author() {
            return linkedNames("author")
                    .or(() -> meta(
                            "author",
                            value -> value.startsWith("http") || value.startsWith("@")
                                    ? Optional.empty()
                                    : Optional.of(value)))
                    .or(() -> shown(
                            page.select("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]"), ""))
                    .or(() -> shown(
                                    page.select(
                                            "[class~=(?i)\\bbyline\\b] a, [class~=(?i)\\bauthor[-_]?name\\b], [class~=(?i)\\bbyline\\b]"),
                                    "")
                            .filter(name -> name.length() < 60))
                    .map(name -> BY.matcher(name).replaceFirst(""))
                    .filter(name -> !name.isEmpty());
        }

        private Optional<LocalDate> published(Optional<String> url) {
            return linked("datePublished")
                    .flatMap(PublicationDate::in)
                    .or(() -> meta("published", PublicationDate::in))
                    .or(() -> day("[itemprop=datePublished]"))
                    .or(() -> day("article time, header time, [class~=(?i)(?:publish|date|time)] time"))
                    .or(() -> day("time"))
                    .or(() -> url.flatMap(Reader::dayInUrl));
        }

        private Optional<LocalDate> day(String selector) {
            return page.select(selector).stream()
                    .flatMap(e -> Stream.of(e.attr("datetime"), e.attr("content"), e.ownText()))
                    .flatMap(words -> PublicationDate.in(words).stream())
                    .findFirst();
        }

        private static Optional<LocalDate> dayInUrl(String url) {
            Matcher matcher = DAY_IN_URL.matcher(url);
            return matcher.find()
                    ? PublicationDate.in("%s-%2s-%2s"
                            .formatted(matcher.group(1), matcher.group(2), matcher.group(3))
                            .replace(' ', '0'))
                    : Optional.empty();
        }

        /** The first of the elements that says anything, by attribute or, where that is empty, by its text. */
        private static Optional<String> shown(Elements elements, String attribute) {
            return elements.stream()
                    .map(e -> plain(attribute.isEmpty() ? e.text() : e.attr(attribute)))
                    .filter(text -> !text.isEmpty())
                    .findFirst();
        }

        private static String plain(String text) {
            String plain = BLANKS.matcher(Parser.unescapeEntities(text, false))
                    .replaceAll(" ")
                    .strip();
            return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        }
    }
}
