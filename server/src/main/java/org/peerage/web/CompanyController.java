package org.peerage.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.KnownProfile;
import org.peerage.ledger.Ledger;
import org.peerage.page.CompanyAddress;
import org.peerage.page.DealFilter;
import org.peerage.page.DealPage;
import org.peerage.page.EvidencePage;
import org.peerage.page.Page;
import org.peerage.page.Quotable;
import org.peerage.page.SectionPage;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import org.peerage.profile.Testimony;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of one company. */
@RestController
final class CompanyController {
    /** Set by the script of pages when it asks for a part of one. */
    private static final String PART = "HX-Request";

    private final Profiles profiles;
    private final CompanyPages pages;
    private final Excerpts excerpts;
    private final Ledger ledger;

    CompanyController(Profiles profiles, CompanyPages pages, Excerpts excerpts, Ledger ledger) {
        this.profiles = profiles;
        this.pages = pages;
        this.excerpts = excerpts;
        this.ledger = ledger;
    }

    @GetMapping("/companies/{id}")
    Page company(
            @PathVariable long id,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> since,
            @RequestParam(defaultValue = "") String deals) {
        return pages.of(id, asOf, since, DealFilter.of(deals));
    }

    @GetMapping("/companies/{id}/lines/{key}")
    ResponseEntity<Page> line(
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            @RequestHeader(name = PART, defaultValue = "false") boolean part) {
        KnownProfile known = profiles.at(id, asOf, address -> address.line(key));
        Line line = line(known, key);
        Quotable quotable = excerpts.quotable(EvidencePage.quoted(line, part));
        Map<String, String> texts = texts(EvidencePage.quoted(line, part));
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, PART)
                .body(EvidencePage.of(new CompanyAddress(id, asOf), known.profile(), line, texts, quotable, part));
    }

    @GetMapping("/companies/{id}/deals/{key}")
    Page deal(
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        KnownProfile known = profiles.at(id, asOf, address -> address.deal(key));
        Line deal = line(known, key);
        var address = new CompanyAddress(id, asOf);
        if (!deal.key().equals(key)) {
            throw new Moved(address.deal(deal.key()));
        }
        return DealPage.of(
                address,
                known.profile(),
                deal,
                known.companies(),
                excerpts.quotable(DealPage.quoted(known.profile(), deal)));
    }

    @GetMapping("/companies/{id}/all/{name}")
    Page section(
            @PathVariable long id,
            @PathVariable String name,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            @RequestParam(defaultValue = "") String deals,
            @RequestParam(defaultValue = "1") int page) {
        KnownProfile known = profiles.at(id, asOf, CompanyAddress::page);
        var address = new CompanyAddress(id, asOf);
        int from = Math.max(1, page);
        if (name.equals("contradictions")) {
            return SectionPage.contradictions(
                    address, known.profile(), from, excerpts.quotable(SectionPage.quoted(known.profile(), from)));
        }
        Section section = Stream.of(Section.values())
                .filter(s -> s.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("A profile has no section " + name));
        return section == Section.DEALS
                ? SectionPage.deals(address, known.profile(), known.companies(), DealFilter.of(deals), from)
                : SectionPage.lines(address, known.profile(), known.companies(), section, from);
    }

    private static Line line(KnownProfile known, String key) {
        return known.profile()
                .line(key)
                .orElseThrow(() -> new Missing("The profile has no such line; it may have been taken back"));
    }

    /** Texts of articles by their keys; none for visitors, who see sentences without what stands around them. */
    private Map<String, String> texts(Stream<Testimony> quoted) {
        Map<String, String> texts = new HashMap<>();
        if (excerpts.isUser()) {
            List<ContentKey> articles = quoted.flatMap(t -> t.filed().stream())
                    .map(filed -> new ContentKey(filed.key()))
                    .distinct()
                    .toList();
            ledger.texts(articles).forEach((key, text) -> texts.put(key.hex(), text));
        }
        return texts;
    }
}
