package org.peerage.page;

import java.time.Instant;
import java.util.List;
import org.peerage.ledger.Domains;
import org.peerage.ledger.Plea;

/**
 * What people asked a person to look at, for admins: those that wait, the first due first, then those that were answered.
 *
 * @param waiting those that wait
 * @param answered those that were answered
 * @param domains that admins allowed
 */
public record PleasPage(List<PleaView> waiting, List<PleaView> answered, List<Domains.Allowed> domains)
        implements Page {
    /** @param pleas in any order of waiting and answered ones */
    public static PleasPage of(List<Plea> pleas, List<Domains.Allowed> domains, Instant now) {
        List<PleaView> views =
                pleas.stream().map(plea -> PleaView.of(plea, now)).toList();
        return new PleasPage(
                views.stream().filter(view -> view.answered().isEmpty()).toList(),
                views.stream().filter(view -> view.answered().isPresent()).toList(),
                domains);
    }

    /** How many wait longer than they may. */
    public long overdue() {
        return waiting.stream().filter(PleaView::isOverdue).count();
    }

    @Override
    public String template() {
        return "pleas.jte";
    }

    @Override
    public String title() {
        return "Pleas";
    }
}
