package org.peerage.web;

import java.time.LocalDate;
import java.util.Optional;
import org.peerage.page.CompanyPage;
import org.peerage.page.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class CompanyController {
    private final Profiles profiles;

    CompanyController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/companies/{id}")
    Page company(
            @PathVariable long id,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        return new CompanyPage(id, profiles.of(id, asOf));
    }
}
