package org.peerage.web;

import java.time.LocalDate;
import java.util.Optional;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.KnownProfile;
import org.peerage.page.CompanyAddress;
import org.peerage.page.CompanyPage;
import org.peerage.page.DealFilter;
import org.peerage.profile.Changes;
import org.peerage.web.Kept.Need;

/** Companies' pages. A page is small whatever the company, so those of the largest, whose profiles are too heavy to keep, are kept too. */
final class CompanyPages {
    private static final int MOST = 500;

    private final Profiles profiles;
    private final Lineages lineages;
    private final Excerpts excerpts;
    private final WebSettings settings;
    private final Kept<Asked, CompanyPage> kept;

    CompanyPages(Profiles profiles, Lineages lineages, Excerpts excerpts, WebSettings settings, Keeper keeper) {
        this.profiles = profiles;
        this.lineages = lineages;
        this.excerpts = excerpts;
        this.settings = settings;
        kept = keeper.kept("companies", MOST, _ -> 1, this::make);
    }

    /** @param whole whether who asks may see whole texts */
    private record Asked(
            long number, Optional<LocalDate> asOf, Optional<LocalDate> since, DealFilter deals, boolean whole) {}

    /**
     * The page of a company.
     *
     * @param since the day from which on its changes are listed
     * @throws Missing where no company has the number
     * @throws Moved where the company has another number now
     */
    CompanyPage of(long number, Optional<LocalDate> asOf, Optional<LocalDate> since, DealFilter deals) {
        return kept.of(new Asked(number, asOf, since, deals, excerpts.isUser()), Need.REVIEWED);
    }

    /** Makes the page of a company, for visitors where there may be any, else for users. */
    void warm(KnownCompany company) {
        kept.of(
                new Asked(company.id(), Optional.empty(), Optional.empty(), DealFilter.ALL, !settings.open()),
                Need.REVIEWED);
    }

    private CompanyPage make(Asked asked) {
        KnownProfile known = Profiles.present(
                profiles.of(asked.number, asked.asOf, Need.ALL), asked.number, asked.asOf, CompanyAddress::page);
        Optional<Changes> changes = asked.since.map(day -> Changes.between(
                profiles.of(asked.number, Optional.of(day), Need.ALL).profile(), known.profile()));
        return CompanyPage.of(
                asked.number,
                known.profile(),
                known.companies(),
                asked.deals,
                changes,
                lineages.of(known, asked.asOf),
                excerpts.quotable(asked.whole, CompanyPage.quoted(known.profile())));
    }
}
