package org.peerage.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Found;
import org.peerage.ledger.KnownProfile;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Outlet;
import org.peerage.ledger.Sought;

/** What takes a while to make of the ledger; a server keeps it for a while. */
public interface Shelf {
    /**
     * The profile of a company; empty where no company has the number.
     *
     * @param number of any of its names
     * @param asOf the last day of publication that counts
     */
    Optional<KnownProfile> folded(long number, Optional<LocalDate> asOf);

    /** A page of lines across companies. */
    Found across(Sought sought, Found.Place place, int most);

    /** Publishers, those with most articles first. */
    List<Outlet> outlets();

    /**
     * All made anew for each question.
     *
     * @param least the least confidence of a claim, 0 to 1
     */
    static Shelf empty(Ledger ledger, double least) {
        return new Shelf() {
            @Override
            public Optional<KnownProfile> folded(long number, Optional<LocalDate> asOf) {
                return ledger.bearing(number).map(company -> ledger.knownProfile(company, least, asOf));
            }

            @Override
            public Found across(Sought sought, Found.Place place, int most) {
                return ledger.across(sought, place, most, least);
            }

            @Override
            public List<Outlet> outlets() {
                return ledger.library().outlets();
            }
        };
    }
}
