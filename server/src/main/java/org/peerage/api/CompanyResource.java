package org.peerage.api;

import java.util.List;
import org.peerage.ledger.KnownCompany;

/**
 * A company.
 *
 * @param id its number, that of its first name; after a join the smaller one of two, and the other leads to it
 * @param name the one that most claims use
 * @param alsoNamed its other names
 * @param claims how many name it
 */
public record CompanyResource(long id, String name, List<String> alsoNamed, int claims) {
    static CompanyResource of(KnownCompany company) {
        return new CompanyResource(company.id(), company.name(), company.alsoNamed(), company.claims());
    }
}
