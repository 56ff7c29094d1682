package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.PersonLink;
import org.peerage.offer.Answers;
import org.peerage.offer.Person;
import org.peerage.page.NamedPage;
import org.peerage.page.OfferFrame;
import org.peerage.page.Page;
import org.peerage.page.PersonLine;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is said of somebody, for whom an admin sent the link. There is no other way to it: profiles are no directory of people. */
@RestController
final class NamedController {
    private final Ledger ledger;
    private final Answers answers;
    private final OfferPages pages;

    NamedController(Ledger ledger, Answers answers, OfferPages pages) {
        this.ledger = ledger;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping("/named/{link}")
    ResponseEntity<Page> named(@PathVariable String link, HttpServletRequest request) {
        OfferFrame frame = pages.frame(request);
        Optional<Page> page = answers.look(link).flatMap(found -> page(frame, found));
        return page.map(shown ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE)
                        .body(OfferPages.notice(
                                frame,
                                frame.texts().say("gone.title"),
                                frame.texts().say("named.gone"))));
    }

    private Optional<Page> page(OfferFrame frame, PersonLink link) {
        return ledger.bearing(link.company())
                .map(company -> new NamedPage(
                        frame,
                        link.name(),
                        company.name(),
                        frame.texts().day(link.expires()),
                        PersonLine.of(
                                new Person(link.name(), company.id()).accounts(ledger),
                                frame.texts().labels())));
    }
}
