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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peerage.article.Article;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.profile.Profile.Coverage;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Vocabulary;

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
    private final Keys keys;
    private final List<Account> about;
    private final Stories stories;
    private final List<Sentence> sentences = new ArrayList<>();

    Fold(List<Account> accounts, String asked, Optional<LocalDate> asOf) {
        this.asked = asked;
        this.asOf = asOf;
        folded = accounts.stream()
                .filter(a -> isPublishedBy(a.article(), asOf))
                .sorted(Comparator.comparing(Account::article, OLDEST_FIRST))
                .toList();
        later = accounts.size() - folded.size();
        List<Claim> claims = folded.stream().flatMap(a -> a.claims().stream()).toList();
        company = new Company(claims, asked);
        about = folded.stream()
                .map(a -> new Account(
                        a.article(),
                        a.claims().stream().filter(this::isAbout).distinct().toList()))
                .filter(a -> !a.claims().isEmpty())
                .toList();
        keys = new Keys(
                company, about.stream().flatMap(a -> a.claims().stream()).toList(), Rules.standard());
        stories = new Stories(about.stream().map(Account::article).toList());
    }

    Profile profile() {
        numberSentences();
        Optional<LocalDate> day = asOf.or(() -> newest(folded));
        SequencedMap<Section, List<Line>> lines = lines();
        Questions questions = new Questions(keys, parents());
        return new Profile(
                company.name(),
                company.alsoNamed(),
                asked,
                asOf,
                day,
                new Facts(keys, questions, day)
                        .of(lines.values().stream().flatMap(List::stream).toList()),
                lines,
                questions.contradictions(
                        lines.values().stream().flatMap(List::stream).toList()),
                List.copyOf(sentences),
                coverage(),
                company.alike());
    }

    private boolean isAbout(Claim claim) {
        return Company.companies(claim).anyMatch(f -> company.is(f.name()));
    }

    private static boolean isPublishedBy(Article article, Optional<LocalDate> day) {
        return day.isEmpty()
                || article.published().map(p -> !p.isAfter(day.get())).orElse(true);
    }

    private static Optional<LocalDate> newest(List<Account> accounts) {
        return accounts.stream().flatMap(a -> a.article().published().stream()).max(Comparator.naturalOrder());
    }

    /** Numbers the stretches of evidence in reading order, the oldest article first. */
    private void numberSentences() {
        Map<Integer, Integer> storyNumbers = new LinkedHashMap<>();
        for (int place = 0; place < about.size(); place++) {
            Account account = about.get(place);
            int story = storyNumbers.computeIfAbsent(stories.of(place), s -> storyNumbers.size() + 1);
            Map<Span, List<Claim>> bySpan = account.claims().stream()
                    .collect(Collectors.groupingBy(c -> c.evidence().span(), TreeMap::new, Collectors.toList()));
            bySpan.forEach((span, claims) -> {
                int number = sentences.size() + 1;
                sentences.add(new Sentence(
                        number,
                        account.article(),
                        span,
                        claims.getFirst().evidence().text(),
                        story,
                        claims.stream()
                                .map(c -> new Testimony(
                                        c, account.article(), number, story, Origins.of(c, account.article(), story)))
                                .sorted(Comparator.comparingInt((Testimony t) ->
                                                kindOrder(t.claim().kind()))
                                        .thenComparing(Testimony.IN_TIME))
                                .toList()));
            });
        }
    }

    private SequencedMap<Section, List<Line>> lines() {
        Map<String, Map<String, List<Testimony>>> byKindAndRole = new TreeMap<>();
        sentences.stream()
                .flatMap(s -> s.testimonies().stream())
                .forEach(t -> byKindAndRole
                        .computeIfAbsent(t.claim().kind().name(), k -> new TreeMap<>())
                        .computeIfAbsent(Lines.playedRole(t.claim(), company), r -> new ArrayList<>())
                        .add(t));
        Map<Section, List<Line>> lines = new EnumMap<>(Section.class);
        byKindAndRole.forEach((name, byRole) -> byRole.forEach((role, testimonies) -> {
            Kind kind = testimonies.getFirst().claim().kind();
            Rules.Rule rule = Rules.standard().of(kind);
            Lines made = new Lines(company, keys, kind, rule, role);
            rule.section(role)
                    .ifPresent(section -> new Gathering(keys, kind, rule)
                            .gather(testimonies)
                            .forEach(group -> lines.computeIfAbsent(section, s -> new ArrayList<>())
                                    .add(made.line(group))));
        }));
        SequencedMap<Section, List<Line>> ordered = new LinkedHashMap<>();
        lines.forEach((section, list) -> ordered.put(
                section, list.stream().sorted(new LineOrder(section)).toList()));
        return Collections.unmodifiableSequencedMap(ordered);
    }

    /** Who belongs to whom, whoever says so about whom: pairs of child and parent. */
    private Set<List<String>> parents() {
        return folded.stream()
                .flatMap(a -> a.claims().stream())
                .filter(c -> c.kind().name().equals("parent"))
                .flatMap(c -> c.fillers("child").stream()
                        .flatMap(child -> c.fillers("parent").stream()
                                .map(parent -> List.of(keyOf(child.name()), keyOf(parent.name())))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private String keyOf(String name) {
        return company.is(name) ? Keys.SELF : Names.key(name);
    }

    private Coverage coverage() {
        return new Coverage(
                folded.size(),
                about.size(),
                stories.count(),
                about.stream().mapToInt(a -> a.claims().size()).sum(),
                about.stream()
                        .map(Account::article)
                        .filter(a -> a.published().isEmpty())
                        .map(Article::document)
                        .toList(),
                later);
    }

    private static int kindOrder(Kind kind) {
        List<Kind> kinds = Vocabulary.standard().kinds();
        return IntStream.range(0, kinds.size())
                .filter(i -> kinds.get(i).name().equals(kind.name()))
                .findFirst()
                .orElse(kinds.size());
    }
}
