package org.peerage.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.peerage.ledger.Followers;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Users;
import org.peerage.mail.Correspondence;
import org.peerage.offer.Rights;
import org.peerage.watch.Digests;
import org.peerage.watch.Watch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What sends mails of what is new, and the address that stops them. It is there where a mail server is, whether samples are offered or not. */
@Configuration(proxyBeanMethods = false)
@Import({StopController.class, OfferPages.class})
class MailingRules {
    /**
     * Who has the words of further mails.
     *
     * @param kinds by the kind of mail
     */
    record Letterbox(Map<String, Correspondence> kinds) {
        Letterbox {
            kinds = Map.copyOf(kinds);
        }
    }

    @Bean
    @Order(2)
    SecurityFilterChain stop(HttpSecurity http) {
        return OfferRules.open(http, "frame-ancestors 'none'")
                .securityMatcher("/stop/**")
                .build();
    }

    @Bean
    Rights rights(Ledger ledger, MailingSettings settings, Clock clock) {
        return new Rights(ledger.leads(), settings.key(), clock);
    }

    @Bean
    Digests digests(
            Watch watch,
            Ledger ledger,
            Users users,
            Rights rights,
            MailingSettings mailing,
            WebSettings settings,
            Clock clock) {
        return new Digests(
                watch,
                ledger,
                users,
                rights,
                mailing.key(),
                mailing.languages(),
                mailing.terms(),
                settings.offer().map(_ -> mailing.terms().at("/privacy")),
                clock);
    }

    @Bean
    Mails mails(Ledger ledger, Digests digests, ObjectProvider<Letterbox> others, SignInSettings signIn, Clock clock) {
        Map<String, Correspondence> all = new HashMap<>(Map.of(Followers.DIGEST, digests));
        others.stream().forEach(letterbox -> all.putAll(letterbox.kinds()));
        return Mails.start(ledger.outbox(), all, signIn.mail().orElseThrow(), clock);
    }

    @Bean
    Upkeep upkeep(Ledger ledger, MailingSettings settings, Clock clock) {
        return Upkeep.start(ledger, settings.terms().retention(), clock);
    }
}
