package org.peerage.page;

import java.util.List;
import java.util.Optional;

/**
 * A few words, and at most one thing to do.
 *
 * @param deed a button that sends a form
 */
public record NoticePage(OfferFrame offer, String title, List<String> paragraphs, Optional<Deed> deed) implements Page {
    public NoticePage {
        paragraphs = List.copyOf(paragraphs);
    }

    /** @param action where the form goes */
    public record Deed(String action, String button) {}

    @Override
    public String template() {
        return "offer-notice.jte";
    }
}
