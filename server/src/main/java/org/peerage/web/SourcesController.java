package org.peerage.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Medium;
import org.peerage.ledger.Outlet;
import org.peerage.page.HowWeKnowPage;
import org.peerage.page.OutletRow;
import org.peerage.page.Page;
import org.peerage.page.SourcePage;
import org.peerage.page.SourcesPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SourcesController {
    private static final int MEDIA = 40;
    private static final int COMPANIES = 20;

    private final Ledger ledger;
    private final Sources sources;

    SourcesController(Ledger ledger, Sources sources) {
        this.ledger = ledger;
        this.sources = sources;
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

    @GetMapping("/sources/{name}")
    Page source(@PathVariable String name, @RequestParam(defaultValue = "1") int page) {
        Outlet outlet = sources.outlets().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("No article was published by '" + name + "'"));
        int number = Math.clamp(page, 1, outlet.articles() / SourcePage.PER_PAGE + 1);
        return SourcePage.of(
                OutletRow.of(outlet, ledger.publishers().grading()),
                ledger.library().articlesOf(name, (number - 1) * SourcePage.PER_PAGE, SourcePage.PER_PAGE + 1),
                ledger.library().companiesOf(name, COMPANIES),
                number);
    }

    @GetMapping("/how-we-know")
    Page howWeKnow() {
        return new HowWeKnowPage();
    }
}
