package org.peerage.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.peerage.ledger.Leads;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Pleas;
import org.peerage.mail.Correspondence;
import org.peerage.mail.Courier;
import org.peerage.mail.Delivery;
import org.peerage.offer.Answers;
import org.peerage.offer.Crm;
import org.peerage.offer.FormStamp;
import org.peerage.offer.Letters;
import org.peerage.offer.Replies;
import org.peerage.offer.Rights;
import org.peerage.offer.Samples;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The addresses of the offer, which anybody may use. Nobody is signed in there and no cookie counts, so there is nothing that a page elsewhere could make a
 * browser do in somebody's name; what may be done is in the links. Those stand in addresses, which therefore go nowhere else.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    FollowsController.class,
    SampleController.class,
    RightsController.class,
    NamedController.class,
    LeadsController.class,
    PleasController.class,
    WriteController.class,
    SamplePrinter.class
})
class OfferRules {
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; ";

    @Bean
    @Order(1)
    SecurityFilterChain offer(HttpSecurity http) {
        return open(http, "frame-ancestors 'none'")
                .securityMatcher(
                        "/s/**", "/mine/**", "/named/**", "/rights/**", "/privacy", "/write", "/sample/*", "/sample")
                .build();
    }

    /** The box may stand in a frame on the operator's pages. */
    @Bean
    @Order(0)
    SecurityFilterChain box(HttpSecurity http, OfferSettings settings) {
        String frames = settings.frames().isEmpty() ? "'none'" : String.join(" ", settings.frames());
        return open(http, "frame-ancestors " + frames)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable))
                .securityMatcher("/sample/*/box")
                .build();
    }

    /** Anybody may come, and no cookie counts. */
    static HttpSecurity open(HttpSecurity http, String frames) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(policy -> policy.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT + frames))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
    }

    @Bean
    Samples samples(Ledger ledger, OfferSettings settings, Clock clock) {
        return new Samples(
                ledger.leads(),
                settings.rules().allowing(ledger.domains()::has),
                settings.key(),
                settings.terms(),
                clock);
    }

    @Bean
    Answers answers(Ledger ledger, OfferSettings settings, Clock clock) {
        return new Answers(ledger.pleas(), settings.key(), clock);
    }

    @Bean
    Gauge overduePleas(Ledger ledger, PrometheusMeterRegistry meters, Clock clock) {
        return Meters.gauge(
                meters,
                "peerage.pleas.overdue",
                "Pleas that wait longer than they may",
                ledger.pleas(),
                pleas -> pleas.overdue(clock.instant()));
    }

    /** Tells the operator's CRM. Where there is none, what was put for it is dropped. */
    @Bean
    Courier crm(Ledger ledger, OfferSettings settings, Clock clock) {
        Delivery delivery = settings.crm()
                .<Delivery>map(hook -> new Crm(ledger.leads(), hook, clock))
                .orElse(_ -> Optional.empty());
        return Courier.start(ledger.outbox(), Map.of(Leads.MOVED, delivery), clock);
    }

    @Bean
    MailingRules.Letterbox letters(
            Ledger ledger, Samples samples, Rights rights, Answers answers, OfferSettings settings, Clock clock) {
        Correspondence letters =
                new Letters(ledger.leads(), samples, rights, settings.languages(), settings.terms(), clock);
        Map<String, Correspondence> kinds = new HashMap<>(
                Map.of(Pleas.ANSWERED, new Replies(ledger, answers, settings.languages(), settings.terms(), clock)));
        Letters.kinds().forEach(kind -> kinds.put(kind, letters));
        return new MailingRules.Letterbox(kinds);
    }

    @Bean
    FormStamp formStamp(OfferSettings settings, Clock clock) {
        return new FormStamp(settings.key(), clock);
    }
}
