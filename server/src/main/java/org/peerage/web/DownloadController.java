package org.peerage.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peerage.export.Format;
import org.peerage.export.Format.Matter;
import org.peerage.export.Subject;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.KnownProfile;
import org.peerage.ledger.Ledger;
import org.peerage.page.ComparePage;
import org.peerage.web.Kept.Need;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Profiles and comparisons as files for users, who may see whole texts. */
@RestController
final class DownloadController {
    private final Profiles profiles;
    private final Ledger ledger;

    DownloadController(Profiles profiles, Ledger ledger) {
        this.profiles = profiles;
        this.ledger = ledger;
    }

    @GetMapping("/companies/{id}/profile.{word}")
    void profile(
            @PathVariable long id,
            @PathVariable String word,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            HttpServletResponse response)
            throws IOException {
        Format format = format(word, Matter.PROFILE);
        String version = ledger.version().word();
        KnownProfile known =
                Profiles.present(profiles.of(id, asOf, Need.ALL), id, asOf, address -> address.profile(format));
        name(response, format, FileName.of(known.profile(), format.word()));
        format.profiles(List.of(Subject.of(known)), version, response.getOutputStream());
    }

    @GetMapping("/compare.{word}")
    void comparison(
            @PathVariable String word,
            @RequestParam(name = "c", defaultValue = "") List<Long> ids,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            HttpServletResponse response)
            throws IOException {
        Format format = format(word, Matter.COMPARISON);
        String version = ledger.version().word();
        List<Subject> companies = ids.stream()
                .flatMap(id -> ledger.bearing(id).map(KnownCompany::id).stream())
                .distinct()
                .limit(ComparePage.MOST)
                .map(id -> Subject.of(profiles.of(id, asOf, Need.ALL)))
                .toList();
        if (companies.isEmpty()) {
            throw new Missing("No company is compared: the address names none that is known");
        }
        String names =
                companies.stream().map(company -> company.profile().name()).collect(Collectors.joining(", "));
        name(response, format, FileName.of(names, format.word()));
        format.profiles(companies, version, response.getOutputStream());
    }

    static Format format(String word, Matter matter) {
        return Format.of(word)
                .filter(format -> format.fits(matter))
                .orElseThrow(() -> new Missing("There is no file ." + word + " of this; there are "
                        + Format.fitting(matter).stream().map(Format::word).collect(Collectors.joining(", "))));
    }

    private static void name(HttpServletResponse response, Format format, ContentDisposition file) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
    }
}
