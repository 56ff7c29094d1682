package org.peerage.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.vocabulary.Kind;

/**
 * One line of a profile: a thing claimed about the company, such as a deal, a post, a site or a figure, gathered over articles.
 *
 * @param kind what is claimed
 * @param as the role that the company plays in it, such as "buyer"; the first of the kind's roles where it plays several; empty in {@link Deals}
 * @param terms the other roles that are filled, in the vocabulary's order
 * @param standing where it stands on its life cycle, by {@link Headline}; empty where nothing is asserted of it, only denied or refused
 * @param steps how it came there, in time order, with denials and refusals to comment; never empty
 * @param sources how many independent sources assert it
 * @param disputed whether a denial answers what is asserted
 */
public record Line(
        Kind kind,
        String as,
        List<Term> terms,
        Optional<String> standing,
        List<Step> steps,
        int sources,
        boolean disputed) {
    public Line {
        terms = List.copyOf(terms);
        steps = List.copyOf(steps);
    }

    /** How many digits a key has. */
    private static final int KEY = 12;

    private static final Comparator<Testimony> FIRST_TOLD = Comparator.comparing(
                    (Testimony t) -> t.published().orElse(LocalDate.MAX))
            .thenComparing(t -> t.claim().id());

    /**
     * Names the line, 12 hexadecimal digits: the beginning of the id of the claim that told it first. What is published later changes
     * nothing; an older article that comes in later, or the retraction of that claim, does. {@link Profile#line} finds the line by
     * the key of any of its claims. The deal of a profile and the same of {@link Deals} have one key.
     */
    public String key() {
        return key(testimonies().stream().min(FIRST_TOLD).orElseThrow());
    }

    static Optional<Line> of(String key, Collection<Line> lines) {
        return lines.stream()
                .filter(l -> l.key().equals(key))
                .findFirst()
                .or(() -> lines.stream()
                        .filter(l -> l.testimonies().stream().anyMatch(t -> key(t).equals(key)))
                        .findFirst());
    }

    private static String key(Testimony testimony) {
        return testimony.claim().id().substring(0, KEY);
    }

    /** How sure it is that there is such a thing: a denial counts until somebody asserts the thing again. */
    public Certainty certainty() {
        int last = 0;
        for (int i = 0; i < steps.size(); i++) {
            last = steps.get(i).stance() == Stance.ASSERTS ? i : last;
        }
        return Certainty.of(
                said(steps, Stance.ASSERTS), List.of(), said(steps.subList(last, steps.size()), Stance.DENIES));
    }

    /** How sure a step is, which those deny that take the other stance to its stage. */
    public Certainty certainty(Step step) {
        List<Step> same =
                steps.stream().filter(s -> s.stage().equals(step.stage())).toList();
        return Certainty.of(
                step.testimonies(),
                List.of(),
                switch (step.stance()) {
                    case ASSERTS -> said(same, Stance.DENIES);
                    case DENIES -> said(same, Stance.ASSERTS);
                    case DECLINES -> List.of();
                });
    }

    /** How sure a value of a term is: those that give another value, where only one can be right, speak against it. */
    public Certainty certainty(Term term, Value value) {
        List<Testimony> others = term.values().stream()
                .filter(v -> term.differ() && Keys.isOpposed(value, v))
                .flatMap(v -> asserting(v.testimonies()))
                .toList();
        List<Testimony> denied = value.testimonies().stream()
                .filter(t -> t.claim().stance() == Stance.DENIES)
                .toList();
        return Certainty.of(asserting(value.testimonies()).toList(), others, denied);
    }

    private static Stream<Testimony> asserting(Collection<Testimony> testimonies) {
        return testimonies.stream().filter(Testimony::asserts);
    }

    private static List<Testimony> said(Collection<Step> steps, Stance stance) {
        return steps.stream()
                .filter(s -> s.stance() == stance)
                .flatMap(s -> s.testimonies().stream())
                .toList();
    }

    public Optional<Term> term(String role) {
        for (Term term : terms) {
            if (term.role().equals(role)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    /** All testimonies, in time order of their steps. */
    public List<Testimony> testimonies() {
        return steps.stream().flatMap(s -> s.testimonies().stream()).toList();
    }

    /** Whether a step of this stance stands on its track. */
    public boolean has(Stance stance) {
        return steps.stream().anyMatch(s -> s.stance() == stance);
    }
}
