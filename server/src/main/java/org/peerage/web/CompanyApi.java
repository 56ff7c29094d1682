package org.peerage.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.api.Catalogue;
import org.peerage.api.ChangesResource;
import org.peerage.api.ClaimResource;
import org.peerage.api.CompanyResource;
import org.peerage.api.ComparisonResource;
import org.peerage.api.HitsResource.NamedResource;
import org.peerage.api.LineAnswerResource;
import org.peerage.api.PageResource;
import org.peerage.api.ProfileResource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Companies and their profiles, for programs. */
@Api
final class CompanyApi {
    private static final String TWENTY = "20";

    private final Catalogue catalogue;

    CompanyApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * All companies, by their numbers.
     *
     * @param cursor next of the page before
     * @param limit how many a page has, 1 to 100
     */
    @GetMapping("/companies")
    PageResource<CompanyResource> companies(
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = TWENTY) int limit) {
        return catalogue.companies(cursor, limit);
    }

    /**
     * Companies by any of their names, best first: begun, mistyped, or in another script.
     *
     * @param q the name
     * @param cursor next of the page before
     * @param limit how many a page has, 1 to 100
     */
    @GetMapping("/companies/named")
    PageResource<NamedResource> named(
            @RequestParam String q,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = TWENTY) int limit) {
        return catalogue.companiesNamed(q, cursor, limit);
    }

    /**
     * A company.
     *
     * @param company its number
     */
    @GetMapping("/companies/{company}")
    CompanyResource company(@PathVariable long company) {
        CompanyResource known = catalogue.company(company);
        present(company, known.id(), "");
        return known;
    }

    /**
     * The profile of a company: facts, lines by section, contradictions, and the sentences that all this rests on.
     *
     * @param company its number
     * @param asOf only what was published by this day counts
     */
    @GetMapping("/companies/{company}/profile")
    ProfileResource profile(
            @PathVariable long company,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        ProfileResource profile = catalogue.profile(company, asOf);
        present(company, profile.id().orElseThrow(), "/profile" + query(asOf));
        return profile;
    }

    /**
     * One line of a profile, such as a deal with its stages, and the sentences that it rests on.
     *
     * @param company its number
     * @param line the line's key
     * @param asOf only what was published by this day counts
     */
    @GetMapping("/companies/{company}/lines/{line}")
    LineAnswerResource line(
            @PathVariable long company,
            @PathVariable String line,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        LineAnswerResource answer = catalogue.line(company, line, asOf);
        present(company, answer.company(), "/lines/" + line + query(asOf));
        return answer;
    }

    /**
     * Claims about a company that count, in the order in which they came in.
     *
     * @param company its number
     * @param kind of claim
     * @param cursor next of the page before
     * @param limit how many a page has, 1 to 100
     */
    @GetMapping("/companies/{company}/claims")
    PageResource<ClaimResource> companyClaims(
            @PathVariable long company,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = TWENTY) int limit) {
        return catalogue.claimsAbout(company, kind, cursor, limit);
    }

    /**
     * What changed in a profile between two days.
     *
     * @param company its number
     * @param since the day of the earlier profile
     * @param asOf the day of the later; all that is known where it is left out
     */
    @GetMapping("/companies/{company}/changes")
    ChangesResource companyChanges(
            @PathVariable long company,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate since,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        return catalogue.changes(company, since, asOf);
    }

    /**
     * Two to five companies beside each other.
     *
     * @param company their numbers
     * @param asOf only what was published by this day counts
     */
    @GetMapping("/comparison")
    ComparisonResource compare(
            @RequestParam List<Long> company,
            @RequestParam(name = "as_of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf) {
        return catalogue.compare(company, asOf);
    }

    private static void present(long asked, long now, String rest) {
        if (asked != now) {
            throw new Moved(Api.PATH + "/companies/" + now + rest);
        }
    }

    private static String query(Optional<LocalDate> asOf) {
        return asOf.map(day -> "?as_of=" + day).orElse("");
    }
}
