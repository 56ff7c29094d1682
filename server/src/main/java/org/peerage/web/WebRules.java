package org.peerage.web;

import java.util.Set;
import org.peerage.access.Sessions;
import org.peerage.access.SignIn;
import org.peerage.ledger.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may do what, and the headers that keep browsers from being misled. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebRules {
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            WebSettings settings,
            Sessions sessions,
            CsrfTokenRepository formTokens,
            SignIn signIn,
            SessionCookie cookie,
            ObjectProvider<Provider> known,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var gate = new Gate(problems);
        settings.signIn()
                .provider()
                .ifPresent(provider -> new ProviderSignIn(
                                provider, known.getObject(), settings.signIn(), signIn, cookie, problems)
                        .addTo(http));
        return http.authorizeHttpRequests(requests -> requests(requests, settings.open()))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(gate).accessDeniedHandler(gate))
                .sessionManagement(policy -> policy.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new StoredSessions(sessions)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    /** Beyond what it refuses anyway, NUL in what is sent: the database has no texts with it. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Days in addresses. */
    @Bean
    WebMvcConfigurer days() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry formatters) {
                formatters.addFormatterForFieldAnnotation(new Days());
            }
        };
    }

    /** The first line that fits counts. What is not named here takes an analyst to change, and a user, or anybody where the site is open, to read. */
    private static void requests(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            boolean open) {
        requests.requestMatchers(
                        "/assets/**",
                        "/theme",
                        "/error",
                        "/sign-in/**",
                        "/password/{token}",
                        "/health/**",
                        "/metrics",
                        "/feeds/**")
                .permitAll()
                .requestMatchers(
                        "/password",
                        "/sessions/**",
                        "/keys/**",
                        "/sign-out",
                        "/watch/**",
                        "/companies/*/profile.*",
                        "/compare.*",
                        "/search.*")
                .authenticated()
                .requestMatchers("/users/**", "/audit", "/leads/**", "/leads.csv", "/pleas/**")
                .hasAuthority(Access.ADMIN.name())
                .requestMatchers("/review/**")
                .hasAuthority(Access.ANALYST.name());
        // HEAD is GET without the body (RFC 9110, 9.3.2)
        var reading = requests.requestMatchers(request -> Set.of("GET", "HEAD").contains(request.getMethod()));
        (open ? reading.permitAll() : reading.authenticated()).anyRequest().hasAuthority(Access.ANALYST.name());
    }
}
