package org.peerage.source;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.peerage.source.Dated.Origin;
import org.peerage.vocabulary.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about its article: JSON-LD first, then OpenGraph and other {@code <meta>}, then what the page shows.
 *
 * @param published the day, and where the page says it
 * @param body the article's text, where JSON-LD repeats it; paragraphs may be lost there
 * @param summary of the article, from the head
 * @param language of the page, as declared, or "und"
 */
record PageFacts(
        Optional<String> url,
        Optional<String> publisher,
        Optional<String> title,
        Optional<String> author,
        Optional<Dated> published,
        Optional<String> body,
        Optional<String> summary,
        String language) {

    private static final Map<String, List<String>> META_KEYS = metaKeys();
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final Pattern ARTICLE_TYPE =
            Pattern.compile(".*(?:Article|BlogPosting|Report|Review|LiveBlogPosting|PressRelease)");
    private static final Pattern DAY_IN_URL =
            Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d\\d?|[a-z]{3})[/-](\\d\\d?)(?:[/-]|$)");
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(https?://\\S+)");
    private static final Pattern BY =
            Pattern.compile("^(?:(?:written|posted|reported|story) )?by:?\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern NAMED_FOR_DAYS = Pattern.compile("publish|date|time", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGE = Pattern.compile("updat|modifi|edited", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTRY = Pattern.compile("^\\w+://[^/?#]*\\.(?!us\\b)[a-z]{2}(?:[/?#]|$)");
    private static final Pattern UTC = Pattern.compile(
            "(?<!\\d)(\\d\\d):\\d\\d(?::\\d\\d)?(?:\\.\\d+)?(?:Z|[+-]00:?00)$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TAGS = Set.of("meta", "script", "link", "h1", "time");
    private static final int LONGEST = 300;

    /** Elements with text after the main heading, among which its day is sought, and the longest line with one, in characters. */
    private static final int NEAR = 60;

    private static final int SHORT_LINE = 45;

    /** By how many hours clocks are behind Greenwich's, and ahead of it. */
    private static final int BEHIND = 12;

    private static final int AHEAD = 14;

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
        private final Elements all;
        private final Map<String, Elements> byTag = new HashMap<>();
        private final Map<String, String> meta = new HashMap<>();
        private final List<JsonNode> things = new ArrayList<>();

        Reader(Document page) {
            this.page = page;
            all = page.getAllElements();
            for (Element element : all) {
                if (TAGS.contains(element.normalName())) {
                    byTag.computeIfAbsent(element.normalName(), tag -> new Elements())
                            .add(element);
                }
            }
            for (Element element : tagged("meta")) {
                for (String attribute : List.of("property", "name", "itemprop")) {
                    if (!element.attr("content").isBlank()) {
                        meta.putIfAbsent(element.attr(attribute).toLowerCase(Locale.ROOT), element.attr("content"));
                    }
                }
            }
            tagged("script").stream()
                    .filter(script ->
                            script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
                    .forEach(script -> collect(script.data()));
        }

        private Elements tagged(String tag) {
            return byTag.getOrDefault(tag, new Elements());
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
                    meta("summary", Optional::of),
                    language());
        }

        private String language() {
            return Optional.ofNullable(page.selectFirst("html"))
                    .map(html -> html.attr("lang"))
                    .orElse("");
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

        /** The JSON-LD objects that are the page itself. */
        private Stream<JsonNode> pages() {
            return things.stream().filter(thing -> types(thing).anyMatch(type -> type.endsWith("WebPage")));
        }

        private static Stream<String> types(JsonNode thing) {
            JsonNode type = thing.path("@type");
            return type.isArray() ? type.valueStream().map(JsonNode::asString) : Stream.of(type.asString(""));
        }

        private Optional<String> linked(String key) {
            return linked(articles(), key);
        }

        private static Optional<String> linked(Stream<JsonNode> things, String key) {
            return things.map(a -> a.path(key))
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
                    .map(PageFacts::plain)
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
                    .map(PageFacts::plain)
                    .filter(value -> !value.isEmpty())
                    .flatMap(value -> reading.apply(value).stream())
                    .findFirst();
        }

        private Optional<String> url() {
            Matcher saved = SAVED_FROM.matcher(page.childNodes().stream()
                    .filter(Comment.class::isInstance)
                    .map(Object::toString)
                    .collect(Collectors.joining()));
            return tagged("link").stream()
                    .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
                    .map(link -> plain(link.attr("href")))
                    .filter(href -> href.startsWith("http"))
                    .findFirst()
                    .or(() -> meta("url", Optional::of))
                    .or(() -> saved.find() ? Optional.of(saved.group(1)) : Optional.empty());
        }

        private Optional<String> title(Optional<String> publisher, Optional<String> url) {
            var headlines = new Headlines(tagged("h1"), plain(page.title()), publisher, url);
            return headlines.title(linked("headline")
                    .map(headline -> headlines.withoutSite(plain(headline)))
                    .or(() -> meta("title", value -> Optional.of(headlines.withoutSite(value))))
                    .filter(title -> !title.isEmpty()));
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

        /** The day that is declared, unless that is in UTC and the page shows readers the day before or after. */
        private Optional<Dated> published(Optional<String> url) {
            Optional<String> linked = linked("datePublished");
            Optional<Dated> declared = dated(linked.flatMap(this::day), Origin.JSON_LD)
                    .or(() -> dated(meta("published", this::day), Origin.META))
                    .or(() -> dated(day(page.select("[itemprop=datePublished]")), Origin.TIME));
            if (declared.isEmpty()) {
                return undeclared(url);
            }
            Optional<Integer> hour =
                    linked.or(() -> meta("published", Optional::of)).flatMap(Reader::hourInGreenwich);
            return declared.flatMap(dated -> hour.flatMap(at ->
                            shownDay(url).filter(shown -> mayBe(ChronoUnit.DAYS.between(dated.day(), shown.day()), at)))
                    .or(() -> declared));
        }

        /** The hour of what is said in UTC. */
        private static Optional<Integer> hourInGreenwich(String words) {
            Matcher matcher = UTC.matcher(words);
            return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
        }

        /** Whether somewhere it is that many days later at an hour in Greenwich. */
        private static boolean mayBe(long later, int hour) {
            return later == -1 && hour < BEHIND
                    || later == 1 && hour >= Duration.ofDays(1).toHours() - AHEAD;
        }

        private Optional<Dated> undeclared(Optional<String> url) {
            return dated(url.flatMap(Reader::dayInUrl), Origin.URL)
                    .or(() -> shownDay(Optional.empty()))
                    .or(() -> dated(day(telling(tagged("time"))), Origin.TIME))
                    .or(() -> dated(day(tagged("time")), Origin.TIME))
                    .or(() -> dated(linked(pages(), "datePublished").flatMap(this::day), Origin.JSON_LD))
                    .or(() -> dated(linked("dateCreated").flatMap(this::day), Origin.JSON_LD));
        }

        /** The day in the words that readers see, else in the address. */
        private Optional<Dated> shownDay(Optional<String> url) {
            return dated(dayInWords(telling(tagged("time"))), Origin.TIME)
                    .or(() -> dated(dayInWords(tagged("time")), Origin.TIME))
                    .or(() -> dated(underHeadline(), Origin.TEXT))
                    .or(() -> dated(url.flatMap(Reader::dayInUrl), Origin.URL));
        }

        private static Optional<Dated> dated(Optional<LocalDate> day, Origin origin) {
            return day.map(one -> new Dated(one, origin));
        }

        /** Those that stand in an article, a header or something named for days. */
        private static Elements telling(Elements times) {
            return times.stream()
                    .filter(time -> time.parents().stream()
                            .anyMatch(around -> around.normalName().equals("article")
                                    || around.normalName().equals("header")
                                    || NAMED_FOR_DAYS
                                            .matcher(around.className())
                                            .find()))
                    .collect(Collectors.toCollection(Elements::new));
        }

        private Optional<LocalDate> day(Elements elements) {
            return ofPublication(elements)
                    .flatMap(e -> Stream.of(e.attr("datetime"), e.attr("content"), e.ownText()))
                    .flatMap(words -> day(words).stream())
                    .findFirst();
        }

        /** The day as readers see it: in the words of an element or, where these are none like "2 hours ago", in an hour that is not Greenwich's. */
        private Optional<LocalDate> dayInWords(Elements elements) {
            return ofPublication(elements)
                    .flatMap(e -> Stream.of(e.text(), e.attr("datetime")))
                    .filter(words -> !UTC.matcher(words).find())
                    .flatMap(words -> day(words).stream())
                    .findFirst();
        }

        private static Stream<Element> ofPublication(Elements elements) {
            return elements.stream().filter(e -> !ofChange(e) && (e.parent() == null || !ofChange(e.parent())));
        }

        /** Whether it says when the article was changed. */
        private static boolean ofChange(Element element) {
            return CHANGE.matcher(element.className() + " " + element.attr("itemprop") + " " + element.ownText())
                    .find();
        }

        private Optional<LocalDate> day(String words) {
            return PublicationDate.in(words).or(() -> PublicationDate.inNumbers(words, this::monthFirst));
        }

        /** Whether the page's country writes "4/2/2025" for the second of April, by its language and, where that is English of no country, its address. */
        private boolean monthFirst() {
            String language = language().toLowerCase(Locale.ROOT);
            boolean english = language.isEmpty() || language.equals("en");
            return language.startsWith("en-us")
                    || english
                            && url().filter(url -> COUNTRY.matcher(url).find()).isEmpty();
        }

        /** The first day in a short line after the main heading, that of a change only where there is no other. */
        private Optional<LocalDate> underHeadline() {
            Element heading = tagged("h1").first();
            if (heading == null) {
                return Optional.empty();
            }
            List<String> lines = all.stream()
                    .dropWhile(element -> !element.equals(heading))
                    .filter(Element::hasText)
                    .limit(NEAR)
                    .map(Element::ownText)
                    .filter(words -> words.length() <= SHORT_LINE && day(words).isPresent())
                    .toList();
            return lines.stream()
                    .filter(words -> !CHANGE.matcher(words).find())
                    .findFirst()
                    .or(() -> lines.stream().findFirst())
                    .flatMap(this::day);
        }

        private static Optional<LocalDate> dayInUrl(String url) {
            Matcher matcher = DAY_IN_URL.matcher(url);
            return matcher.find()
                    ? PublicationDate.of(matcher.group(1), matcher.group(2), matcher.group(3))
                    : Optional.empty();
        }

        /** The first of the elements that says anything, by attribute or, where that is empty, by its text. */
        private static Optional<String> shown(Elements elements, String attribute) {
            return elements.stream()
                    .map(e -> plain(attribute.isEmpty() ? e.text() : e.attr(attribute)))
                    .filter(text -> !text.isEmpty())
                    .findFirst();
        }
    }

    /** In characters, on one line, not longer than such things are. */
    static String plain(String text) {
        String plain = BLANKS.matcher(Parser.unescapeEntities(text, false))
                .replaceAll(" ")
                .strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
