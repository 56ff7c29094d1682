package org.peerage.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.api.Shelf;
import org.peerage.ledger.Found;
import org.peerage.ledger.KnownProfile;
import org.peerage.ledger.Outlet;
import org.peerage.ledger.Sought;
import org.peerage.web.Kept.Need;

/** What is kept for pages is kept for programs, too; they are given nothing that is old. */
record Stock(Profiles profiles, AcrossLines lines, Sources sources) implements Shelf {
    @Override
    public Optional<KnownProfile> folded(long number, Optional<LocalDate> asOf) {
        try {
            return Optional.of(profiles.of(number, asOf, Need.ALL));
        } catch (Missing e) {
            return Optional.empty();
        }
    }

    @Override
    public Found across(Sought sought, Found.Place place, int most) {
        return lines.page(sought, place, most, Need.ALL).found();
    }

    @Override
    public List<Outlet> outlets() {
        return sources.outlets();
    }
}
