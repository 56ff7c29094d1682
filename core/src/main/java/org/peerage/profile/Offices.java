package org.peerage.profile;

import java.util.Set;

/** The offices that titles name. */
public final class Offices {
    private Offices() {}

    /** "Chairman and CEO" names "chairman" and "chief executive"; a title of no known office is its own, in lower case. */
    public static Set<String> of(String title) {
        return Rules.standard().offices(title);
    }
}
