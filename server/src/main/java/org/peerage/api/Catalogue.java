package org.peerage.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.ledger.ArticleHistory;
import org.peerage.ledger.ChangePlace;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Found;
import org.peerage.ledger.FoundClaim;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.KnownProfile;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Sought;
import org.peerage.profile.Changes;
import org.peerage.profile.Grade;
import org.peerage.profile.Line;
import org.peerage.search.Filter;
import org.peerage.search.SearchIndex;
import org.peerage.search.TextHits;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Vocabulary;

/**
 * Catalogue what programs ask of the ledger and the index. Thread-safe.
 *
 * <p>Lists come in pages: {@code cursor} is {@code next} of the page before, {@code most} how many are wanted, 1 to {@link #MOST}. Whoever asks for what is not
 * there, or cannot be asked for, gets {@link Unanswered}.
 */
public final class Catalogue {
    /** The most that a page has. */
    public static final int MOST = 100;

    /** What a search finds beyond these, nobody looks at: the feed of changes and the export have everything. */
    private static final int DEEPEST = 5_000;

    private static final int EPOCH_TRANSACTION_PLACE = 3;
    private static final int BEST = 5;
    private static final int FEWEST_COMPARED = 2;
    private static final int MOST_COMPARED = 5;

    private final Ledger ledger;
    private final SearchIndex index;
    private final Shelf shelf;

    public Catalogue(Ledger ledger, SearchIndex index, Shelf shelf) {
        this.ledger = ledger;
        this.index = index;
        this.shelf = shelf;
    }

    private interface Search<T> {
        T run() throws IOException;
    }

    // Companies ---------------------------------------------------------------------------------------------------

    /** All companies, by their numbers. */
    public PageResource<CompanyResource> companies(Optional<String> cursor, int most) {
        int wanted = wanted(most);
        List<Long> numbers = ledger.companiesAfter(Cursor.number(cursor), wanted + 1);
        List<CompanyResource> companies = ledger
                .companies(numbers.stream().limit(wanted).toList())
                .stream()
                .map(CompanyResource::of)
                .toList();
        return PageResource.of(
                companies,
                numbers.size() > wanted
                        ? Optional.of(Cursor.at(Long.toString(numbers.get(wanted - 1)))
                                .text())
                        : Optional.empty());
    }

    /** Companies by any of their names, best first. */
    public PageResource<HitsResource.NamedResource> companiesNamed(String words, Optional<String> cursor, int most) {
        return pageOf(
                cursor,
                most,
                limit -> asked(() -> index.companies(words, limit)).stream()
                        .map(HitsResource.NamedResource::of)
                        .toList());
    }

    /** @param number of any of its names */
    public CompanyResource company(long number) {
        return CompanyResource.of(known(number));
    }

    /** @param asOf the last day of publication that counts */
    public ProfileResource profile(long number, Optional<LocalDate> asOf) {
        return ProfileResource.of(folded(number, asOf));
    }

    /** One line of a profile, by its key. */
    public LineAnswerResource line(long number, String key, Optional<LocalDate> asOf) {
        KnownProfile folded = folded(number, asOf);
        Line line = folded.profile()
                .line(key)
                .orElseThrow(() -> Unanswered.absent(
                        "The profile of company " + number + " has no line " + key,
                        "look at the profile: the line may have been taken back, or be of another day"));
        return LineAnswerResource.of(folded, line);
    }

    /**
     * What changed between two profiles.
     *
     * @param since the day of the earlier
     * @param asOf that of the later; empty for all that is known
     */
    public ChangesResource changes(long number, LocalDate since, Optional<LocalDate> asOf) {
        if (asOf.filter(since::isAfter).isPresent()) {
            throw Unanswered.wrong("since is later than as_of", "give an earlier day as since");
        }
        return ChangesResource.of(Changes.between(
                folded(number, Optional.of(since)).profile(),
                folded(number, asOf).profile()));
    }

    /** Claims about a company that count, in the order in which they came in. */
    public PageResource<ClaimResource> claimsAbout(
            long number, Optional<String> kind, Optional<String> cursor, int most) {
        kind.ifPresent(Catalogue::kind);
        int wanted = wanted(most);
        List<FoundClaim> claims =
                ledger.library().claimsAbout(known(number).id(), kind, Cursor.number(cursor), wanted + 1);
        return PageResource.of(
                claims.stream().limit(wanted).map(ClaimResource::of).toList(),
                claims.size() > wanted
                        ? Optional.of(
                                Cursor.at(Long.toString(claims.get(wanted - 1).number()))
                                        .text())
                        : Optional.empty());
    }

    /** Two to five companies beside each other. */
    public ComparisonResource compare(List<Long> numbers, Optional<LocalDate> asOf) {
        List<Long> distinct =
                numbers.stream().map(number -> known(number).id()).distinct().toList();
        if (distinct.size() < FEWEST_COMPARED || distinct.size() > MOST_COMPARED) {
            throw Unanswered.wrong(
                    distinct.size() + " companies cannot be compared",
                    "name two to five, such as ?company=3&company=8");
        }
        return ComparisonResource.of(
                distinct.stream().map(number -> folded(number, asOf)).toList(), asOf);
    }

    // Across companies ----------------------------------------------------------------------------------------------

    /**
     * Deals of all companies, those of which something was published last first.
     *
     * @param kind of claim
     * @param stage at which they stand
     * @param denied whether only those with a denial are meant
     * @param since the day of publication from which on something was said of it
     * @param company the number of one that plays a part
     * @param place where a company is that plays a part
     */
    public PageResource<FoundLineResource> deals(
            Optional<String> kind,
            Optional<String> stage,
            boolean denied,
            Optional<LocalDate> since,
            Optional<Long> company,
            Optional<String> place,
            Optional<String> cursor,
            int most) {
        Set<String> deals = Sought.deals().kinds();
        kind.filter(one -> !deals.contains(one)).ifPresent(one -> {
            throw Unanswered.wrong(
                    "'" + one + "' is no kind of deal",
                    "take one of " + String.join(", ", deals.stream().sorted().toList()));
        });
        return lines(
                new Sought(kind.map(Set::of).orElse(deals), stage, denied, since, meant(company), place, List.of()),
                cursor,
                most);
    }

    /**
     * People and their posts, those of which something was published last first.
     *
     * @param words that stand in the person's name or in the post
     */
    public PageResource<FoundLineResource> people(
            Optional<String> words,
            Optional<String> stage,
            Optional<LocalDate> since,
            Optional<Long> company,
            Optional<String> cursor,
            int most) {
        List<String> wanted = words.stream()
                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
        return lines(
                new Sought(Sought.posts().kinds(), stage, false, since, meant(company), Optional.empty(), wanted),
                cursor,
                most);
    }

    private PageResource<FoundLineResource> lines(Sought sought, Optional<String> cursor, int most) {
        Found found = shelf.across(sought, place(cursor), wanted(most));
        return PageResource.of(
                found.hits().stream().map(FoundLineResource::of).toList(),
                found.further().map(place -> Cursor.at(place.word()).text()));
    }

    private static Found.Place place(Optional<String> cursor) {
        try {
            return cursor.map(text -> Found.Place.of(new Cursor(text).place())).orElse(Found.Place.FIRST);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Cursor.unknown();
        }
    }

    // Claims and articles -------------------------------------------------------------------------------------------

    /** Claims with all of the words, best first; the newest first without words. */
    public PageResource<ClaimResource> claims(String words, Filter filter, Optional<String> cursor, int most) {
        check(filter);
        return found(
                cursor,
                most,
                limit -> asked(() -> index.claims(words, filter, limit)),
                numbers -> ledger.library().claims(numbers).stream()
                        .map(ClaimResource::of)
                        .toList());
    }

    /** Articles with all of the words, best first; the newest first without words. */
    public PageResource<ArticleResource> articles(String words, Filter filter, Optional<String> cursor, int most) {
        check(filter);
        return found(
                cursor,
                most,
                limit -> asked(() -> index.articles(words, filter, limit)),
                numbers -> ledger.library().articles(numbers).stream()
                        .map(ArticleResource::of)
                        .toList());
    }

    /** @param id of the claim; also of one that does not count any more */
    public ClaimHistoryResource claim(String id) {
        return ledger.library()
                .articleOf(id)
                .flatMap(ledger.library()::article)
                .flatMap(history -> history.claims().stream()
                        .filter(read -> read.claim().id().equals(id))
                        .findFirst()
                        .map(read -> ClaimHistoryResource.of(history, read)))
                .orElseThrow(
                        () -> Unanswered.absent("No claim has the id " + id, "ids are those in profiles and lists"));
    }

    /** An article with its text and what it claims. */
    public ArticleResource article(String key) {
        return Optional.of(key)
                .filter(text -> text.matches("[0-9a-f]{64}"))
                .flatMap(text -> ledger.library().article(new ContentKey(text)))
                .map(ArticleResource::of)
                .orElseThrow(() ->
                        Unanswered.absent("No article has the key " + key, "keys are those in profiles and lists"));
    }

    /** An article that was handed in, with what it claims. */
    public TakenResource taken(ContentKey key, boolean added) {
        ArticleHistory history = ledger.library()
                .article(key)
                .orElseThrow(() -> new IllegalStateException("what was stored is not there: " + key));
        return new TakenResource(added, ArticleResource.claimed(history));
    }

    /** How many claims of an article stand. */
    public int claimed(ContentKey key) {
        return ledger.library()
                .evidence(List.of(key), 0)
                .getOrDefault(key, List.of())
                .size();
    }

    /** The best of everything that words find. */
    public HitsResource search(String words) {
        if (words.isBlank()) {
            throw Unanswered.wrong("there are no words to search for", "give some as q");
        }
        return new HitsResource(
                asked(() -> index.companies(words, BEST)).stream()
                        .map(HitsResource.NamedResource::of)
                        .toList(),
                asked(() -> index.people(words, BEST)).stream()
                        .map(HitsResource.NamedResource::of)
                        .toList(),
                claims(words, Filter.NONE, Optional.empty(), BEST),
                articles(words, Filter.NONE, Optional.empty(), BEST));
    }

    /**
     * Everything that changed after a cursor, as it is now; from the beginning without one.
     *
     * @throws Unanswered where the cursor is of another ledger: a copy of that begins anew
     */
    public FeedResource feed(Optional<String> cursor, int most) {
        String epoch = ledger.epoch();
        ChangePlace place =
                cursor.map(text -> place(new Cursor(text).place(), epoch)).orElse(ChangePlace.FIRST);
        return FeedResource.of(ledger.changes(place, wanted(most)), epoch);
    }

    private static ChangePlace place(String text, String epoch) {
        String[] parts = text.split(" ", -1);
        if (parts.length != EPOCH_TRANSACTION_PLACE) {
            throw Cursor.unknown();
        }
        if (!parts[0].equals(epoch)) {
            throw Unanswered.past(
                    "the cursor is of another ledger, or of before this one was moved",
                    "begin anew without a cursor, with an empty copy");
        }
        try {
            return new ChangePlace(parts[1], Long.parseLong(parts[2]));
        } catch (IllegalArgumentException e) {
            throw Cursor.unknown();
        }
    }

    // What there is -------------------------------------------------------------------------------------------------

    /** Publishers, those with most articles first. */
    public PageResource<SourceResource> sources(Optional<String> cursor, int most) {
        Function<String, Grade> grades = ledger.publishers().grading();
        return pageOf(
                cursor,
                most,
                limit -> shelf.outlets().stream()
                        .limit(limit)
                        .map(outlet -> SourceResource.of(
                                outlet,
                                grades.apply(outlet.name()).reliability().name()))
                        .toList());
    }

    /** What claims can say. */
    public List<KindResource> kinds() {
        return Vocabulary.standard().kinds().stream().map(KindResource::of).toList();
    }

    // Parts -----------------------------------------------------------------------------------------------------------

    private KnownCompany known(long number) {
        return ledger.bearing(number).orElseThrow(() -> noCompany(number));
    }

    private Optional<Long> meant(Optional<Long> company) {
        return company.map(number -> known(number).id());
    }

    private KnownProfile folded(long number, Optional<LocalDate> asOf) {
        return shelf.folded(number, asOf).orElseThrow(() -> noCompany(number));
    }

    private static Unanswered noCompany(long number) {
        return Unanswered.absent("No company has the number " + number, "find it by its name among the companies");
    }

    private static int wanted(int most) {
        if (most < 1 || most > MOST) {
            throw Unanswered.wrong("a page of " + most, "limit is 1 to " + MOST);
        }
        return most;
    }

    private static Kind kind(String name) {
        return Vocabulary.standard()
                .find(name)
                .orElseThrow(() -> Unanswered.wrong(
                        "'" + name + "' is no kind of claim",
                        "take one of "
                                + String.join(
                                        ", ",
                                        Vocabulary.standard().kinds().stream()
                                                .map(Kind::name)
                                                .toList())));
    }

    private static void check(Filter filter) {
        Optional<Kind> kind = filter.kind().map(Catalogue::kind);
        filter.stage()
                .filter(stage ->
                        kind.filter(one -> !one.stages().contains(stage)).isPresent())
                .ifPresent(stage -> {
                    throw Unanswered.wrong(
                            "'" + stage + "' is no stage of "
                                    + kind.orElseThrow().name(),
                            "take one of "
                                    + String.join(", ", kind.orElseThrow().stages()));
                });
        filter.stance()
                .filter(stance ->
                        Stream.of(Stance.values()).noneMatch(one -> one.word().equals(stance)))
                .ifPresent(stance -> {
                    throw Unanswered.wrong(
                            "'" + stance + "' is no stance",
                            "take one of "
                                    + String.join(
                                            ", ",
                                            Stream.of(Stance.values())
                                                    .map(Stance::word)
                                                    .toList()));
                });
    }

    /** A page of what a search finds first so many of. */
    private static <T> PageResource<T> pageOf(Optional<String> cursor, int most, Function<Integer, List<T>> find) {
        int from = from(cursor);
        int wanted = wanted(most);
        List<T> found = find.apply(from + wanted + 1);
        return PageResource.of(found.stream().skip(from).limit(wanted).toList(), next(from + wanted, found.size()));
    }

    private static <T> PageResource<T> found(
            Optional<String> cursor, int most, Function<Integer, TextHits> find, Function<List<Long>, List<T>> fetch) {
        int from = from(cursor);
        int wanted = wanted(most);
        TextHits hits = find.apply(from + wanted);
        List<T> items =
                fetch.apply(hits.ids().stream().skip(from).map(Long::valueOf).toList());
        return new PageResource<>(items, next(from + wanted, hits.total()), Optional.of(hits.total()));
    }

    private static int from(Optional<String> cursor) {
        long from = Cursor.number(cursor);
        if (from > DEEPEST) {
            throw Cursor.unknown();
        }
        return (int) from;
    }

    /** Where a search goes on after so many of all. */
    private static Optional<String> next(int seen, int all) {
        return seen < all && seen <= DEEPEST
                ? Optional.of(Cursor.at(Integer.toString(seen)).text())
                : Optional.empty();
    }

    private static <T> T asked(Search<T> search) {
        try {
            return search.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }
}
