package org.peerage.web;

import org.peerage.ledger.Ledger;
import org.peerage.watch.Feed;
import org.peerage.watch.Watch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts by which users and leads follow companies. Mails are a part of the offer, which knows who sends them. */
@Configuration(proxyBeanMethods = false)
@Import({WatchController.class, FeedController.class})
class WatchRules {
    @Bean
    Watch watch(Ledger ledger, Excerpts excerpts, WebSettings settings) {
        return new Watch(ledger, settings.least(), testimonies -> excerpts.quotable(false, testimonies));
    }

    @Bean
    Feed feed(Watch watch, Ledger ledger) {
        return new Feed(watch, ledger);
    }
}
