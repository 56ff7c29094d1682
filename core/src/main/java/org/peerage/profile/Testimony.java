package org.peerage.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.claim.When;

/**
 * One claim and the article that makes it.
 *
 * @param claim what is said
 * @param article where
 * @param filed under what the article is kept, where it is
 * @param sentence the number of its sentence in {@link Profile#sentences}, from 1
 * @param story the number of the story that its article tells
 * @param origins where it comes from, as far as the article tells: its story, and the outlets that it cites, else those that told the
 *     story first. Testimonies that have an origin in common are one independent source
 * @param grade how reliable its source is, and why
 */
public record Testimony(
        Claim claim,
        Article article,
        Optional<Filed> filed,
        int sentence,
        int story,
        Set<String> origins,
        Grade grade) {
    /** In time, then by life cycle, then by place in the articles: a total order over what is said and where. */
    static final Comparator<Testimony> IN_TIME = Comparator.comparing(
                    Testimony::day, Comparator.comparing((Optional<LocalDate> d) -> d.orElse(LocalDate.MAX)))
            .thenComparingInt(t -> t.claim.kind().stages().indexOf(t.claim.stage()))
            .thenComparing(t -> t.claim.stance())
            .thenComparing(t -> t.claim.document())
            .thenComparing(t -> t.claim.evidence().span())
            .thenComparing(t -> t.claim.kind().name())
            .thenComparing(t -> t.claim.id())
            .thenComparing(t -> t.claim.toString());

    public Testimony {
        origins = Set.copyOf(origins);
    }

    /** When it happened, where the article says so. */
    public Optional<When> happened() {
        return claim.when();
    }

    public Optional<LocalDate> published() {
        return article.published();
    }

    /**
     * The day at which it stands in time: the first day on which it happened; the day of publication where that is not known or
     * was not over when the article appeared, as "this year" never is.
     */
    public Optional<LocalDate> day() {
        Optional<When.Interval> happened = asserts() ? claim.when().flatMap(When::interval) : Optional.empty();
        return happened.filter(
                        time -> published().map(day -> !time.to().isAfter(day)).orElse(true))
                .map(When.Interval::from)
                .or(this::published);
    }

    /** When it happened, was said, was published and was taken in. */
    public Times times() {
        Optional<When> happened = claim.when().filter(w -> asserts());
        Optional<When> said = claim.when().filter(w -> !asserts());
        return new Times(happened, said, published(), filed.map(Filed::retrieved));
    }

    /** Who says it: the speaker's name or description; empty where the article itself does. */
    public Optional<String> speaker() {
        return claim.speaker().map(Filler::name);
    }

    /** The outlet or occasion it was said through, where the article names one. */
    public Optional<String> medium() {
        return claim.medium().map(Filler::name);
    }

    /** Whether one list rests on sentences of the other only: a sentence does not contradict itself, it gives a range or a before. */
    static boolean shareSentences(Collection<Testimony> a, Collection<Testimony> b) {
        Set<Integer> sa = a.stream().map(Testimony::sentence).collect(Collectors.toSet());
        Set<Integer> sb = b.stream().map(Testimony::sentence).collect(Collectors.toSet());
        return sa.containsAll(sb) || sb.containsAll(sa);
    }

    boolean asserts() {
        return claim.stance() == Stance.ASSERTS;
    }
}
