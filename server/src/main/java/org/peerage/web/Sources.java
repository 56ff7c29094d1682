package org.peerage.web;

import java.util.List;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Medium;
import org.peerage.ledger.Outlet;

/**
 * Publishers and media of the whole ledger, counted once after each reading: with a million claims that takes a while. What is retracted meanwhile
 * counts until more is read.
 */
final class Sources {
    private static final int MOST_MEDIA = 1_000;

    private final Ledger ledger;
    private volatile Counted counted = new Counted(-1, List.of(), List.of());

    Sources(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Counted(long position, List<Outlet> outlets, List<Medium> media) {}

    /** Those with most articles first. */
    List<Outlet> outlets() {
        return current().outlets;
    }

    /** Those with most claims first. */
    List<Medium> media() {
        return current().media;
    }

    private Counted current() {
        Counted known = counted;
        return known.position == ledger.position() ? known : count();
    }

    private synchronized Counted count() {
        long position = ledger.position();
        if (counted.position != position) {
            counted = new Counted(
                    position, ledger.library().outlets(), ledger.library().media(MOST_MEDIA));
        }
        return counted;
    }
}
