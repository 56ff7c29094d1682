package org.peerage.page;

import org.peerage.profile.Profile;

/** The profile of a company. */
public record CompanyPage(long id, Profile profile) implements Page {
    @Override
    public String template() {
        return "company.jte";
    }

    @Override
    public String title() {
        return profile.name();
    }
}
