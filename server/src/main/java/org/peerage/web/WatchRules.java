package org.peerage.web;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.peerage.fetch.Poster;
import org.peerage.fetch.PublicAddresses;
import org.peerage.fetch.Resolver;
import org.peerage.ledger.Endpoints;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Users;
import org.peerage.mail.Courier;
import org.peerage.mail.Delivery;
import org.peerage.watch.Events;
import org.peerage.watch.Feed;
import org.peerage.watch.Watch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts by which users and leads follow companies. Mails are those of {@link MailingRules}. */
@Configuration(proxyBeanMethods = false)
@Import({WatchController.class, FeedController.class})
class WatchRules {
    /** Where a server does not know its own address no endpoint is made. */
    private static final URI NOWHERE = URI.create("/");

    @Bean
    Watch watch(Ledger ledger, Excerpts excerpts, WebSettings settings) {
        return new Watch(ledger, settings.least(), testimonies -> excerpts.quotable(false, testimonies));
    }

    @Bean
    Alarm alarm(Ledger ledger, WebSettings settings, Clock clock) {
        return Alarm.start(ledger, settings.mailing().isPresent(), clock);
    }

    @Bean
    Events events(Watch watch, Ledger ledger, Users users, WebSettings settings, Clock clock) {
        var reach = new PublicAddresses(settings.webhooks(), Set.of());
        return new Events(
                watch,
                ledger.followers(),
                ledger.endpoints(),
                users,
                ledger.outbox(),
                new Poster(reach, Events.LIMIT, clock, Resolver.OF_THE_MACHINE),
                settings.signIn().url().orElse(NOWHERE),
                clock);
    }

    @Bean
    Courier eventCourier(Ledger ledger, Events events, Clock clock) {
        return Courier.start(
                ledger.outbox(), Map.<String, Delivery>of(Endpoints.NEWS, events, Endpoints.TEST, events), clock);
    }

    @Bean
    Feed feed(Watch watch, Ledger ledger) {
        return new Feed(watch, ledger);
    }
}
