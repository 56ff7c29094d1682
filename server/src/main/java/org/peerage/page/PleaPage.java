package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Plea;
import org.peerage.render.Plain;

/**
 * One plea, for admins, with what is said of whom it is about.
 *
 * @param domain what would be allowed
 * @param sought who was looked for
 * @param lines that name them and count
 * @param hidden lines that do not count because of this plea
 * @param problem what was wrong with an answer
 */
public record PleaPage(
        PleaView plea,
        Optional<String> domain,
        Sought sought,
        List<PersonLine> lines,
        List<PersonLine> hidden,
        Optional<String> problem)
        implements Page {
    public PleaPage {
        lines = List.copyOf(lines);
        hidden = List.copyOf(hidden);
    }

    /**
     * Who was looked for.
     *
     * @param company as typed
     * @param found the company of that name
     */
    public record Sought(String name, String company, Optional<Named> found) {
        /** Without characters that mislead. */
        public Sought {
            name = Plain.text(name);
            company = Plain.text(company);
        }
    }

    /** Whether it may be granted now. */
    public boolean mayGrant() {
        return switch (plea.about()) {
            case REVIEW -> domain.isPresent();
            case ACCESS -> sought.found().isPresent() && !lines.isEmpty();
            case OBJECTION, CORRECTION, ERASURE -> true;
        };
    }

    /** Where a line is reviewed, with the way back. */
    public String review(PersonLine line) {
        return "/review/claim?article=" + line.article() + "&claim=" + line.claim() + "&back=/pleas/" + plea.id();
    }

    /** Whether hiding is of use. */
    public boolean isAboutLines() {
        return plea.isAboutPerson() && plea.about() != Plea.Kind.ACCESS;
    }

    @Override
    public String template() {
        return "plea.jte";
    }

    @Override
    public String title() {
        return "Plea " + plea.id();
    }
}
