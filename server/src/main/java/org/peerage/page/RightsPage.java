package org.peerage.page;

/** Where somebody asks what is kept of them. */
public record RightsPage(OfferFrame offer) implements Page {
    @Override
    public String template() {
        return "rights.jte";
    }

    @Override
    public String title() {
        return offer.texts().say("rights.ask.title");
    }
}
