package org.peerage.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The identity provider as Spring Security wants to know it. It is asked for its configuration when somebody first signs in with it, not when we start; all
 * that it is asked has to be answered within a time.
 */
final class Provider implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {
    static final String ID = "provider";

    /** How long it may take to answer, and before that to be reached. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final ParameterizedTypeReference<Map<String, Object>> CONFIGURATION =
            new ParameterizedTypeReference<>() {};

    private final ProviderSettings settings;
    private final String site;
    private final RestTemplate rest;
    private volatile @Nullable ClientRegistration known;
    private volatile @Nullable JwtDecoder decoder;

    /**
     * @param url where users find this server; what a request names may be a lie, so it counts only where nothing was said
     * @param limit how long an answer may take
     */
    Provider(ProviderSettings settings, Optional<URI> url, Duration limit) {
        this.settings = settings;
        site = url.map(known -> known.toString().replaceFirst("/$", "")).orElse("{baseUrl}");
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(limit);
        requests.setReadTimeout(limit);
        rest = new RestTemplate(requests);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    private ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ClientRegistrations.fromOidcConfiguration(configuration())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid", "profile", "email")
                    .redirectUri(site + "/sign-in/from/{registrationId}")
                    .build();
            known = registration;
        }
        return registration;
    }

    /** OpenID Connect Discovery 1.0, 4: only who is asked may speak for the issuer. */
    private Map<String, Object> configuration() {
        String issuer = settings.issuer().toString();
        Map<String, Object> told = Optional.ofNullable(rest.exchange(
                                issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration",
                                HttpMethod.GET,
                                null,
                                CONFIGURATION)
                        .getBody())
                .orElse(Map.of());
        if (!issuer.equals(told.get("issuer"))) {
            throw new IllegalStateException(
                    "the identity provider at " + issuer + " calls itself " + told.get("issuer"));
        }
        return told;
    }

    /** Asks for a token. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(rest.getRequestFactory())
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .build());
        return tokens;
    }

    /** Asks who somebody is. */
    OidcUserService users() {
        var claims = new DefaultOAuth2UserService();
        claims.setRestOperations(rest);
        var users = new OidcUserService();
        users.setOauth2UserService(claims);
        return users;
    }

    /** Reads identity tokens, with the keys that the provider has. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        JwtDecoder made = decoder;
        if (made == null) {
            var keys = Optional.ofNullable(registration.getProviderDetails().getJwkSetUri())
                    .orElseThrow(() -> new IllegalStateException("the identity provider names no keys"));
            NimbusJwtDecoder tokens =
                    NimbusJwtDecoder.withJwkSetUri(keys).restOperations(rest).build();
            tokens.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    List.of(new JwtTimestampValidator(), new OidcIdTokenValidator(registration))));
            tokens.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            decoder = tokens;
            made = tokens;
        }
        return made;
    }
}
