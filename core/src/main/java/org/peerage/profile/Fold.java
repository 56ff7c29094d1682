package org.peerage.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.profile.Profile.Coverage;
import org.peerage.vocabulary.Kind;

/** One run of {@link Profile#of}. */
final class Fold {
    private static final Comparator<Article> OLDEST_FIRST = Comparator.comparing(
                    Article::published, Comparator.comparing((Optional<LocalDate> d) -> d.orElse(LocalDate.MAX)))
            .thenComparing(Article::document)
            .thenComparing(Article::text)
            .thenComparing(Article::toString);

    private final String asked;
    private final Optional<LocalDate> asOf;
    private final List<Account> folded;
    private final int later;
    private final Company company;
    private final Naming naming;
    private final List<Claim> claims;
    private final Keys keys;
    private final List<Account> about;
    private final Stories stories;
    private final List<Sentence> sentences;
    private final Optional<Kept> kept;

    /**
     * @param folded the accounts published by the day asked for
     * @param later how many accounts were published later
     * @param kept what an earlier fold of the same company made, if any
     */
    Fold(
            List<Account> folded,
            Company company,
            String asked,
            Publishers publishers,
            Optional<LocalDate> asOf,
            int later,
            Optional<Kept> kept) {
        this.kept = kept;
        this.folded = folded;
        this.company = company;
        this.asked = asked;
        this.asOf = asOf;
        this.later = later;
        naming = new Naming(company);
        about = about(folded, naming::isAbout);
        claims = about.stream().flatMap(a -> a.claims().stream()).toList();
        keys = new Keys(naming, claims, Rules.standard());
        stories = new Stories(about);
        sentences = Sentences.of(about, stories, publishers);
    }

    /** The accounts that have claims of a certain kind, with each of these once, the oldest account first. */
    static List<Account> about(List<Account> accounts, Predicate<Claim> isMeant) {
        return accounts.stream()
                .map(a -> a.with(a.claims().stream().filter(isMeant).distinct().toList()))
                .filter(a -> !a.claims().isEmpty())
                .sorted(Comparator.comparing(Account::article, OLDEST_FIRST))
                .toList();
    }

    static List<Account> publishedBy(List<Account> accounts, Optional<LocalDate> day) {
        return accounts.stream().filter(a -> isPublishedBy(a.article(), day)).toList();
    }

    Profile profile() {
        Optional<LocalDate> day = asOf.or(() -> newest(folded));
        SequencedMap<Section, List<Line>> lines = lines();
        List<Line> all = lines.values().stream().flatMap(List::stream).toList();
        Questions questions = new Questions(keys, naming, parents());
        return new Profile(
                company.name(),
                naming.used(claims).stream()
                        .filter(n -> !n.equals(company.name()))
                        .toList(),
                asked,
                asOf,
                day,
                new Facts(keys, questions, day).of(all),
                lines,
                questions.contradictions(all),
                sentences,
                coverage(),
                naming.alike(folded.stream().flatMap(a -> a.claims().stream()).toList()));
    }

    private static boolean isPublishedBy(Article article, Optional<LocalDate> day) {
        return day.isEmpty()
                || article.published().map(p -> !p.isAfter(day.get())).orElse(true);
    }

    private static Optional<LocalDate> newest(List<Account> accounts) {
        return accounts.stream().flatMap(a -> a.article().published().stream()).max(Comparator.naturalOrder());
    }

    private SequencedMap<Section, List<Line>> lines() {
        Map<String, Map<String, List<Testimony>>> byKindAndRole = new TreeMap<>();
        sentences.stream()
                .flatMap(s -> s.testimonies().stream())
                .sorted(Testimony.IN_TIME)
                .forEach(t -> byKindAndRole
                        .computeIfAbsent(t.claim().kind().name(), k -> new TreeMap<>())
                        .computeIfAbsent(Lines.playedRole(t.claim(), naming), r -> new ArrayList<>())
                        .add(t));
        Map<Section, List<Line>> lines = new EnumMap<>(Section.class);
        byKindAndRole.forEach((name, byRole) -> byRole.forEach((role, testimonies) -> {
            Kind kind = testimonies.getFirst().claim().kind();
            Rules.standard()
                    .of(kind)
                    .section(role)
                    .ifPresent(section -> lines.computeIfAbsent(section, s -> new ArrayList<>())
                            .addAll(lines(kind, role, testimonies)));
        }));
        SequencedMap<Section, List<Line>> ordered = new LinkedHashMap<>();
        lines.forEach((section, list) -> ordered.put(section, LineOrder.sorted(section, list)));
        return Collections.unmodifiableSequencedMap(ordered);
    }

    private List<Line> lines(Kind kind, String as, List<Testimony> testimonies) {
        Lines lines = new Lines(naming, keys, kind, as);
        return kept.map(k -> k.lines(company, kind, as, testimonies, keys, () -> lines.of(testimonies)))
                .orElseGet(() -> lines.of(testimonies));
    }

    /** Who belongs to whom, whoever says so about whom: pairs of child and parent. */
    private Set<List<String>> parents() {
        return folded.stream()
                .flatMap(a -> a.claims().stream())
                .filter(c -> c.kind().name().equals("parent"))
                .flatMap(c -> c.fillers("child").stream()
                        .flatMap(child -> c.fillers("parent").stream()
                                .map(parent -> List.of(naming.key(child.name()), naming.key(parent.name())))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Coverage coverage() {
        return new Coverage(
                folded.size(),
                about.size(),
                stories.count(),
                claims.size(),
                about.stream()
                        .map(Account::article)
                        .filter(a -> a.published().isEmpty())
                        .map(Article::document)
                        .toList(),
                later);
    }
}
