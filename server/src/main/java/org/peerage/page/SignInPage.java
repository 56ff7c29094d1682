package org.peerage.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;

/**
 * The way in.
 *
 * @param email as typed before
 * @param back the page that is meant
 * @param provider what the identity provider is called, where there is one
 */
public record SignInPage(String email, String back, Optional<String> provider, List<FormError> errors) implements Page {
    /** Where to sign in with the identity provider. */
    public String providerUrl() {
        return "/sign-in/with/provider?back=" + URLEncoder.encode(back, UTF_8);
    }

    @Override
    public String template() {
        return "sign-in.jte";
    }

    @Override
    public String title() {
        return "Sign in";
    }
}
