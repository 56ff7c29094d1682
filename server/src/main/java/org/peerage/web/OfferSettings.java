package org.peerage.web;

import java.util.List;
import java.util.Optional;
import org.peerage.offer.AddressRules;
import org.peerage.offer.Crm;
import org.peerage.offer.Languages;
import org.peerage.offer.LinkKey;
import org.peerage.offer.Terms;

/**
 * The offer of samples.
 *
 * @param mailing who offers them, in which languages
 * @param frames whose pages may show the box in a frame, such as {@code https://news.example}
 * @param accent of buttons, as "#5b2a6d"
 * @param crm what is told how far leads have come
 */
public record OfferSettings(
        MailingSettings mailing, AddressRules rules, List<String> frames, String accent, Optional<Crm.Hook> crm) {
    /** The colour unless something else is set. */
    public static final String INK = "#1c1a17";

    public OfferSettings {
        frames = List.copyOf(frames);
    }

    Terms terms() {
        return mailing.terms();
    }

    LinkKey key() {
        return mailing.key();
    }

    Languages languages() {
        return mailing.languages();
    }
}
