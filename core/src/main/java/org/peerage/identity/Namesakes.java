package org.peerage.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of several companies an article means by a name that more than one may bear: "Delta", "Ford". */
public final class Namesakes {
    private final List<Candidate> candidates;

    /** @param candidates the companies that a name may mean, each once; facts of the kind "alias" give their other names */
    public Namesakes(Collection<Bearer> candidates) {
        this.candidates = candidates.stream().map(Candidate::of).toList();
    }

    /**
     * The company that a short name means in an article. It is the one that bears the fullest name which the article has for it; where the article
     * has several fuller names that the short one may stand for, such as a person's, or none, the facts must single one out.
     *
     * @param name the short name, with what the article says around it
     * @param full the other names of companies and people in the article
     * @return the one that is meant; none where nothing tells, or where the article means somebody else
     */
    public Optional<Bearer> meant(Bearer name, Collection<String> full) {
        CompanyName shortName = CompanyName.of(name.name());
        List<CompanyName> fuller = full.stream()
                .map(CompanyName::of)
                .filter(longer -> isShortFor(shortName, longer))
                .toList();
        if (fuller.isEmpty()) {
            return likeliest(name, candidates);
        }
        List<Candidate> bearers = candidates.stream()
                .filter(c -> fuller.stream().anyMatch(f -> isBorne(f, c)))
                .toList();
        long companies = fuller.stream().map(CompanyName::joined).distinct().count();
        // an equal name counts alone here, since the article itself ties the short one to it
        return companies == 1 && bearers.size() == 1
                ? Optional.of(bearers.getFirst().bearer())
                : likeliest(name, bearers);
    }

    /** The one of two names by which a company with the other one may be called for short; a unit, a region or a line of business is not called by the name of the whole. */
    static Optional<String> shorter(CompanyName one, CompanyName other) {
        return switch (Resemblances.between(one, other).kind()) {
            case ACRONYM, BLEND ->
                Optional.of((one.standsFor(other)
                                        || one.core().size() < other.core().size()
                                ? one
                                : other)
                        .written());
            case BODY, BODY_IN_FULL, BEGINNING, LONGER, ENDING, WITHIN, EQUAL_BUT_GROUP, EQUAL_BUT_HOLDING ->
                one.bare().size() == other.bare().size()
                        ? Optional.empty()
                        : Optional.of((one.bare().size() < other.bare().size() ? one : other).written());
            default -> Optional.empty();
        };
    }

    /** Whether a company with the name {@code full} may be called {@code name} for short. */
    public static boolean isShortFor(String name, String full) {
        return shorter(CompanyName.of(name), CompanyName.of(full))
                .filter(name::equals)
                .isPresent();
    }

    /** The one that is the same company by name and facts, where no second one is as likely. */
    private static Optional<Bearer> likeliest(Bearer name, List<Candidate> candidates) {
        if (name.facts().isEmpty()) {
            return Optional.empty();
        }
        Candidate meant = Candidate.of(name);
        Map<Candidate, Double> scores = new HashMap<>();
        for (Candidate candidate : candidates) {
            Likeness likeness = Matcher.of(meant, candidate);
            if (likeness.verdict() == Verdict.SAME) {
                scores.put(candidate, likeness.score());
            }
        }
        double best = scores.values().stream().mapToDouble(score -> score).max().orElse(1);
        List<Candidate> likeliest = scores.keySet().stream()
                .filter(c -> scores.getOrDefault(c, 0.0) == best)
                .toList();
        return likeliest.size() == 1 ? Optional.of(likeliest.getFirst().bearer()) : Optional.empty();
    }

    private static boolean isShortFor(CompanyName name, CompanyName full) {
        return switch (Resemblances.between(name, full).kind()) {
            case EQUAL_BUT_GROUP, EQUAL_BUT_HOLDING, ACRONYM, BLEND, BODY, BODY_IN_FULL -> true;
            case BEGINNING, LONGER, ENDING, WITHIN, LINE, LOCAL, REGION, PART ->
                name.core().size() < full.core().size();
            case EQUAL, EQUAL_BUT_ARTICLE ->
                name.written().length() < full.written().length();
            default -> false;
        };
    }

    private static boolean isBorne(CompanyName full, Candidate candidate) {
        return Stream.concat(Stream.of(candidate.name()), candidate.otherNames().stream())
                .anyMatch(name -> Resemblances.between(full, name).kind().isEqual());
    }
}
