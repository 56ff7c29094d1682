package org.peerage.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peerage.crawl.SourceFolder;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Medium;
import org.peerage.ledger.Outlet;
import org.peerage.ledger.SourceState;
import org.peerage.page.HowWeKnowPage;
import org.peerage.page.IncomingRow;
import org.peerage.page.OutletRow;
import org.peerage.page.Page;
import org.peerage.page.SourcePage;
import org.peerage.page.SourcesPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SourcesController {
    private static final int MEDIA = 40;
    private static final int COMPANIES = 20;

    private final Ledger ledger;
    private final Sources sources;
    private final Frames frames;
    private final WebSettings settings;
    private final Clock clock;

    SourcesController(Ledger ledger, Sources sources, Frames frames, WebSettings settings, Clock clock) {
        this.ledger = ledger;
        this.sources = sources;
        this.frames = frames;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param name of one publisher, where its name does not fit into a path */
    @GetMapping("/sources")
    Page sources(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam Optional<String> name,
            @RequestParam(defaultValue = "1") int page) {
        if (name.isPresent()) {
            return source(name.get(), page);
        }
        String looked = text.strip().toLowerCase(Locale.ROOT);
        List<Outlet> outlets = sources.outlets().stream()
                .filter(outlet -> outlet.name().toLowerCase(Locale.ROOT).contains(looked))
                .toList();
        int number = Math.clamp(page, 1, outlets.size() / SourcesPage.PER_PAGE + 1);
        List<Medium> media = sources.media().stream()
                .filter(medium -> medium.name().toLowerCase(Locale.ROOT).contains(looked))
                .limit(MEDIA)
                .toList();
        var grading = ledger.publishers().grading();
        return new SourcesPage(
                looked.isEmpty() && number == 1 && frames.current().mayReview() ? incoming() : List.of(),
                text.strip(),
                outlets.size(),
                outlets.stream()
                        .skip((number - 1L) * SourcesPage.PER_PAGE)
                        .limit(SourcesPage.PER_PAGE)
                        .map(outlet -> OutletRow.of(outlet, grading))
                        .toList(),
                ledger.library().withoutOutlet(),
                media,
                number);
    }

    private List<IncomingRow> incoming() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<SourceState> states = ledger.frontier().states(today, IncomingRow.DAYS - 1);
        return settings.sources().stream()
                .flatMap(folder -> SourceFolder.of(folder).sources().stream())
                .map(source -> IncomingRow.of(
                        source,
                        states.stream()
                                .filter(state -> state.name().equals(source.name()))
                                .findFirst(),
                        now,
                        today))
                .toList();
    }

    /** What could not be fetched is tried again now. */
    @PostMapping("/sources/retry")
    ResponseEntity<Void> retry(@RequestParam String source) {
        ledger.frontier().retry(source, clock.instant());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sources#incoming"))
                .build();
    }

    @GetMapping("/sources/{name}")
    Page source(@PathVariable String name, @RequestParam(defaultValue = "1") int page) {
        Outlet outlet = sources.outlets().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("No article was published by '" + name + "'"));
        int number = Math.clamp(page, 1, outlet.articles() / SourcePage.PER_PAGE + 1);
        return SourcePage.of(
                OutletRow.of(outlet, ledger.publishers().grading()),
                Optional.ofNullable(ledger.trackRecords().get(name)),
                ledger.library().articlesOf(name, (number - 1) * SourcePage.PER_PAGE, SourcePage.PER_PAGE + 1),
                ledger.library().companiesOf(name, COMPANIES),
                number);
    }

    @GetMapping("/how-we-know")
    Page howWeKnow() {
        return new HowWeKnowPage();
    }
}
