package org.peerage.page;

import java.util.List;

/**
 * Where everybody starts.
 *
 * @param companies those with most claims
 */
public record HomePage(List<CompanyLink> companies) implements Page {
    @Override
    public String template() {
        return "home.jte";
    }

    @Override
    public String title() {
        return "Home";
    }
}
