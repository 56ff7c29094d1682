package org.peerage.profile;

import java.util.List;
import java.util.Optional;
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
