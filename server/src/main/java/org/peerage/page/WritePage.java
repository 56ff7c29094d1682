package org.peerage.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peerage.ledger.Plea;
import org.peerage.render.Plain;

/**
 * The form by which somebody writes to a person.
 *
 * @param kind what it is about
 * @param typed what was typed before
 */
public record WritePage(OfferFrame offer, Plea.Kind kind, String stamp, Typed typed, Optional<String> problem)
        implements Page {
    /** What was typed. */
    public record Typed(String email, String name, String company, String words) {
        /** Takes it without characters that mislead. */
        public Typed {
            email = Plain.text(email);
            name = Plain.text(name);
            company = Plain.text(company);
        }
    }

    @Override
    public String template() {
        return "write.jte";
    }

    @Override
    public String title() {
        return offer.texts().say(isReview() ? "plea.review.title" : "plea.title");
    }

    /** Whether it is about an address that was refused. */
    public boolean isReview() {
        return kind == Plea.Kind.REVIEW;
    }

    /** What it may be about instead. */
    public List<Plea.Kind> kinds() {
        return List.of(Plea.Kind.OBJECTION, Plea.Kind.CORRECTION, Plea.Kind.ERASURE, Plea.Kind.ACCESS);
    }

    /** A kind in words. */
    public String words(Plea.Kind one) {
        return offer.texts().say("plea.kind." + one.name().toLowerCase(Locale.ROOT));
    }
}
