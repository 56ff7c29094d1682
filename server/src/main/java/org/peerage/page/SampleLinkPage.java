package org.peerage.page;

import java.util.Optional;
import org.peerage.offer.Wording;

/**
 * What the link in a mail shows.
 *
 * @param link its text
 * @param name of the company
 * @param what what the sample is
 * @param left how often the link works, and until when
 * @param consent what may be agreed to beside; empty where it was before
 */
public record SampleLinkPage(
        OfferFrame offer, String link, String name, String what, String left, Optional<Wording> consent)
        implements Page {
    @Override
    public String template() {
        return "sample-link.jte";
    }

    @Override
    public String title() {
        return offer.texts().say("sample.title", name);
    }
}
