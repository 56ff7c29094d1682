package org.peerage.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The main headings of a page, among which its article's title is told from kickers, labels, boxes and the site's own name. */
final class Headlines {
    private static final Pattern SITE_AFTER_TITLE = Pattern.compile("\\s+[|–—·»-]\\s+[^|–—·»]{2,40}$");
    private static final Pattern KICKER = Pattern.compile("^[^|]{2,20} \\| ");
    private static final Pattern PARTED = Pattern.compile("\\s[|–—·»-]$");
    private static final Set<String> BESIDE = Set.of("nav", "aside", "footer", "form", "dialog", "figure");

    /** Elements whose names tell of the whole page. */
    private static final Set<String> HOLDING = Set.of("article", "main", "body");

    /** A word of fewer letters may be in any title. */
    private static final int TELLING = 4;

    /** A heading of fewer words may be a label, or the site's name. */
    private static final int SENTENCE = 4;

    private final List<Element> elements;
    private final Optional<String> publisher;
    private final String host;
    private final List<String> path;
    private final String pageTitle;

    /** @param pageTitle as the window of a browser shows it */
    Headlines(List<Element> elements, String pageTitle, Optional<String> publisher, Optional<String> url) {
        this.elements = elements;
        this.publisher = publisher;
        String address = url.orElse("").replaceFirst("^\\w+://", "");
        this.host = address.replaceFirst("[/?#].*", "");
        this.path = Features.words(address.replaceFirst("^[^/]*", ""));
        this.pageTitle = withoutSite(pageTitle);
    }

    /** A title in {@code <meta>} often ends in the site's name: its publisher, a part of its address, or what its heading lacks. */
    String withoutSite(String title) {
        String shorter = SITE_AFTER_TITLE.matcher(title).replaceFirst("");
        String site = letters(title.substring(shorter.length()));
        boolean known = Stream.concat(publisher.stream(), Stream.of(host))
                .map(Headlines::letters)
                .anyMatch(name -> !site.isEmpty() && (name.contains(site) || name.length() > 2 && site.contains(name)));
        boolean shownWithout =
                elements.stream().anyMatch(h -> PageFacts.plain(h.text()).equals(shorter));
        return known || shownWithout ? shorter : title;
    }

    /** The heading that readers see, where it can be told from others; search engines are often told a shorter one. */
    Optional<String> title(Optional<String> declared) {
        return heading(declared.orElse(""))
                .map(heading -> declared.filter(title -> words(title) > 2 && heading.endsWith(" " + title))
                        .orElse(heading))
                .or(() -> declared)
                .or(() -> elements.stream()
                        .map(heading -> PageFacts.plain(heading.text()))
                        .filter(heading -> !heading.isEmpty())
                        .findFirst())
                .or(() -> Optional.of(pageTitle))
                .filter(title -> !title.isEmpty());
    }

    /** The one with most of the words that are known of the title, if they are half of its own; else the only one that may be the title all the same. */
    private Optional<String> heading(String declared) {
        Map<String, Element> headings = headings(declared);
        List<String> known = Features.words(declared + " " + pageTitle);
        return headings.keySet().stream()
                .filter(heading -> shared(heading, known) * 2 > words(heading))
                .reduce((one, other) -> shared(other, known) > shared(one, known) ? other : one)
                .or(() -> {
                    List<String> others = headings.entrySet().stream()
                            .filter(heading -> mayBe(heading.getKey(), heading.getValue(), known))
                            .map(Map.Entry::getKey)
                            .toList();
                    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
                });
    }

    /** The headings by what they say, without names of the site and its parts. */
    private Map<String, Element> headings(String declared) {
        Map<String, Element> headings = new LinkedHashMap<>();
        for (Element element : elements) {
            String heading = said(element, declared);
            boolean name = publisher.stream().anyMatch(heading::equalsIgnoreCase) || behindTitle(heading);
            if (heading.indexOf(' ') > 0 && !name) {
                headings.putIfAbsent(heading, element);
            }
        }
        return headings;
    }

    /** What a heading says without its kicker and the site's name; of several parts only the one that is declared as title. */
    private String said(Element heading, String declared) {
        return heading.getAllElements().stream()
                .flatMap(part -> Stream.of(part.text(), part.ownText()))
                .map(PageFacts::plain)
                .filter(part -> !declared.isEmpty() && letters(part).equals(letters(declared)))
                .findFirst()
                .orElseGet(() -> withoutSite(
                        KICKER.matcher(PageFacts.plain(heading.text())).replaceFirst("")));
    }

    /** Whether it stands at the end of the page's title, as the names of a site and its parts do. */
    private boolean behindTitle(String heading) {
        int parted = pageTitle.length() - heading.length() - 1;
        return parted > 0
                && pageTitle.endsWith(heading)
                && PARTED.matcher(pageTitle.substring(0, parted)).find();
    }

    /** Whether it has something to do with the page, or is as long as titles are and heads nothing beside the article. */
    private boolean mayBe(String heading, Element element, List<String> known) {
        return telling(heading, known) || words(heading) >= SENTENCE && (telling(heading, path) || !beside(element));
    }

    private static boolean telling(String heading, List<String> known) {
        return Features.words(heading).stream().anyMatch(word -> word.length() >= TELLING && known.contains(word));
    }

    private static boolean beside(Element heading) {
        return Stream.concat(Stream.of(heading), heading.parents().stream())
                .takeWhile(element -> !HOLDING.contains(element.normalName()))
                .anyMatch(element ->
                        BESIDE.contains(element.normalName()) || Furniture.STANDARD.named(element.className()));
    }

    private static long shared(String heading, List<String> known) {
        return Features.words(heading).stream().filter(known::contains).count();
    }

    private static int words(String title) {
        return Features.words(title).size();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
