package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.export.Format;

/**
 * What was found.
 *
 * @param said what was done with what was typed, in sentences
 * @param instead what was meant, perhaps
 * @param companies those found by name
 * @param people those found by name
 * @param claims by the words of their sentences
 * @param articles by their words
 * @param facets ways to narrow all that
 * @param hasNext whether there is another page of what is shown alone
 */
public record SearchPage(
        SearchQuery query,
        List<String> said,
        Optional<Instead> instead,
        List<NameResult> companies,
        List<NameResult> people,
        Found<ClaimResult> claims,
        Found<ArticleLink> articles,
        List<Facet> facets,
        boolean hasNext)
        implements Page {
    /**
     * The first results of one sort.
     *
     * @param total how many there are in all
     */
    public record Found<T>(List<T> best, int total) {
        public Found {
            best = List.copyOf(best);
        }

        /** None, as nobody looked. */
        public static <T> Found<T> nothing() {
            return new Found<>(List.of(), 0);
        }
    }

    /** A search for another text. */
    public record Instead(String text, String url) {}

    @Override
    public String template() {
        return "search.jte";
    }

    @Override
    public String title() {
        return query.text().isBlank() ? "Search" : query.text() + ", search";
    }

    /** The claims as files; none where there are none. */
    public List<Download> downloads() {
        return claims.best().isEmpty()
                ? List.of()
                : Download.of(
                                Format.Matter.HITS,
                                format -> query.show(SearchQuery.Show.CLAIMS)
                                        .url()
                                        .replaceFirst("^/search", "/search." + format.word()))
                        .toList();
    }

    /** Whether a sort of results has its section on the page. */
    public boolean shows(SearchQuery.Show what) {
        return query.show() == what || query.show() == SearchQuery.Show.ALL;
    }

    /** Whether it is the one sort that is shown. */
    public boolean isAlone(SearchQuery.Show what) {
        return query.show() == what;
    }

    public Optional<String> previous() {
        return query.show() != SearchQuery.Show.ALL && query.page() > 1
                ? Optional.of(query.page(query.page() - 1).url())
                : Optional.empty();
    }

    public Optional<String> next() {
        return hasNext ? Optional.of(query.page(query.page() + 1).url()) : Optional.empty();
    }

    /** All results of one sort. */
    public String all(SearchQuery.Show what) {
        return query.show(what).url();
    }
}
