package org.peerage.page;

import java.util.List;

/**
 * Somebody sets a password by a link.
 *
 * @param email the user's; as typed before where it is the first admin
 * @param isFirst whether it makes the first admin, who tells email and name as well
 */
public record PasswordLinkPage(String email, String name, boolean isFirst, List<FormError> errors) implements Page {
    @Override
    public String template() {
        return "password-link.jte";
    }

    @Override
    public String title() {
        return isFirst ? "The first administrator" : "Set your password";
    }
}
