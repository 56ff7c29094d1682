package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Lead;
import org.peerage.ledger.SampleRequest;
import org.peerage.offer.Rights;
import org.peerage.offer.Texts;
import org.peerage.offer.Wording;
import org.peerage.render.Plain;

/**
 * What is kept of an address, for whoever reads its mail.
 *
 * @param link its text
 * @param first when it was first asked for and confirmed
 * @param requests each in words
 * @param agreed what was agreed to and when; empty where nothing holds
 * @param wording what may be agreed to
 * @param done what was done just now
 */
public record MinePage(
        OfferFrame offer,
        String link,
        String email,
        String first,
        List<Request> requests,
        Optional<String> agreed,
        Wording wording,
        Optional<String> done)
        implements Page {
    public MinePage {
        requests = List.copyOf(requests);
    }

    /** A sample that was asked for. */
    public record Request(String what, String more) {}

    @Override
    public String template() {
        return "mine.jte";
    }

    @Override
    public String title() {
        return offer.texts().say("rights.title", email);
    }

    /** @param done the key of what was done just now */
    public static MinePage of(OfferFrame offer, String link, Rights.Kept kept, Optional<String> done) {
        Texts texts = offer.texts();
        return new MinePage(
                offer,
                link,
                Plain.text(kept.lead().email()),
                first(texts, kept.lead()),
                kept.requests().stream().map(request -> request(texts, request)).toList(),
                kept.consent()
                        .map(consent -> texts.say(
                                "rights.agreed", texts.day(consent.given()), consent.wording(), consent.version())),
                texts.consent(offer.sender()),
                done.map(texts::say));
    }

    private static String first(Texts texts, Lead lead) {
        return lead.confirmed()
                .map(day -> texts.say("rights.first", texts.day(lead.created()), texts.day(day)))
                .orElseGet(() -> texts.say("rights.unconfirmed", texts.day(lead.created())));
    }

    private static Request request(Texts texts, SampleRequest request) {
        String opened = request.opened()
                .map(day -> texts.say("rights.opened", texts.day(day)))
                .orElseGet(() -> texts.say("rights.unopened"));
        String from = request.page().isEmpty() ? "" : ", " + texts.say("rights.from", Plain.text(request.page()));
        return new Request(
                texts.say("rights.asked.line", Plain.text(request.name()), texts.day(request.created())),
                opened + from);
    }
}
