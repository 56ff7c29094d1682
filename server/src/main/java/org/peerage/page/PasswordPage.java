package org.peerage.page;

import java.util.List;

/**
 * A user sets another password.
 *
 * @param email the user's, for programs that keep passwords
 */
public record PasswordPage(String email, List<FormError> errors) implements Page {
    @Override
    public String template() {
        return "password.jte";
    }

    @Override
    public String title() {
        return "Change your password";
    }
}
