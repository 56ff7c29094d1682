package org.peerage.render;

import org.peerage.profile.Deals;
import org.peerage.profile.Line;
import org.peerage.profile.Section;

/** Deals of all companies, to read on a terminal; numbers in brackets lead to the sentences at its end. */
public final class DealsText {
    private DealsText() {}

    /**
     * Each deal with its parties, its stages in time order and the sentences they rest on, ending in a line end.
     *
     * @param colours whether to colour with ANSI escapes
     */
    public static String of(Deals deals, boolean colours) {
        ProfileText text = new ProfileText(colours);
        text.title("Deals", deals.lines().size());
        for (Line deal : deals.lines()) {
            text.line(deal, Section.DEALS);
        }
        text.title("Sentences", (int) deals.told().count());
        deals.told().forEach(text::sentence);
        return text.written().stripLeading();
    }
}
