package org.peerage.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Domains;
import org.peerage.ledger.Plea;
import org.peerage.ledger.Pleas;

/**
 * What people asked a person to look at, for admins: those that wait, the first due first, then those that were answered.
 *
 * @param waiting those of this part that wait
 * @param answered those of this part that were answered
 * @param count of all
 * @param domains that admins allowed; they are on the first page
 */
public record PleasPage(
        List<PleaView> waiting,
        List<PleaView> answered,
        Pleas.Count count,
        List<Domains.Allowed> domains,
        int number,
        Optional<String> previous,
        Optional<String> next)
        implements Page {
    public PleasPage {
        waiting = List.copyOf(waiting);
        answered = List.copyOf(answered);
        domains = List.copyOf(domains);
    }

    /**
     * @param pleas in any order of waiting and answered ones
     * @param hasNext whether there are more
     */
    public static PleasPage of(
            List<Plea> pleas,
            Pleas.Count count,
            List<Domains.Allowed> domains,
            Instant now,
            int number,
            boolean hasNext) {
        List<PleaView> views =
                pleas.stream().map(plea -> PleaView.of(plea, now)).toList();
        return new PleasPage(
                views.stream().filter(view -> view.answered().isEmpty()).toList(),
                views.stream().filter(view -> view.answered().isPresent()).toList(),
                count,
                domains,
                number,
                Optional.of(number - 1).filter(page -> page > 0).map(PleasPage::at),
                Optional.of(number + 1).filter(_ -> hasNext).map(PleasPage::at));
    }

    private static String at(int page) {
        return page == 1 ? "/pleas" : "/pleas?page=" + page;
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
