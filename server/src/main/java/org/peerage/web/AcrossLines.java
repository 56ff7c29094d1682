package org.peerage.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.ledger.Found;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Sought;
import org.peerage.profile.Term;
import org.peerage.profile.Value;
import org.peerage.web.Kept.Need;

/** Lines across companies, a page of them at a time. */
final class AcrossLines {
    private static final int PAGES = 100;

    private final Ledger ledger;
    private final WebSettings settings;
    private final Kept<Key, Lines> kept;

    AcrossLines(Ledger ledger, WebSettings settings, Keeper keeper) {
        this.ledger = ledger;
        this.settings = settings;
        kept = keeper.kept("across", PAGES, _ -> 1, this::find);
    }

    private record Key(Sought sought, Found.Place place, int most) {}

    /** @param companies numbers of the companies that the lines name, by their names */
    record Lines(Found found, Map<String, Long> companies) {}

    /** @param most lines of a page */
    Lines page(Sought sought, Found.Place place, int most, Need need) {
        return kept.of(new Key(sought, place, most), need);
    }

    private Lines find(Key key) {
        Found found = ledger.across(key.sought, key.place, key.most, settings.least());
        return new Lines(found, ledger.bearers(names(found)));
    }

    private static Set<String> names(Found found) {
        return found.hits().stream()
                .flatMap(hit -> hit.line().terms().stream())
                .map(Term::values)
                .flatMap(List::stream)
                .map(Value::text)
                .collect(Collectors.toSet());
    }

    static Map<String, Long> companies(Stream<Lines> pages) {
        return pages.flatMap(page -> page.companies().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }
}
