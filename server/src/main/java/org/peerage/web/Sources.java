package org.peerage.web;

import java.util.List;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Medium;
import org.peerage.ledger.Outlet;
import org.peerage.web.Kept.Need;

/** Publishers and media of the whole ledger: with a million claims it takes a while to count them. */
final class Sources {
    private static final int MOST_MEDIA = 1_000;

    private final Kept<Object, Counted> kept;

    Sources(Ledger ledger, Keeper keeper) {
        kept = keeper.kept(
                "sources",
                1,
                _ -> 1,
                _ -> new Counted(ledger.library().outlets(), ledger.library().media(MOST_MEDIA)));
    }

    private record Counted(List<Outlet> outlets, List<Medium> media) {}

    /** Those with most articles first. */
    List<Outlet> outlets() {
        return counted(Need.SOON).outlets;
    }

    /** Those with most claims first. */
    List<Medium> media() {
        return counted(Need.SOON).media;
    }

    /** Counts them. */
    void warm() {
        counted(Need.ALL);
    }

    private Counted counted(Need need) {
        return kept.of(Sources.class, need);
    }
}
