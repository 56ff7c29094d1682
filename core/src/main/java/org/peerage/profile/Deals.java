package org.peerage.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.vocabulary.FillerType;
import org.peerage.vocabulary.Role;
import org.peerage.vocabulary.Vocabulary;

/**
 * All deals that accounts tell of, whatever the companies.
 *
 * @param lines one a deal, the newest first. No company plays a part of its own in them: {@link Line#as} is empty, and the terms name all
 *     parties by their roles
 * @param sentences what they rest on, the sentence of number n at place n - 1
 */
public record Deals(List<Line> lines, List<Sentence> sentences) {
    public Deals {
        lines = List.copyOf(lines);
        sentences = List.copyOf(sentences);
    }

    /**
     * Gathers the deals in which a company is named; the order of accounts and claims does not matter.
     *
     * @param accounts what each article claims; the texts of articles whose story is known are not looked at
     * @param companies for names of companies the one word that stands for each, as in {@link Company#others}
     * @param asOf the last day of publication that counts; articles without a date always do
     */
    public static Deals of(List<Account> accounts, Map<String, String> companies, Optional<LocalDate> asOf) {
        return of(accounts, companies, Publishers.UNJUDGED, asOf);
    }

    /**
     * As {@link #of(List, Map, Optional)}.
     *
     * @param publishers how reliable they are held to be
     */
    public static Deals of(
            List<Account> accounts, Map<String, String> companies, Publishers publishers, Optional<LocalDate> asOf) {
        List<Account> told = Fold.about(Fold.publishedBy(accounts, asOf), Deals::isNamedDeal);
        List<Sentence> sentences = Sentences.of(told, new Stories(told), publishers);
        Naming naming = new Naming(new Company("", Set.of(), companies));
        Keys keys =
                new Keys(naming, told.stream().flatMap(a -> a.claims().stream()).toList(), Rules.standard());
        Map<String, List<Testimony>> byKind = sentences.stream()
                .flatMap(s -> s.testimonies().stream())
                .sorted(Testimony.IN_TIME)
                .collect(Collectors.groupingBy(t -> t.claim().kind().name(), TreeMap::new, Collectors.toList()));
        List<Line> lines = byKind.entrySet().stream()
                .flatMap(e ->
                        new Lines(naming, keys, Vocabulary.standard().kind(e.getKey()), "").of(e.getValue()).stream())
                .toList();
        return new Deals(LineOrder.sorted(Section.DEALS, lines), sentences);
    }

    /** The sentences that these deals rest on, by number. */
    public Stream<Sentence> told() {
        Set<Integer> numbers = lines.stream()
                .flatMap(l -> l.testimonies().stream())
                .map(Testimony::sentence)
                .collect(Collectors.toSet());
        return sentences.stream().filter(s -> numbers.contains(s.number()));
    }

    /** The deal of a key, as {@link Profile#line} finds it. */
    public Optional<Line> line(String key) {
        return Line.of(key, lines);
    }

    /** Only some of the deals; the sentences keep their numbers. */
    public Deals only(Predicate<Line> meant) {
        return new Deals(lines.stream().filter(meant).toList(), sentences);
    }

    /** What is paid, lent or raised, the headline value first; empty where no article says it. */
    public static Optional<Term> price(Line deal) {
        return deal.terms().stream()
                .filter(t -> deal.kind()
                        .role(t.role())
                        .map(Role::types)
                        .filter(r -> r.contains(FillerType.MONEY))
                        .isPresent())
                .findFirst();
    }

    /** The last day at which something happened in a deal or was said of it; empty where no article about it has a day. */
    public static Optional<LocalDate> lastDay(Line deal) {
        return deal.steps().stream().flatMap(s -> s.lastDay().stream()).max(LocalDate::compareTo);
    }

    private static boolean isNamedDeal(Claim claim) {
        return Rules.standard().of(claim.kind()).sections().containsValue(Section.DEALS)
                && claim.fillers(FillerType.COMPANY).map(Filler::name).anyMatch(Names::isName);
    }
}
