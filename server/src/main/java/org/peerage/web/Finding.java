package org.peerage.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.export.Cited;
import org.peerage.export.Format;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.FoundClaim;
import org.peerage.ledger.Ledger;
import org.peerage.page.ArticleLink;
import org.peerage.page.ClaimResult;
import org.peerage.page.Excerpt;
import org.peerage.page.Facet;
import org.peerage.page.NameResult;
import org.peerage.page.SearchPage;
import org.peerage.page.SearchPage.Found;
import org.peerage.page.SearchQuery;
import org.peerage.page.SearchQuery.Show;
import org.peerage.page.SuggestPage;
import org.peerage.render.Wording;
import org.peerage.search.Filter;
import org.peerage.search.NameHit;
import org.peerage.search.SearchIndex;
import org.peerage.search.TextHits;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Vocabulary;

/** Asks the index, and the ledger for what the index found. */
final class Finding {
    private static final int SUGGESTIONS = 8;
    private static final int FIRST_NAMES = 5;
    private static final int FIRST_TEXTS = 8;
    private static final int PER_PAGE = 20;
    /** A person who has looked at so many results looks for something else. */
    private static final int MOST_PAGES = 50;
    /** As many as the pages show. */
    private static final int MOST_IN_FILE = PER_PAGE * MOST_PAGES;

    private final Ledger ledger;
    private final SearchIndex index;
    private final Excerpts excerpts;
    private final WebSettings settings;

    Finding(Ledger ledger, SearchIndex index, Excerpts excerpts, WebSettings settings) {
        this.ledger = ledger;
        this.index = index;
        this.excerpts = excerpts;
        this.settings = settings;
    }

    /** A question to the index. */
    private interface Question<T> {
        T ask() throws IOException;
    }

    SuggestPage suggest(String text, String adding) {
        List<NameHit> hits = text.strip().codePointCount(0, text.strip().length()) < 2
                ? List.of()
                : ask(() -> adding.isEmpty() ? index.suggest(text, SUGGESTIONS) : index.companies(text, SUGGESTIONS));
        return new SuggestPage(
                hits.stream()
                        .map(hit -> NameResult.of(hit, text))
                        .filter(distinct(NameResult::url))
                        .toList(),
                adding);
    }

    SearchPage search(SearchQuery asked) {
        SearchQuery query = asked.page(Math.clamp(asked.page(), 1, MOST_PAGES));
        List<NameResult> companies =
                names(query, Show.COMPANIES, limit -> ask(() -> index.companies(query.text(), limit)));
        List<NameResult> people = names(query, Show.PEOPLE, limit -> ask(() -> index.people(query.text(), limit)));
        Found<ClaimResult> claims = claims(query);
        Found<ArticleLink> articles = articles(query);
        int most = query.show() == Show.ALL ? FIRST_NAMES : PER_PAGE;
        boolean hasNext = query.page() < MOST_PAGES
                && switch (query.show()) {
                    case ALL -> false;
                    case COMPANIES -> companies.size() > most;
                    case PEOPLE -> people.size() > most;
                    case CLAIMS -> claims.total() > query.page() * PER_PAGE;
                    case ARTICLES -> articles.total() > query.page() * PER_PAGE;
                };
        return new SearchPage(
                query,
                said(query, companies, people),
                instead(query, companies, people),
                companies.stream().limit(most).toList(),
                people.stream().limit(most).toList(),
                claims,
                articles,
                facets(query, claims, articles),
                hasNext);
    }

    /** One more than fits, which tells whether there are more. */
    private static List<NameResult> names(SearchQuery query, Show what, Function<Integer, List<NameHit>> find) {
        boolean wanted = (query.show() == what || query.show() == Show.ALL) && !query.isNarrowed();
        if (!wanted || query.text().isBlank()) {
            return List.of();
        }
        int from = query.show() == Show.ALL ? 0 : (query.page() - 1) * PER_PAGE;
        int most = query.show() == Show.ALL ? FIRST_NAMES : PER_PAGE;
        return find.apply(from + most + 1).stream()
                .skip(from)
                .map(hit -> NameResult.of(hit, query.text()))
                .filter(distinct(NameResult::url))
                .toList();
    }

    private Found<ClaimResult> claims(SearchQuery query) {
        if (!isWanted(query, Show.CLAIMS)) {
            return Found.nothing();
        }
        Texts texts = texts(query, limit -> ask(() -> index.claims(query.text(), filter(query), limit)));
        List<FoundClaim> found = ledger.library().claims(texts.numbers);
        Map<ContentKey, Excerpt> seen =
                excerpts.of(found.stream().map(claim -> claim.article().key()).toList());
        return new Found<>(
                found.stream()
                        .map(claim -> ClaimResult.of(
                                claim,
                                query.text(),
                                seen.getOrDefault(claim.article().key(), Excerpt.NOTHING),
                                settings.least()))
                        .toList(),
                texts.total);
    }

    /** Writes the best claims that a search finds, whatever its page, as a file. */
    void write(SearchQuery query, Format format, OutputStream out) {
        TextHits hits = ask(() -> index.claims(query.text(), filter(query), MOST_IN_FILE));
        List<FoundClaim> found =
                ledger.library().claims(hits.ids().stream().map(Long::valueOf).toList());
        Map<String, Long> companies = ledger.bearers(found.stream().map(FoundClaim::claim));
        format.hits(
                query.text(),
                found.stream().map(hit -> Cited.of(hit, companies)).toList(),
                hits.total(),
                ledger.version().word(),
                out);
    }

    private Found<ArticleLink> articles(SearchQuery query) {
        if (!isWanted(query, Show.ARTICLES) || query.isOfClaims()) {
            return Found.nothing();
        }
        Texts texts = texts(query, limit -> ask(() -> index.articles(query.text(), filter(query), limit)));
        return new Found<>(
                ledger.library().articles(texts.numbers).stream()
                        .map(ArticleLink::to)
                        .toList(),
                texts.total);
    }

    private static boolean isWanted(SearchQuery query, Show what) {
        boolean asked = !query.text().isBlank() || query.isNarrowed();
        return asked && (query.show() == what || query.show() == Show.ALL);
    }

    /** @param numbers of what one page shows */
    private record Texts(List<Long> numbers, int total) {}

    private static Texts texts(SearchQuery query, Function<Integer, TextHits> find) {
        int from = query.show() == Show.ALL ? 0 : (query.page() - 1) * PER_PAGE;
        int most = query.show() == Show.ALL ? FIRST_TEXTS : PER_PAGE;
        TextHits hits = find.apply(from + most);
        return new Texts(hits.ids().stream().skip(from).map(Long::valueOf).toList(), hits.total());
    }

    private static List<String> said(SearchQuery query, List<NameResult> companies, List<NameResult> people) {
        List<String> said = new ArrayList<>();
        boolean named = (query.show() == Show.ALL || query.show() == Show.COMPANIES || query.show() == Show.PEOPLE)
                && !query.text().isBlank()
                && !query.isNarrowed();
        if (named) {
            List<NameResult> all =
                    Stream.concat(companies.stream(), people.stream()).toList();
            if (all.isEmpty()) {
                said.add("Nothing has a name like “" + query.text().strip() + "”.");
            } else if (all.stream().allMatch(NameResult::near)) {
                said.add("Nothing is named “" + query.text().strip()
                        + "”: near names are shown, as if a letter or two were mistyped.");
            }
        }
        if (query.isNarrowed() && query.show() == Show.ALL) {
            said.add("Only claims and articles can be narrowed, so names are not shown.");
        }
        return said;
    }

    /** Claims by the name that was meant, where what was typed is only near it. */
    private static Optional<SearchPage.Instead> instead(
            SearchQuery query, List<NameResult> companies, List<NameResult> people) {
        return Stream.concat(companies.stream(), people.stream())
                .findFirst()
                .filter(NameResult::near)
                .map(NameResult::plain)
                .map(name -> new SearchPage.Instead(
                        name, query.text("\"" + name.replace("\"", "") + "\"").url()));
    }

    private List<Facet> facets(SearchQuery query, Found<ClaimResult> claims, Found<ArticleLink> articles) {
        List<Facet> facets = new ArrayList<>();
        facets.add(new Facet(
                "Show",
                Stream.of(Show.values())
                        .map(show -> new Facet.Choice(
                                show == Show.ALL ? "everything" : show.word(),
                                false,
                                OptionalInt.empty(),
                                query.show(show).url(),
                                show == query.show()))
                        .toList()));
        if (isWanted(query, Show.CLAIMS)) {
            facets.add(kinds(query));
            query.kind().flatMap(Vocabulary.standard()::find).ifPresent(kind -> facets.add(stages(query, kind)));
            facets.add(stances(query));
        }
        Facet sources = sources(query, claims, articles);
        if (!sources.choices().isEmpty()) {
            facets.add(sources);
        }
        return facets.stream().filter(facet -> !facet.choices().isEmpty()).toList();
    }

    private Facet kinds(SearchQuery query) {
        return new Facet(
                "Kind",
                Vocabulary.standard().kinds().stream()
                        .map(Kind::name)
                        .flatMap(kind -> choice(kind, query.kind(), query::kind))
                        .sorted((a, b) ->
                                Integer.compare(b.count().orElse(0), a.count().orElse(0)))
                        .toList());
    }

    private Facet stages(SearchQuery query, Kind kind) {
        return new Facet(
                "Stage",
                kind.stages().stream()
                        .flatMap(stage -> choice(stage, query.stage(), query::stage))
                        .toList());
    }

    private Facet stances(SearchQuery query) {
        return new Facet(
                "Stance",
                Stream.of(Stance.values())
                        .map(Stance::word)
                        .flatMap(stance -> choice(stance, query.stance(), query::stance))
                        .toList());
    }

    /** Of a choice that is made only itself; nothing for one that would leave nothing. */
    private Stream<Facet.Choice> choice(
            String name, Optional<String> made, Function<Optional<String>, SearchQuery> choose) {
        boolean chosen = made.filter(name::equals).isPresent();
        if (made.isPresent() && !chosen) {
            return Stream.empty();
        }
        SearchQuery then = choose.apply(chosen ? Optional.empty() : Optional.of(name));
        int count = chosen
                ? 0
                : ask(() -> index.claims(then.text(), filter(then), 1)).total();
        return chosen || count > 0
                ? Stream.of(new Facet.Choice(
                        Wording.name(name),
                        false,
                        chosen ? OptionalInt.empty() : OptionalInt.of(count),
                        then.url(),
                        chosen))
                : Stream.empty();
    }

    private static Facet sources(SearchQuery query, Found<ClaimResult> claims, Found<ArticleLink> articles) {
        return new Facet(
                "Source",
                query.source()
                        .map(source -> List.of(new Facet.Choice(
                                source,
                                true,
                                OptionalInt.empty(),
                                query.source(Optional.empty()).url(),
                                true)))
                        .orElseGet(() -> Stream.concat(
                                        claims.best().stream().flatMap(claim -> claim.publisher().stream()),
                                        articles.best().stream().flatMap(article -> article.publisher().stream()))
                                .distinct()
                                .map(source -> new Facet.Choice(
                                        source,
                                        true,
                                        OptionalInt.empty(),
                                        query.source(Optional.of(source)).url(),
                                        false))
                                .toList()));
    }

    private static Filter filter(SearchQuery query) {
        return new Filter(
                query.kind(),
                query.stage(),
                query.stance(),
                query.since(),
                query.until(),
                Optional.empty(),
                query.source());
    }

    /** Namesakes lead to the same sentences. */
    private static <T> Predicate<T> distinct(Function<T, String> by) {
        Set<String> seen = new HashSet<>();
        return one -> seen.add(by.apply(one));
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }
}
