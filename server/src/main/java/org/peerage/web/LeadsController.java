package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.ledger.Act;
import org.peerage.ledger.Lead;
import org.peerage.ledger.LeadSieve;
import org.peerage.ledger.LeadTable;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.ListedLead;
import org.peerage.offer.Rights;
import org.peerage.page.LeadsPage;
import org.peerage.page.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads, for admins. */
@RestController
final class LeadsController {
    private static final int ROWS = 50;
    private static final int MOST_PAGES = 1_000_000;

    private final LeadTable table;
    private final Ledger ledger;
    private final Rights rights;
    private final Clock clock;

    LeadsController(Ledger ledger, Rights rights, Clock clock) {
        this.table = ledger.leadTable();
        this.ledger = ledger;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/leads")
    ResponseEntity<Page> leads(
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String domain,
            @RequestParam(defaultValue = "") String state,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> since,
            @RequestParam(defaultValue = "1") int page) {
        if (page < 1 || page > MOST_PAGES) {
            throw new Missing("There is no page " + page + " of the leads");
        }
        LeadSieve sieve = sieve(company, domain, state, since);
        List<ListedLead> some = table.page(sieve, (page - 1) * ROWS, ROWS + 1);
        Page leads = new LeadsPage(
                table.funnel(),
                sieve,
                table.count(sieve),
                some.stream().limit(ROWS).map(LeadsPage.Row::of).toList(),
                page,
                Optional.of(page - 1).filter(one -> one > 0).map(one -> at("/leads", sieve, one)),
                Optional.of(page + 1).filter(_ -> some.size() > ROWS).map(one -> at("/leads", sieve, one)),
                at("/leads.csv", sieve, 1));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(leads);
    }

    @GetMapping("/leads.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String domain,
            @RequestParam(defaultValue = "") String state,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> since,
            HttpServletRequest request) {
        List<ListedLead> leads = table.export(sieve(company, domain, state, since), all -> exported(all, request));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("leads-" + LocalDate.now(clock) + ".csv")
                                .build()
                                .toString())
                .body(LeadsCsv.of(leads));
    }

    private Act exported(List<ListedLead> leads, HttpServletRequest request) {
        return new Act(
                clock.instant(),
                SignedIn.now().email(),
                "exported",
                leads.size() == 1 ? "1 lead" : leads.size() + " leads",
                Ranges.of(leads.stream().map(listed -> listed.lead().id())),
                Callers.of(request).network());
    }

    @PostMapping("/leads/{id}/erase")
    ResponseEntity<Page> erase(
            @PathVariable long id, @RequestParam(defaultValue = "/leads") String back, HttpServletRequest request) {
        Lead lead = ledger.leads().lead(id).orElseThrow(() -> new Missing("There is no lead of the number " + id));
        rights.erase(lead, SignedIn.now().email(), Callers.of(request).network());
        return Back.redirect(back);
    }

    /** Texts with what PostgreSQL cannot take find nothing. */
    private static LeadSieve sieve(String company, String domain, String state, Optional<LocalDate> since) {
        return new LeadSieve(typed(company), typed(domain).replaceFirst("^.*@", ""), state(state), since);
    }

    private static String typed(String text) {
        return text.strip().replace('\0', ' ');
    }

    private static Optional<ListedLead.State> state(String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(ListedLead.State.values())
                .filter(state -> state.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Missing("No lead is '" + word + "'")));
    }

    private static String at(String path, LeadSieve sieve, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "company", sieve.company());
        add(address, "domain", sieve.domain());
        add(address, "state", sieve.state().map(LeadsPage::value).orElse(""));
        add(address, "since", sieve.since().map(LocalDate::toString).orElse(""));
        add(address, "page", page == 1 ? "" : Integer.toString(page));
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
