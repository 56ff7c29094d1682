package org.peerage.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of several companies an article means by a name that more than one may bear: "Delta", "Ford". */
public final class Namesakes {
    private Namesakes() {}

    /**
     * The company that a short name means in an article. It is the one that bears the fullest name which the article has for it; where the article
     * has several fuller names that the short one may stand for, such as a person's, or none, the facts must single one out.
     *
     * @param name the short name, with what the article says around it
     * @param full the other names of companies and people in the article
     * @param candidates the companies it may be
     * @return the one that is meant; none where nothing tells, or where the article means somebody else
     */
    public static Optional<Bearer> meant(Bearer name, Collection<String> full, Collection<Bearer> candidates) {
        CompanyName shortName = CompanyName.of(name.name());
        List<CompanyName> fuller = full.stream()
                .map(CompanyName::of)
                .filter(longer -> isShortFor(shortName, longer))
                .toList();
        Set<String> companies = fuller.stream().map(CompanyName::joined).collect(Collectors.toSet());
        if (companies.size() == 1) {
            return bearing(fuller, name, candidates);
        }
        return fuller.isEmpty() ? likeliest(name, candidates) : toldApart(fuller, name, candidates);
    }

    /** Among the bearers of the fuller names the likeliest: an equal name counts alone here, since the article itself ties the short one to it. */
    private static Optional<Bearer> bearing(List<CompanyName> fuller, Bearer name, Collection<Bearer> candidates) {
        List<Bearer> bearers = candidates.stream()
                .filter(c -> fuller.stream().anyMatch(f -> isBorne(f, CompanyName.of(c.name()))))
                .toList();
        return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : likeliest(name, bearers);
    }

    private static Optional<Bearer> toldApart(List<CompanyName> fuller, Bearer name, Collection<Bearer> candidates) {
        return likeliest(
                name,
                candidates.stream()
                        .filter(c -> fuller.stream().anyMatch(f -> isBorne(f, CompanyName.of(c.name()))))
                        .toList());
    }

    /** The one that is the same company by name and facts, where no second one is as likely. */
    private static Optional<Bearer> likeliest(Bearer name, Collection<Bearer> candidates) {
        Candidate meant = Candidate.of(name);
        List<Bearer> same = candidates.stream()
                .filter(c -> Matcher.of(meant, Candidate.of(c)).verdict() == Verdict.SAME)
                .sorted(Comparator.comparingDouble(
                        (Bearer c) -> -Matcher.of(meant, Candidate.of(c)).score()))
                .toList();
        boolean tied = same.size() > 1
                && Matcher.of(meant, Candidate.of(same.get(0))).score()
                        == Matcher.of(meant, Candidate.of(same.get(1))).score();
        return tied ? Optional.empty() : same.stream().findFirst();
    }

    private static boolean isShortFor(CompanyName name, CompanyName full) {
        return switch (Resemblances.between(name, full).kind()) {
            case EQUAL_BUT_GROUP, EQUAL_BUT_HOLDING, ACRONYM, BLEND, BODY -> true;
            case BEGINNING, ENDING, WITHIN, LINE, REGION, PART ->
                name.core().size() < full.core().size();
            case EQUAL -> name.written().length() < full.written().length();
            default -> false;
        };
    }

    private static boolean isBorne(CompanyName full, CompanyName candidate) {
        return Resemblances.between(full, candidate).kind().isEqual();
    }
}
