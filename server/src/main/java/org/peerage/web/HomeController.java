package org.peerage.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.ledger.Found;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Sought;
import org.peerage.page.CompanyLink;
import org.peerage.page.HomePage;
import org.peerage.page.Page;
import org.peerage.render.ProfileWords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class HomeController {
    private static final int NEWS = 18;
    private static final int DEALS = 30;
    private static final int SHOWN = 6;
    private static final int LARGEST = 12;

    private final Ledger ledger;
    private final AcrossLines lines;
    private volatile Optional<Kept> kept = Optional.empty();

    HomeController(Ledger ledger, AcrossLines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    /** @param version of the ledger */
    private record Kept(String version, HomePage page) {}

    /** The same for everybody until the ledger changes. */
    @GetMapping("/")
    Page home() {
        String version = ledger.version();
        return kept.filter(k -> k.version.equals(version)).map(Kept::page).orElseGet(() -> {
            HomePage page = made();
            kept = Optional.of(new Kept(version, page));
            return page;
        });
    }

    private HomePage made() {
        AcrossLines.Shown news = lines.page(Sought.news(), Found.Place.FIRST, NEWS);
        AcrossLines.Shown denied = lines.page(Sought.deals().withDenial(), Found.Place.FIRST, SHOWN);
        AcrossLines.Shown deals = lines.page(Sought.deals(), Found.Place.FIRST, DEALS);
        Map<String, Long> names = AcrossLines.companies(Stream.of(news, denied, deals));
        return HomePage.of(
                sizes(ledger.size()),
                news.found(),
                denied.found(),
                deals.found(),
                SHOWN,
                names,
                ledger.largest(LARGEST).stream()
                        .map(company -> new CompanyLink(company.id(), company.name(), company.claims()))
                        .toList());
    }

    private static List<String> sizes(Ledger.Size size) {
        return List.of(
                ProfileWords.count((int) size.articles(), "article"),
                ProfileWords.count((int) size.claims(), "claim"),
                ProfileWords.count((int) size.companies(), "company"));
    }
}
