package org.peerage.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.peerage.ledger.Found;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Sought;
import org.peerage.page.CompanyLink;
import org.peerage.page.HomePage;
import org.peerage.page.Page;
import org.peerage.render.ProfileWords;
import org.peerage.web.Kept.Need;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where everybody starts: the same page for all visitors, and for all users. */
@RestController
final class HomeController {
    private static final int NEWS = 18;
    private static final int DEALS = 30;
    private static final int DENIED = 12;
    private static final int SHOWN = 6;
    /** So many of the largest companies it links to. */
    static final int LARGEST = 12;

    private final Ledger ledger;
    private final AcrossLines lines;
    private final Excerpts excerpts;
    private final WebSettings settings;
    private final Kept<Boolean, HomePage> kept;

    HomeController(Ledger ledger, AcrossLines lines, Excerpts excerpts, WebSettings settings, Keeper keeper) {
        this.ledger = ledger;
        this.lines = lines;
        this.excerpts = excerpts;
        this.settings = settings;
        kept = keeper.kept("home", 2, _ -> 1, this::made);
    }

    @GetMapping("/")
    Page home() {
        return kept.of(excerpts.isUser(), Need.SOON);
    }

    /** Makes the page, that for visitors only where there may be any. */
    void warm() {
        kept.of(true, Need.ALL);
        if (settings.open()) {
            kept.of(false, Need.ALL);
        }
    }

    /** @param whole whether for those who may see whole texts */
    private HomePage made(boolean whole) {
        AcrossLines.Lines news = page(Sought.news(), NEWS);
        AcrossLines.Lines denied = page(Sought.deals().withDenial(), DENIED);
        AcrossLines.Lines deals = page(Sought.deals(), DEALS);
        Map<String, Long> names = AcrossLines.companies(Stream.of(news, denied, deals));
        return HomePage.of(
                sizes(ledger.size()),
                news.found(),
                denied.found(),
                deals.found(),
                SHOWN,
                names,
                excerpts.quotable(whole, HomePage.quoted(news.found())),
                ledger.largest(LARGEST).stream()
                        .map(company -> new CompanyLink(company.id(), company.name(), company.claims()))
                        .toList());
    }

    private AcrossLines.Lines page(Sought sought, int most) {
        return lines.page(sought, Found.Place.FIRST, most, Need.ALL);
    }

    private static List<String> sizes(Ledger.Size size) {
        return List.of(
                ProfileWords.count((int) size.articles(), "article"),
                ProfileWords.count((int) size.claims(), "claim"),
                ProfileWords.count((int) size.companies(), "company"));
    }
}
