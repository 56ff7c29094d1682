package org.peerage.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.peerage.render.Plain;

/**
 * What is said of a person at a company, for that person.
 *
 * @param name as it was looked for
 * @param until the last day on which the link works
 */
public record NamedPage(OfferFrame offer, String name, String company, String until, List<PersonLine> lines)
        implements Page {
    public NamedPage {
        name = Plain.text(name);
        company = Plain.text(company);
        lines = List.copyOf(lines);
    }

    /** Where the person writes to us about it: the form, filled in. */
    public String write(String kind) {
        return offer.at("/write?kind=" + kind + "&name=" + encoded(name) + "&company=" + encoded(company));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String template() {
        return "named-person.jte";
    }

    @Override
    public String title() {
        return offer.texts().say("named.title", name, company);
    }
}
