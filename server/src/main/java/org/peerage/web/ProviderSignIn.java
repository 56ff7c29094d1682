package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peerage.access.Identity;
import org.peerage.access.Refusal;
import org.peerage.access.SignIn;
import org.peerage.page.ProblemPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets in whom the identity provider knows. Spring Security talks to it; of its tokens nothing is kept. */
final class ProviderSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final ProblemPage FAILED =
            new ProblemPage("Signing in did not work", "Try it again; an administrator finds the reason in the log.");

    private final ProviderSettings provider;
    private final Provider known;
    private final SignInSettings settings;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final HandlerExceptionResolver problems;

    ProviderSignIn(
            ProviderSettings provider,
            Provider known,
            SignInSettings settings,
            SignIn signIn,
            SessionCookie cookie,
            HandlerExceptionResolver problems) {
        this.provider = provider;
        this.known = known;
        this.settings = settings;
        this.signIn = signIn;
        this.cookie = cookie;
        this.problems = problems;
    }

    void addTo(HttpSecurity http) {
        http.oauth2Login(login -> login.clientRegistrationRepository(known)
                .authorizedClientRepository(new NothingKept())
                .loginPage("/sign-in")
                .authorizationEndpoint(there ->
                        there.baseUri("/sign-in/with").authorizationRequestRepository(new PendingSignIns(settings)))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(known.tokens()))
                .userInfoEndpoint(users -> users.oidcUserService(known.users()))
                .redirectionEndpoint(back -> back.baseUri("/sign-in/from/*"))
                .successHandler(this::enter)
                .failureHandler(this::failed));
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (!(who.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("the provider speaks no OpenID Connect");
        }
        switch (signIn.byProvider(identity(user), provider.granted(groups(user)), Callers.of(request))) {
            case SignIn.Outcome.Entered entered -> {
                cookie.set(entered.token(), request, response);
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(
                        HttpHeaders.LOCATION,
                        Back.to(PendingSignIns.back(request)).toString());
            }
            case SignIn.Outcome.Refused refused -> refuse(request, response, refused.refusal());
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        var page = new ProblemPage("You may not sign in here", refusal.message());
        problems.resolveException(request, response, null, new Refused(HttpStatus.FORBIDDEN, page));
    }

    private Identity identity(OidcUser user) {
        String email = Objects.requireNonNullElse(user.getEmail(), "");
        return new Identity(
                provider.issuer() + " " + user.getSubject(),
                email,
                Boolean.TRUE.equals(user.getEmailVerified()),
                Objects.requireNonNullElse(user.getFullName(), email));
    }

    /** One group as a text, or many as a list. */
    private Collection<?> groups(OidcUser user) {
        return switch (user.getClaims().get(provider.claim())) {
            case Collection<?> many -> many;
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        LOG.warn("signing in with the identity provider failed: {}", failure.getMessage());
        problems.resolveException(request, response, null, new Refused(HttpStatus.UNAUTHORIZED, FAILED));
    }

    /** We want to know who somebody is, and nothing of theirs. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication user, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication user,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id, Authentication user, HttpServletRequest request, HttpServletResponse response) {}
    }
}
