package org.peerage.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Findable;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Listing;
import org.peerage.ledger.Review;
import org.peerage.profile.People;
import org.peerage.vocabulary.FillerType;

/** Keeps the search index in step with the ledger. */
public final class Indexing {
    /** Articles that are taken from the ledger at a time. */
    private static final int PAGE = 500;

    private static final Comparator<String> FULLEST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Ledger ledger;

    /** Of one ledger. */
    public Indexing(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Adds what is new; makes the index anew where it is absent or damaged. */
    public void heal(SearchIndex index) throws IOException {
        long position = ledger.position();
        if (index.state(position).needsRebuild()) {
            index.rebuild(position, entries(0));
        } else if (index.upTo() < position) {
            index.add(position, entries(index.upTo()));
        }
    }

    /** Makes it anew. */
    public void rebuild(SearchIndex index) throws IOException {
        index.rebuild(ledger.position(), entries(0));
    }

    /** The texts of the readings after one; at last the companies that they name with their people, each once. */
    private Stream<Entry> entries(long after) {
        Set<Long> named = new TreeSet<>();
        Stream<Entry> told = Stream.iterate(
                        ledger.findable(after, PAGE),
                        page -> !page.isEmpty(),
                        page -> ledger.findable(page.getLast().reading(), PAGE))
                .flatMap(page -> entries(page, named));
        return Stream.concat(told, Stream.of(named).flatMap(numbers -> companies(numbers, Set.of())));
    }

    private Stream<Entry> entries(List<Findable> page, Set<Long> named) {
        Map<String, Long> bearers = ledger.bearers(page.stream().flatMap(found -> found.account().claims().stream()));
        named.addAll(bearers.values());
        return page.stream().flatMap(Indexing::texts);
    }

    /** @param beside numbers of companies that people of these may be found with now */
    private Stream<Entry> companies(Set<Long> numbers, Set<Long> beside) {
        List<Long> all = List.copyOf(numbers);
        return Stream.iterate(0, from -> from < all.size(), from -> from + PAGE)
                .map(from -> ledger.listings(new HashSet<>(all.subList(from, Math.min(all.size(), from + PAGE)))))
                .flatMap(listings -> Stream.concat(
                        listings.stream().flatMap(listing -> former(listing, beside)),
                        listings.stream()
                                .flatMap(listing -> Stream.concat(Stream.of(company(listing)), people(listing)))));
    }

    private static Stream<Entry> former(Listing listing, Set<Long> beside) {
        Stream<Entry> companies =
                listing.absorbed().stream().map(number -> new Entry.Removal(EntryType.COMPANY, number.toString()));
        return Stream.concat(companies, formerPeople(listing, beside));
    }

    private static Entry company(Listing listing) {
        KnownCompany company = listing.company();
        List<String> names = Stream.concat(Stream.of(company.name()), company.alsoNamed().stream())
                .toList();
        return new Entry.Company(company.id(), names, listing.places(), List.of(), company.claims());
    }

    /** Takes in what a review changed. */
    public void reviewed(SearchIndex index, Review review) throws IOException {
        heal(index);
        Stream<Entry> changed = switch (review.subject()) {
            case Review.Subject.Names names -> named(names);
            case Review.Subject.Part part -> entries(part.key());
        };
        index.add(index.upTo(), changed);
    }

    private Stream<Entry> named(Review.Subject.Names names) {
        Set<Long> companies = Set.copyOf(
                ledger.bearers(List.of(names.one().name(), names.other().name()))
                        .values());
        return companies(companies, companies);
    }

    /** Takes in that articles count now and did not before, or the other way round. */
    public void retold(SearchIndex index, Set<ContentKey> articles) throws IOException {
        heal(index);
        index.add(index.upTo(), articles.stream().sorted().flatMap(this::entries));
    }

    private Stream<Entry> entries(ContentKey article) {
        Set<Long> named = new TreeSet<>();
        List<Entry> told = entries(ledger.findable(article), named).toList();
        return Stream.concat(told.stream(), companies(named, Set.of()));
    }

    /** A person of two companies is two entries: namesakes are told apart by where they are. */
    private static Stream<Entry> people(Listing listing) {
        Map<String, List<String>> names = byPerson(listing);
        KnownCompany company = listing.company();
        return names.entrySet().stream()
                .map(person -> new Entry.Person(
                        number(person.getKey(), company.id()),
                        person.getValue().stream().sorted(FULLEST).toList(),
                        List.of(company.name()),
                        person.getValue().stream()
                                .mapToInt(name -> listing.people().getOrDefault(name, 0))
                                .sum()));
    }

    private static Map<String, List<String>> byPerson(Listing listing) {
        People people = new People(listing.people().keySet());
        return listing.people().keySet().stream().collect(Collectors.groupingBy(people::key));
    }

    /**
     * What these people may have been before: others, while less was known of them, or with a company that was joined with theirs or parted from it.
     *
     * @param beside numbers of companies that the people may have been with
     */
    private static Stream<Entry> formerPeople(Listing listing, Set<Long> beside) {
        Set<Long> companies = new HashSet<>(beside);
        companies.addAll(listing.absorbed());
        companies.add(listing.company().id());
        return byPerson(listing).entrySet().stream()
                .flatMap(person -> Stream.concat(
                        Stream.of(person.getKey()), person.getValue().stream().map(People::words)))
                .distinct()
                .flatMap(words -> companies.stream().map(company -> number(words, company)))
                .map(number -> new Entry.Removal(EntryType.PERSON, Long.toString(number)));
    }

    private static long number(String words, long company) {
        return hash(words + "@" + company);
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static Stream<Entry> texts(Findable found) {
        var article = found.account().article();
        Stream<Entry> claims = Stream.iterate(0, i -> i < found.claims().size(), i -> i + 1)
                .map(i -> claim(
                        found, found.claims().get(i), found.account().claims().get(i)));
        Stream<Entry> gone = found.gone().stream().map(number -> new Entry.Removal(EntryType.CLAIM, number.toString()));
        String number = Long.toString(found.article());
        Stream<Entry> text = Stream.of(
                found.replaced()
                        ? new Entry.Removal(EntryType.ARTICLE, number)
                        : new Entry.Article(
                                number, article.title(), article.publisher(), article.published(), article.text()));
        return Stream.of(text, claims, gone).flatMap(some -> some);
    }

    private static Entry claim(Findable found, long number, Claim claim) {
        return new Entry.Claim(
                Long.toString(number),
                claim.kind().name(),
                claim.stage(),
                claim.stance().word(),
                found.account().article().published(),
                claim.fillers(FillerType.PLACE).map(Filler::name).distinct().toList(),
                found.account().article().publisher(),
                claim.evidence().text());
    }
}
