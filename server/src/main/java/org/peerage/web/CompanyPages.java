package org.peerage.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import org.peerage.ledger.Ledger;
import org.peerage.page.CompanyAddress;
import org.peerage.page.CompanyPage;
import org.peerage.page.DealFilter;
import org.peerage.profile.Changes;

/**
 * Companies' pages, kept until the ledger changes or others need the room. A page is small whatever the company, so those of the largest, whose profiles are too
 * heavy to keep, are kept too.
 */
final class CompanyPages {
    private static final int MOST = 500;

    private final Profiles profiles;
    private final Ledger ledger;
    private final Cache<Asked, CompanyPage> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    CompanyPages(Profiles profiles, Ledger ledger) {
        this.profiles = profiles;
        this.ledger = ledger;
    }

    /** @param version of the ledger */
    private record Asked(
            long number, Optional<LocalDate> asOf, Optional<LocalDate> since, DealFilter deals, String version) {}

    /**
     * The page of a company.
     *
     * @param since the day from which on its changes are listed
     * @throws Missing where no company has the number
     * @throws Moved where the company has another number now
     */
    CompanyPage of(long number, Optional<LocalDate> asOf, Optional<LocalDate> since, DealFilter deals) {
        return kept.get(new Asked(number, asOf, since, deals, ledger.version()), this::make);
    }

    private CompanyPage make(Asked asked) {
        Shown shown = profiles.at(asked.number, asked.asOf, CompanyAddress::page);
        Optional<Changes> changes = asked.since.map(day ->
                Changes.between(profiles.of(asked.number, Optional.of(day)).profile(), shown.profile()));
        return CompanyPage.of(asked.number, shown.profile(), shown.companies(), asked.deals, changes);
    }
}
