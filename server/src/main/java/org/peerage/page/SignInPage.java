package org.peerage.page;

import java.util.List;

/**
 * The way in.
 *
 * @param email as typed before
 * @param back the page that is meant
 */
public record SignInPage(String email, String back, List<FormError> errors) implements Page {
    @Override
    public String template() {
        return "sign-in.jte";
    }

    @Override
    public String title() {
        return "Sign in";
    }
}
