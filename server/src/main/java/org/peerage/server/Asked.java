package org.peerage.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.search.NameHit;

/** Which company of the ledger a user means by a name. */
final class Asked {
    /** Others that are told of, at the most. */
    private static final int TOLD = 5;

    private Asked() {}

    /** The company with most claims among those that bear the name, or else the one that a search finds best; the user is told of the others, or that there is none. */
    static Optional<KnownCompany> company(Ledger store, LedgerOption option, Terminal terminal, String name) {
        List<KnownCompany> bearing = store.named(name);
        List<KnownCompany> found = bearing.isEmpty()
                ? option.search(
                        store,
                        index -> store.companies(index.companies(name, TOLD + 1).stream()
                                .map(NameHit::id)
                                .toList()))
                : bearing;
        if (found.isEmpty()) {
            terminal.tell(
                    "peerage: the ledger knows no company '" + name + "'; peerage companies lists those it knows");
        } else if (found.size() > 1) {
            terminal.tell("also: "
                    + found.stream()
                            .skip(1)
                            .limit(TOLD)
                            .map(KnownCompany::name)
                            .collect(Collectors.joining(", ", "", found.size() > TOLD + 1 ? " and others" : "")));
        }
        return found.stream().findFirst();
    }
}
