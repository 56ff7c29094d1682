package org.peerage.page;

import java.util.Optional;

/**
 * What stands around a page.
 *
 * @param path of the page with its query, for links that lead back to it
 * @param user who looks at it; empty for a visitor
 * @param token what each form that changes something has to carry
 * @param theme "light" or "dark"; empty where the system decides
 * @param asOf when the ledger was as the page shows it, where more has come in since
 * @param offers whether visitors may ask for samples
 */
public record Frame(
        String path, Optional<User> user, Token token, Optional<String> theme, Optional<Moment> asOf, boolean offers) {
    /**
     * Somebody who is signed in.
     *
     * @param name as it is shown
     * @param reviews whether it may judge claims and names
     * @param administers whether it may manage users
     */
    public record User(String name, boolean reviews, boolean administers) {}

    /** A hidden field that shows that a form is ours. */
    public record Token(String field, String value) {}

    /** Whether the page lies below a part of the site, for the mark in the navigation. */
    public boolean isIn(String part) {
        return path.equals(part) || path.startsWith(part + "/") || path.startsWith(part + "?");
    }

    /** Whether whoever looks may judge claims and names. */
    public boolean mayReview() {
        return user.map(User::reviews).orElse(false);
    }

    /** Whether whoever looks may manage users. */
    public boolean mayAdminister() {
        return user.map(User::administers).orElse(false);
    }
}
