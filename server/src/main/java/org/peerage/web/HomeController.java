package org.peerage.web;

import org.peerage.ledger.Ledger;
import org.peerage.page.CompanyLink;
import org.peerage.page.HomePage;
import org.peerage.page.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class HomeController {
    private static final int LARGEST = 20;

    private final Ledger ledger;

    HomeController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/")
    Page home() {
        return new HomePage(ledger.largest(LARGEST).stream()
                .map(company -> new CompanyLink(company.id(), company.name(), company.claims()))
                .toList());
    }
}
