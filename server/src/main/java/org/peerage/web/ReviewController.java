package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Review;
import org.peerage.ledger.Suggestion;
import org.peerage.page.Page;
import org.peerage.page.ReviewClaimPage;
import org.peerage.page.ReviewCompanyPage;
import org.peerage.page.ReviewHistoryPage;
import org.peerage.page.ReviewQueuePage;
import org.peerage.search.NameHit;
import org.peerage.search.SearchIndex;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What analysts do: each form says one thing and leads back to where the change shows. */
@RestController
@RequestMapping("/review")
final class ReviewController {
    private static final int SUGGESTIONS = 20;
    private static final int REVIEWS = 50;
    private static final int CANDIDATES = 10;

    private final Ledger ledger;
    private final SearchIndex index;
    private final ReviewDesk desk;

    ReviewController(Ledger ledger, SearchIndex index, ReviewDesk desk) {
        this.ledger = ledger;
        this.index = index;
        this.desk = desk;
    }

    /** @param said the review that answered the suggestion before, to be taken back */
    @GetMapping
    Page queue(
            @RequestParam Optional<String> reason,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam Optional<String> said) {
        Optional<Suggestion.Reason> only = reason.map(word -> ReviewDesk.sensible(() -> Suggestion.Reason.of(word)));
        List<Suggestion> some = ledger.reviews().queue(only, after, SUGGESTIONS + 1);
        return new ReviewQueuePage(
                some.subList(0, Math.min(SUGGESTIONS, some.size())),
                only,
                some.size() > SUGGESTIONS,
                said.map(ReviewController::id).flatMap(ledger.reviews()::review));
    }

    @GetMapping("/history")
    Page history(@RequestParam Optional<Long> company, @RequestParam Optional<String> before) {
        Optional<KnownCompany> about = company.map(this::company);
        List<Review> some = ledger.reviews().history(about, before.map(ReviewController::id), REVIEWS + 1);
        return new ReviewHistoryPage(
                some.subList(0, Math.min(REVIEWS, some.size())),
                about.map(known -> new Review.Name(known.name(), known.id())),
                some.size() > REVIEWS);
    }

    /** @param claim its id as it is shown */
    @GetMapping("/claim")
    Page claim(
            @RequestParam String article,
            @RequestParam String claim,
            @RequestParam(defaultValue = "/review") String back) {
        return ledger.findable(key(article)).stream()
                .flatMap(found -> found.account().claims().stream()
                        .filter(one -> one.id().equals(claim))
                        .map(one -> new ReviewClaimPage(article, found.account().article(), one, back)))
                .findFirst()
                .orElseThrow(() -> new Missing("This claim does not count, or never did"));
    }

    /** @param with a name of the company to merge it with, or nearly so */
    @GetMapping("/companies/{id}")
    Page company(@PathVariable long id, @RequestParam(defaultValue = "") String with) throws IOException {
        KnownCompany company = company(id);
        List<KnownCompany> candidates = with.isBlank()
                ? List.of()
                : Stream.concat(
                                ledger.named(with).stream(),
                                ledger
                                        .companies(index.companies(with, CANDIDATES).stream()
                                                .map(NameHit::id)
                                                .toList())
                                        .stream())
                        .distinct()
                        .filter(other -> other.id() != company.id())
                        .toList();
        return new ReviewCompanyPage(company, ledger.judgements(company), with, candidates);
    }

    /** What can be said of two names. */
    enum OnNames {
        JOIN,
        SPLIT,
        LEAVE
    }

    @PostMapping("/names")
    ResponseEntity<Page> names(
            @RequestParam String one,
            @RequestParam String other,
            @RequestParam OnNames answer,
            @RequestParam String why,
            @RequestParam String back,
            HttpServletRequest request) {
        return answered(back, desk.say(request, (reviews, author) -> switch (answer) {
            case JOIN -> reviews.join(one, other, author, why);
            case SPLIT -> reviews.split(one, other, author, why);
            case LEAVE -> reviews.leave(one, other, author, why);
        }));
    }

    /** What can be said of a claim. */
    enum OnClaim {
        RETRACT,
        REINSTATE,
        CORRECT,
        LEAVE
    }

    @PostMapping("/claim")
    ResponseEntity<Page> claim(
            @RequestParam String article,
            @RequestParam String claim,
            @RequestParam OnClaim answer,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam String why,
            @RequestParam String back,
            HttpServletRequest request) {
        ContentKey key = key(article);
        return answered(back, desk.say(request, (reviews, author) -> switch (answer) {
            case RETRACT -> reviews.retract(key, Optional.of(claim), author, why);
            case REINSTATE -> reviews.reinstate(key, Optional.of(claim), author, why);
            case CORRECT -> reviews.correct(key, claim, stage, author, why);
            case LEAVE -> reviews.leave(key, claim, author, why);
        }));
    }

    @PostMapping("/revert")
    ResponseEntity<Page> revert(
            @RequestParam String id, @RequestParam String why, @RequestParam String back, HttpServletRequest request) {
        Review.Id reverted = id(id);
        return answered(back, desk.say(request, (reviews, author) -> reviews.revert(reverted, author, why)));
    }

    /** The queue tells what was said, since the suggestion is gone from it. */
    private static ResponseEntity<Page> answered(String back, Review review) {
        boolean queue = back.equals("/review") || back.startsWith("/review?");
        return Back.redirect(queue ? back + (back.contains("?") ? "&" : "?") + "said=" + review.id() : back);
    }

    private KnownCompany company(long id) {
        return ledger.bearing(id).orElseThrow(() -> new Missing("No company has the number " + id));
    }

    private static ContentKey key(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new Missing("No article has the key " + hex);
        }
        return new ContentKey(hex);
    }

    private static Review.Id id(String text) {
        return ReviewDesk.sensible(() -> Review.Id.of(text));
    }
}
