package org.peerage.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peerage.ledger.Found;
import org.peerage.render.Wording;

/**
 * The deals of all companies, those last told of first.
 *
 * @param sieve what narrows them
 * @param meant the company that the sieve's name was taken for
 * @param deals each with the company by which it is told
 * @param further the address of the next page
 */
public record DealsPage(Sieve sieve, Optional<Named> meant, List<Deal> deals, Optional<String> further)
        implements Page {
    public DealsPage {
        deals = List.copyOf(deals);
    }

    /** @param company one of the parties */
    public record Deal(Named company, DealRow row) {}

    /** @param companies numbers of companies by their names */
    public static DealsPage of(
            Sieve sieve, Optional<Named> meant, Found found, Map<String, Long> companies, Optional<String> further) {
        return new DealsPage(
                sieve,
                meant,
                found.hits().stream()
                        .map(hit -> new Deal(
                                AcrossLine.company(hit), DealRows.of(hit.line(), AcrossLine.views(hit, companies))))
                        .toList(),
                further);
    }

    /** The columns. */
    public List<String> stages() {
        return DealStages.WAY.stream().map(Wording::name).toList();
    }

    @Override
    public String template() {
        return "alldeals.jte";
    }

    @Override
    public String title() {
        return "Deals";
    }
}
