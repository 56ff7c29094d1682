package org.peerage.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.KnownProfile;
import org.peerage.ledger.Ledger;
import org.peerage.page.CompanyAddress;
import org.peerage.web.Kept.Need;

/** The profiles that pages show. */
final class Profiles {
    /** Of all profiles kept; some 3 kB of memory a claim. */
    private static final long MOST_CLAIMS = 30_000;

    /** Profiles of so many claims are folded one after the other, each with all memory that is left. */
    private static final int HEAVY = 10_000;

    /** What a profile weighs beside its claims. */
    private static final int EMPTY = 10;

    private final Ledger ledger;
    private final WebSettings settings;
    private final Kept<Key, KnownProfile> kept;
    private final Lock heavy = new ReentrantLock();

    Profiles(Ledger ledger, WebSettings settings, Keeper keeper) {
        this.ledger = ledger;
        this.settings = settings;
        kept = keeper.kept(
                "profiles",
                MOST_CLAIMS,
                known -> EMPTY + known.profile().coverage().claims(),
                this::fold);
    }

    private record Key(long number, Optional<LocalDate> asOf) {}

    /**
     * The profile of a company as of a day, with all that people said.
     *
     * @param number of any of its names
     * @throws Missing where no company has it
     */
    KnownProfile of(long number, Optional<LocalDate> asOf) {
        return of(number, asOf, Need.REVIEWED);
    }

    /** As {@link #of(long, Optional)}, as new as it has to be. */
    KnownProfile of(long number, Optional<LocalDate> asOf, Need need) {
        return kept.of(new Key(number, asOf), need);
    }

    /** As {@link #of}; an old number leads to the address under the present one. */
    KnownProfile at(long number, Optional<LocalDate> asOf, Function<CompanyAddress, String> address) {
        return present(of(number, asOf), number, asOf, address);
    }

    /** A profile, unless its company has another number now. */
    static KnownProfile present(
            KnownProfile known, long number, Optional<LocalDate> asOf, Function<CompanyAddress, String> address) {
        if (known.id() != number) {
            throw new Moved(address.apply(new CompanyAddress(known.id(), asOf)));
        }
        return known;
    }

    private KnownProfile fold(Key key) {
        KnownCompany company =
                ledger.bearing(key.number).orElseThrow(() -> new Missing("No company has the number " + key.number));
        return company.claims() < HEAVY ? fold(company, key.asOf) : foldAlone(company, key.asOf);
    }

    private KnownProfile foldAlone(KnownCompany company, Optional<LocalDate> asOf) {
        heavy.lock();
        try {
            return fold(company, asOf);
        } finally {
            heavy.unlock();
        }
    }

    private KnownProfile fold(KnownCompany company, Optional<LocalDate> asOf) {
        return ledger.knownProfile(company, settings.least(), asOf);
    }
}
