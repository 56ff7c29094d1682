package org.peerage.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.page.CompanyAddress;
import org.peerage.page.CompanyPage;
import org.peerage.profile.Profile;

/** The profiles that pages show, kept until the ledger changes or others need the room. */
final class Profiles {
    /** Of all profiles kept; some 3 kB of memory a claim. */
    private static final long MOST_CLAIMS = 40_000;

    /** What a profile weighs beside its claims. */
    private static final int EMPTY = 10;

    private final Ledger ledger;
    private final WebSettings settings;
    private final Cache<Key, Shown> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CLAIMS)
            .weigher(
                    (Key key, Shown shown) -> EMPTY + shown.profile().coverage().claims())
            .build();

    Profiles(Ledger ledger, WebSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    /** @param version of the ledger */
    private record Key(long number, Optional<LocalDate> asOf, String version) {}

    /**
     * The profile of a company as of a day.
     *
     * @param number of any of its names
     * @throws Missing where no company has it
     */
    Shown of(long number, Optional<LocalDate> asOf) {
        return kept.get(new Key(number, asOf, ledger.version()), key -> fold(number, asOf));
    }

    /** As {@link #of}; an old number leads to the address under the present one. */
    Shown at(long number, Optional<LocalDate> asOf, Function<CompanyAddress, String> address) {
        Shown shown = of(number, asOf);
        if (shown.id() != number) {
            throw new Moved(address.apply(new CompanyAddress(shown.id(), asOf)));
        }
        return shown;
    }

    private Shown fold(long number, Optional<LocalDate> asOf) {
        KnownCompany company =
                ledger.bearing(number).orElseThrow(() -> new Missing("No company has the number " + number));
        Profile profile = ledger.profile(company, settings.least(), asOf);
        return new Shown(company.id(), profile, ledger.bearers(CompanyPage.names(profile)));
    }
}
