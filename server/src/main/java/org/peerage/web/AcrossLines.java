package org.peerage.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
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

/** Lines across companies, kept until the ledger changes or others need the room. */
final class AcrossLines {
    private static final int PAGES = 100;

    private final Ledger ledger;
    private final WebSettings settings;
    private final Cache<Key, Shown> kept =
            Caffeine.newBuilder().maximumSize(PAGES).recordStats().build();

    AcrossLines(Ledger ledger, WebSettings settings, MeterRegistry meters) {
        this.ledger = ledger;
        this.settings = settings;
        CaffeineCacheMetrics.monitor(meters, kept, "across");
    }

    /** @param version of the ledger */
    private record Key(Sought sought, Found.Place place, int most, String version) {}

    /** @param companies numbers of the companies that the lines name, by their names */
    record Shown(Found found, Map<String, Long> companies) {}

    /** @param most lines of a page */
    Shown page(Sought sought, Found.Place place, int most) {
        return kept.get(new Key(sought, place, most, ledger.version()), key -> {
            Found found = ledger.across(sought, place, most, settings.least());
            return new Shown(found, ledger.bearers(names(found)));
        });
    }

    private static Set<String> names(Found found) {
        return found.hits().stream()
                .flatMap(hit -> hit.line().terms().stream())
                .map(Term::values)
                .flatMap(List::stream)
                .map(Value::text)
                .collect(Collectors.toSet());
    }

    static Map<String, Long> companies(Stream<Shown> pages) {
        return pages.flatMap(page -> page.companies().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }
}
