package org.peerage.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** The identity provider as Spring Security wants to know it. It is asked for its configuration when somebody first signs in with it, not when we start. */
final class Provider implements ClientRegistrationRepository {
    static final String ID = "provider";

    private final ProviderSettings settings;
    private volatile @Nullable ClientRegistration known;

    Provider(ProviderSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    private ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ClientRegistrations.fromIssuerLocation(
                            settings.issuer().toString())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid", "profile", "email")
                    .redirectUri("{baseUrl}/sign-in/from/{registrationId}")
                    .build();
            known = registration;
        }
        return registration;
    }
}
