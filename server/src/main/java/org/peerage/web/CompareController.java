package org.peerage.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.page.CompanyAddress;
import org.peerage.page.CompanyLink;
import org.peerage.page.ComparePage;
import org.peerage.page.Comparison;
import org.peerage.page.NameResult;
import org.peerage.page.Page;
import org.peerage.profile.Profile;
import org.peerage.render.ProfileWords;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class CompareController {
    private static final int CHOICES = 8;

    private final Ledger ledger;
    private final Finding finding;
    private final Profiles profiles;

    CompareController(Ledger ledger, Finding finding, Profiles profiles) {
        this.ledger = ledger;
        this.finding = finding;
        this.profiles = profiles;
    }

    /**
     * @param ids of the companies
     * @param text by which another one is looked for, without script
     */
    @GetMapping("/compare")
    Page compare(
            @RequestParam(name = "c", defaultValue = "") List<Long> ids,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        List<Long> wanted = ids.stream()
                .flatMap(id -> ledger.bearing(id).map(KnownCompany::id).stream())
                .distinct()
                .limit(ComparePage.MOST)
                .toList();
        List<String> said = new ArrayList<>();
        if (ids.stream().distinct().count() > ComparePage.MOST) {
            said.add("Only the first five fit beside each other.");
        }
        if (ids.stream().anyMatch(id -> ledger.bearing(id).isEmpty())) {
            said.add("Some numbers in the address are of no company.");
        }
        Map<Long, Profile> shown = new LinkedHashMap<>();
        wanted.forEach(id -> shown.put(id, profiles.of(id, asOf).profile()));
        return new ComparePage(
                shown.entrySet().stream()
                        .map(one -> column(one.getKey(), one.getValue(), asOf))
                        .toList(),
                shown.isEmpty() ? List.of() : Comparison.of(shown, asOf),
                asOf,
                text.strip(),
                choices(text.strip(), wanted),
                said);
    }

    private static ComparePage.Column column(long id, Profile profile, Optional<LocalDate> asOf) {
        return new ComparePage.Column(
                id,
                profile.name(),
                new CompanyAddress(id, asOf).page(),
                ProfileWords.count(profile.coverage().claims(), "claim") + ", "
                        + ProfileWords.count(profile.coverage().stories(), "story"));
    }

    private List<CompanyLink> choices(String text, List<Long> without) {
        if (without.size() == ComparePage.MOST) {
            return List.of();
        }
        List<CompanyLink> found = text.isEmpty()
                ? ledger.largest(CHOICES).stream()
                        .map(company -> new CompanyLink(company.id(), company.name(), company.claims()))
                        .toList()
                : finding.suggest(text, "/compare").names().stream()
                        .map((NameResult name) -> new CompanyLink(name.id(), name.plain(), name.claims()))
                        .toList();
        return found.stream().filter(company -> !without.contains(company.id())).toList();
    }
}
