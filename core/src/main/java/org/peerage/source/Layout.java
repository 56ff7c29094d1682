package org.peerage.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * Where a site's pages have what an article is made of, where it is not to be found by itself. All but {@code since} are CSS selectors as jsoup has them.
 *
 * @param since the first day of publication that it is for
 * @param text the elements that hold the text, in their order
 * @param title the headline
 * @param author the byline
 * @param published an element whose {@code datetime}, {@code content} or words are the day
 * @param without what is left out of the text
 */
public record Layout(
        Optional<LocalDate> since,
        Optional<String> text,
        Optional<String> title,
        Optional<String> author,
        Optional<String> published,
        List<String> without) {
    public Layout {
        without = List.copyOf(without);
    }

    /** What is wrong with a selector; empty where nothing is. */
    public static Optional<String> problem(String selector) {
        try {
            QueryParser.parse(selector);
            return Optional.empty();
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Whether the page is one of this layout. */
    boolean fits(Document page, Optional<LocalDate> day) {
        boolean late = since.isEmpty() || day.isEmpty() || !day.get().isBefore(since.get());
        return late
                && text.map(selector -> !page.select(selector).text().isBlank()).orElse(true);
    }

    /** The day that the page has in its place. */
    Optional<LocalDate> day(Document page) {
        return published
                .flatMap(selector -> Optional.ofNullable(page.selectFirst(selector)))
                .flatMap(element -> List.of(element.attr("datetime"), element.attr("content"), element.text()).stream()
                        .filter(words -> !words.isBlank())
                        .flatMap(words -> PublicationDate.in(words).stream())
                        .findFirst());
    }

    Optional<String> title(Document page) {
        return words(page, title);
    }

    Optional<String> author(Document page) {
        return words(page, author);
    }

    /** Paragraphs joined by blank lines. The document is changed. */
    Optional<String> text(Document page) {
        without.forEach(selector -> page.select(selector).remove());
        return text.map(selector -> page.select(selector).stream()
                        .filter(element -> element.parents().stream().noneMatch(above -> above.is(selector)))
                        .flatMap(element -> Block.of(element).stream())
                        .map(Block::text)
                        .collect(Collectors.joining("\n\n")))
                .filter(words -> !words.isBlank());
    }

    private static Optional<String> words(Document page, Optional<String> selector) {
        return selector.flatMap(one -> Optional.ofNullable(page.selectFirst(one)))
                .map(Element::text)
                .filter(words -> !words.isBlank());
    }
}
