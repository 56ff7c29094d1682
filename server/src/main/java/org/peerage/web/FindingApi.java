package org.peerage.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peerage.api.ArticleResource;
import org.peerage.api.Catalogue;
import org.peerage.api.ClaimHistoryResource;
import org.peerage.api.ClaimResource;
import org.peerage.api.FoundLineResource;
import org.peerage.api.HitsResource;
import org.peerage.api.KindResource;
import org.peerage.api.PageResource;
import org.peerage.api.SourceResource;
import org.peerage.search.Filter;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Deals, people, claims, articles and sources of all companies, for programs. */
@Api
final class FindingApi {
    private static final String TWENTY = "20";

    private final Catalogue catalogue;

    FindingApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The best of everything that words find.
     *
     * @param q the words
     */
    @GetMapping("/search")
    HitsResource search(@RequestParam String q) {
        return catalogue.search(q);
    }

    /**
     * Deals of all companies, those of which something was published last first.
     *
     * @param kind of claim, such as joint_venture
     * @param stage at which they stand
     * @param denied whether only those with a denial are meant
     * @param since the day of publication from which on something was said of it
     * @param company the number of one that plays a part
     * @param place where a company is that plays a part
     * @param cursor next of the page before
     * @param limit how many a page has, 1 to 100
     */
    @GetMapping("/deals")
    PageResource<FoundLineResource> deals(
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> stage,
            @RequestParam(defaultValue = "false") boolean denied,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> since,
            @RequestParam Optional<Long> company,
            @RequestParam Optional<String> place,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = TWENTY) int limit) {
        return catalogue.deals(kind, stage, denied, since, company, place, cursor, limit);
    }

    /**
     * People and their posts, those of whom something was published last first.
     *
     * @param q words of the person's name or of the post
     * @param stage at which the post stands
     * @param since the day of publication from which on something was said of it
     * @param company the number of the one where the post is
     * @param cursor next of the page before
     * @param limit how many a page has, 1 to 100
     */
    @GetMapping("/people")
    PageResource<FoundLineResource> people(
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> stage,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> since,
            @RequestParam Optional<Long> company,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = TWENTY) int limit) {
        return catalogue.people(q, stage, since, company, cursor, limit);
    }

    /**
     * Claims with all of the words, best first; the newest first without words.
     *
     * @param q words of their sentences; "in quotes" they stand so, -word must not
     * @param kind of claim
     * @param stage of the kind's life cycle
     * @param stance asserts, denies or declines
     * @param since the first day of publication
     * @param until the last day of publication
     * @param source the publisher
     * @param place that the claim names
     * @param cursor next of the page before
     * @param limit how many a page has, 1 to 100
     */
    @GetMapping("/claims")
    PageResource<ClaimResource> claims(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> stance,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> since,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> until,
            @RequestParam Optional<String> source,
            @RequestParam Optional<String> place,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = TWENTY) int limit) {
        return catalogue.claims(q, new Filter(kind, stage, stance, since, until, place, source), cursor, limit);
    }

    /**
     * A claim with its article, the text around its sentence, and what became of it.
     *
     * @param claim its id
     */
    @GetMapping("/claims/{claim}")
    ClaimHistoryResource claim(@PathVariable String claim) {
        return catalogue.claim(claim);
    }

    /**
     * Articles with all of the words, best first; the newest first without words.
     *
     * @param q words of their text
     * @param since the first day of publication
     * @param until the last day of publication
     * @param source the publisher
     * @param cursor next of the page before
     * @param limit how many a page has, 1 to 100
     */
    @GetMapping("/articles")
    PageResource<ArticleResource> articles(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> since,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> until,
            @RequestParam Optional<String> source,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = TWENTY) int limit) {
        return catalogue.articles(
                q,
                new Filter(
                        Optional.empty(), Optional.empty(), Optional.empty(), since, until, Optional.empty(), source),
                cursor,
                limit);
    }

    /**
     * An article with its text and what it claims.
     *
     * @param article its key
     */
    @GetMapping("/articles/{article}")
    ArticleResource article(@PathVariable String article) {
        return catalogue.article(article);
    }

    /**
     * Publishers, those with most articles first.
     *
     * @param cursor next of the page before
     * @param limit how many a page has, 1 to 100
     */
    @GetMapping("/sources")
    PageResource<SourceResource> sources(
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = TWENTY) int limit) {
        return catalogue.sources(cursor, limit);
    }

    /** The vocabulary: what claims can say, with their roles and life cycles. */
    @GetMapping("/kinds")
    List<KindResource> kinds() {
        return catalogue.kinds();
    }
}
