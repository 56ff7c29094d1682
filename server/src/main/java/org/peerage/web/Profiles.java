package org.peerage.web;

import java.time.LocalDate;
import java.util.Optional;
import org.peerage.ledger.Ledger;
import org.peerage.profile.Profile;

/** The profiles that pages show. */
final class Profiles {
    private final Ledger ledger;
    private final WebSettings settings;

    Profiles(Ledger ledger, WebSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * The profile of a company as of a day.
     *
     * @param id the number of any of its names
     * @throws Missing where no company has it
     */
    Profile of(long id, Optional<LocalDate> asOf) {
        return ledger.bearing(id)
                .map(company -> ledger.profile(company, settings.least(), asOf))
                .orElseThrow(() -> new Missing("No company has the number " + id));
    }
}
