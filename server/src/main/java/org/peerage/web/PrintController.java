package org.peerage.web;

import java.time.LocalDate;
import java.util.Optional;
import org.peerage.ledger.Ledger;
import org.peerage.page.CompanyAddress;
import org.peerage.page.Excerpt;
import org.peerage.print.Booklet;
import org.peerage.print.Edition;
import org.peerage.print.Press;
import org.peerage.profile.Profile;
import org.peerage.web.Kept.Need;
import org.springframework.context.annotation.Lazy;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Printed profiles for users, who may see whole texts. The press reads its fonts when the first is asked for. */
@Lazy
@RestController
final class PrintController {
    private final Profiles profiles;
    private final Ledger ledger;
    private final Press press;

    PrintController(Profiles profiles, Ledger ledger, Press press) {
        this.profiles = profiles;
        this.ledger = ledger;
        this.press = press;
    }

    @GetMapping("/companies/{id}/profile.pdf")
    ResponseEntity<byte[]> profile(
            @PathVariable long id,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        String version = ledger.version().word();
        Profile profile = Profiles.present(profiles.of(id, asOf, Need.ALL), id, asOf, CompanyAddress::pdf)
                .profile();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.of(profile, "pdf").toString())
                .body(press.print(Booklet.of(profile, Edition.FULL, version, _ -> Excerpt.WHOLE)));
    }
}
