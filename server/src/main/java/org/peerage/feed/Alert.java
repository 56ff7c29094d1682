package org.peerage.feed;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A mail that points to articles elsewhere, with little text of its own. */
final class Alert {
    private static final int LEAST_LINKS = 2;
    /** A headline has as many words. */
    private static final int HEADLINE = 4;
    /** More words of its own for each headline make it a text with links. */
    private static final int MOST_WORDS = 60;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')\\]]+");
    /** Where links of senders lead that count clicks. */
    private static final Pattern WRAPPED =
            Pattern.compile("[?&](?:url|u|q|to|target|dest|destination|redirect|link)=(https?(?::|%3A)[^&]+)");

    private static final Pattern FURNITURE = Pattern.compile(
            "unsubscribe|opt[ -]?out|preferences|privacy|terms of|view (?:this |it )?(?:e-?mail )?(?:in|on|as)|in (?:your|a) browser|manage (?:your|this)|edit (?:this )?alert|see more results|flag as|forward|contact us|advertise|abmelden|désabonner|update your profile|why did i get this|send feedback",
            Pattern.CASE_INSENSITIVE);

    private Alert() {}

    /** The articles that it points to; none where it is a text of its own. */
    static List<Item> html(String markup) {
        Optional<Document> page = Prose.page(markup);
        if (page.isEmpty()) {
            return List.of();
        }
        Map<URI, String> headlines = new LinkedHashMap<>();
        int linked = 0;
        for (Element link : page.get().select("a[href]")) {
            String title = link.text().strip();
            Optional<URI> url = destination(link.attr("href"));
            linked += words(title);
            if (url.isPresent()
                    && words(title) >= HEADLINE
                    && !FURNITURE.matcher(title).find()) {
                headlines.putIfAbsent(url.get(), title);
            }
        }
        page.get().select("style, script, title").remove();
        return links(headlines, words(page.get().text()) - linked);
    }

    /** The same of plain text, where a headline stands in the line above its address or before it. */
    static List<Item> text(String text) {
        Map<URI, String> headlines = new LinkedHashMap<>();
        List<String> before = new ArrayList<>();
        int own = 0;
        for (String line :
                text.lines().map(String::strip).filter(said -> !said.isEmpty()).toList()) {
            Matcher address = ADDRESS.matcher(line);
            if (!address.find()) {
                before.add(line);
                own += words(line);
                continue;
            }
            String inLine = line.substring(0, address.start())
                    .replaceAll("[<(\\s:–-]+$", "")
                    .strip();
            String title = inLine.isEmpty() && !before.isEmpty() ? before.getLast() : inLine;
            Optional<URI> url = destination(address.group());
            if (url.isPresent()
                    && words(title) >= HEADLINE
                    && !FURNITURE.matcher(line + " " + title).find()) {
                headlines.putIfAbsent(url.get(), title);
                own -= inLine.isEmpty() ? words(title) : 0;
            }
            before.clear();
        }
        return links(headlines, own);
    }

    private static List<Item> links(Map<URI, String> headlines, int ownWords) {
        if (headlines.size() < LEAST_LINKS || ownWords > headlines.size() * MOST_WORDS) {
            return List.of();
        }
        Stream<Item> items = headlines.entrySet().stream()
                .map(headline -> new Item.Link(
                        headline.getKey(),
                        Optional.empty(),
                        Optional.empty(),
                        Prose.line(headline.getValue()),
                        Optional.empty(),
                        Optional.empty()));
        return items.toList();
    }

    private static Optional<URI> destination(String href) {
        Matcher wrapped = WRAPPED.matcher(href);
        return wrapped.find()
                ? decoded(wrapped.group(1)).flatMap(url -> Addresses.of(Optional.empty(), url))
                : Addresses.of(Optional.empty(), href);
    }

    private static Optional<String> decoded(String part) {
        try {
            return Optional.of(URLDecoder.decode(part, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
