package org.peerage.profile;

import java.util.Locale;

/** The parts of a profile, in the order in which it is read. */
public enum Section {
    /** Its beginnings, seat and names. */
    ORIGINS,
    /** Who owns it. */
    OWNERS,
    /** What it owns of others. */
    HOLDINGS,
    /** What it negotiates, has agreed or has closed. */
    DEALS,
    PEOPLE,
    FIGURES,
    WORKFORCE,
    SITES,
    PRODUCTS,
    MARKETS,
    INVESTMENTS,
    PAYOUTS,
    RIVALS,
    /** Lawsuits, approvals, insolvency. */
    PROCEEDINGS,
    MEETINGS;

    /** The name in the profile's JSON form and in {@code rules.yaml}: "owners". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
