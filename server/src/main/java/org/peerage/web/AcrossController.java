package org.peerage.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerage.ledger.Found;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Sought;
import org.peerage.page.CompanyAddress;
import org.peerage.page.DealsPage;
import org.peerage.page.Named;
import org.peerage.page.Page;
import org.peerage.page.PeoplePage;
import org.peerage.page.Sieve;
import org.peerage.render.Plain;
import org.peerage.search.NameHit;
import org.peerage.search.SearchIndex;
import org.peerage.web.Kept.Need;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Deals and people of all companies; what narrows them stands in the address. */
@RestController
final class AcrossController {
    private static final int MOST = 25;

    private final AcrossLines lines;
    private final Excerpts excerpts;
    private final Ledger ledger;
    private final SearchIndex index;

    AcrossController(AcrossLines lines, Excerpts excerpts, Ledger ledger, SearchIndex index) {
        this.lines = lines;
        this.excerpts = excerpts;
        this.ledger = ledger;
        this.index = index;
    }

    @GetMapping("/deals")
    Page deals(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> since,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "false") boolean denied,
            @RequestParam(defaultValue = "") String page) {
        var sieve = new Sieve(kind, stage, day(since), place.strip(), company.strip(), denied, "", "");
        Sought all = Sought.deals();
        Set<String> kinds = kind.isEmpty() ? all.kinds() : Set.of(kind);
        if (!all.kinds().containsAll(kinds)) {
            throw new Missing("There is no kind of deal called '" + kind + "'");
        }
        Optional<KnownCompany> meant = meant(sieve.company());
        var sought = new Sought(
                kinds, given(stage), denied, since, meant.map(KnownCompany::id), given(sieve.place()), List.of());
        var shown = shown(sieve, meant, sought, page);
        return DealsPage.of(
                sieve,
                meant.map(AcrossController::named),
                shown.found(),
                shown.companies(),
                further("/deals", sieve, shown));
    }

    @GetMapping("/people")
    Page people(
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> since,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String page) {
        var sieve = new Sieve("", stage, day(since), "", company.strip(), false, post.strip(), q.strip());
        Optional<KnownCompany> meant = meant(sieve.company());
        List<String> words = Stream.of((sieve.post() + " " + sieve.person()).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var sought = new Sought(
                Sought.posts().kinds(),
                given(stage),
                false,
                since,
                meant.map(KnownCompany::id),
                Optional.empty(),
                words);
        var shown = shown(sieve, meant, sought, page);
        return PeoplePage.of(
                sieve,
                meant.map(AcrossController::named),
                shown.found(),
                shown.companies(),
                excerpts.quotable(PeoplePage.quoted(shown.found())),
                further("/people", sieve, shown));
    }

    /** Makes the first pages of both. */
    void warm() {
        Stream.of(Sought.deals(), Sought.posts())
                .forEach(sought -> lines.page(sought, Found.Place.FIRST, MOST, Need.ALL));
    }

    /** Nothing where a company was asked for that nobody knows. */
    private AcrossLines.Lines shown(Sieve sieve, Optional<KnownCompany> meant, Sought sought, String page) {
        return !sieve.company().isEmpty() && meant.isEmpty()
                ? new AcrossLines.Lines(new Found(List.of(), Optional.empty()), Map.of())
                : lines.page(sought, place(page), MOST, Need.SOON);
    }

    private static Found.Place place(String page) {
        try {
            return page.isEmpty() ? Found.Place.FIRST : Found.Place.of(page);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Missing("There is no page '" + page + "'");
        }
    }

    /** The company with most claims that bears a name, or the one that a search finds best. */
    private Optional<KnownCompany> meant(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return ledger.named(name).stream().findFirst().or(() -> found(name));
    }

    private Optional<KnownCompany> found(String name) {
        try {
            return ledger
                    .companies(
                            index.companies(name, 1).stream().map(NameHit::id).toList())
                    .stream()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Named named(KnownCompany company) {
        return new Named(Plain.text(company.name()), Optional.of(new CompanyAddress(company.id()).page()));
    }

    private static Optional<String> given(String word) {
        return Optional.of(word).filter(w -> !w.isEmpty());
    }

    private static String day(Optional<LocalDate> since) {
        return since.map(LocalDate::toString).orElse("");
    }

    private static Optional<String> further(String path, Sieve sieve, AcrossLines.Lines shown) {
        return shown.found().further().map(place -> {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            add(address, "kind", sieve.kind());
            add(address, "stage", sieve.stage());
            add(address, "since", sieve.since());
            add(address, "place", sieve.place());
            add(address, "company", sieve.company());
            add(address, "denied", sieve.denied() ? "true" : "");
            add(address, "post", sieve.post());
            add(address, "q", sieve.person());
            return address.queryParam("page", place.word()).encode().build().toUriString();
        });
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
