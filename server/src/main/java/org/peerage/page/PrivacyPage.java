package org.peerage.page;

import org.peerage.ledger.Retention;

/** What is kept of whom, why, and how long. */
public record PrivacyPage(OfferFrame offer, Retention retention) implements Page {
    @Override
    public String template() {
        return "privacy.jte";
    }

    @Override
    public String title() {
        return offer.texts().say("privacy.title");
    }

    /** How long it is kept. */
    public String howLong() {
        return offer.texts()
                .say(
                        "privacy.long.what",
                        retention.unconfirmed().toDays(),
                        retention.idle().toDays(),
                        retention.network().toDays(),
                        retention.pleas().toDays());
    }
}
