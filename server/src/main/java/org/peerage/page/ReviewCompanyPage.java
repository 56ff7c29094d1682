package org.peerage.page;

import java.util.List;
import org.peerage.identity.Judgement;
import org.peerage.identity.Verdict;
import org.peerage.ledger.KnownCompany;

/**
 * The names of a company, to merge it with another or to take names from it.
 *
 * @param judgements on its names
 * @param with what was typed to find the other company
 * @param candidates companies that are meant by that
 */
public record ReviewCompanyPage(
        KnownCompany company, List<Judgement> judgements, String with, List<KnownCompany> candidates) implements Page {
    /** A verdict between two names. */
    public static String word(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "is";
            case DIFFERENT -> "is not";
            case UNSURE -> "may be";
        };
    }

    @Override
    public String template() {
        return "review-company.jte";
    }

    @Override
    public String title() {
        return "Names of " + company.name();
    }
}
