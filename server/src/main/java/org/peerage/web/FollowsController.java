package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.peerage.ledger.Follower;
import org.peerage.ledger.Followers;
import org.peerage.ledger.Lead;
import org.peerage.ledger.Ledger;
import org.peerage.offer.LinkKey;
import org.peerage.offer.Rights;
import org.peerage.page.FollowsPage;
import org.peerage.page.OfferFrame;
import org.peerage.page.Page;
import org.peerage.watch.Digests;
import org.peerage.watch.Feed;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a lead follows: companies of its samples. */
@RestController
final class FollowsController {
    private final Rights rights;
    private final Ledger ledger;
    private final Digests digests;
    private final OfferPages pages;
    private final WebSettings settings;
    private final Clock clock;

    FollowsController(
            Rights rights, Ledger ledger, Digests digests, OfferPages pages, WebSettings settings, Clock clock) {
        this.rights = rights;
        this.ledger = ledger;
        this.digests = digests;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param done "yes" where something was changed just now */
    @GetMapping("/mine/{link}/follows")
    ResponseEntity<Page> all(
            @PathVariable String link, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return rights.look(link)
                .map(lead -> shown(page(link, lead, follower(lead), done.equals("yes"), request)))
                .orElseGet(() -> gone(request));
    }

    private FollowsPage page(String link, Lead lead, Follower follower, boolean isDone, HttpServletRequest request) {
        return FollowsPage.of(
                pages.frame(request),
                link,
                digests.mayBeTold(lead),
                follower,
                followers().follows(follower),
                rights.kept(lead).requests(),
                isDone);
    }

    /** @param company the number of a name, of a company of which the lead asked for a sample; nothing happens with another */
    @PostMapping("/mine/{link}/follows")
    ResponseEntity<Page> follow(
            @PathVariable String link,
            @RequestParam long company,
            @RequestParam(defaultValue = "") String part,
            HttpServletRequest request) {
        return change(link, request, lead -> {
            boolean may = digests.mayBeTold(lead)
                    && rights.kept(lead).requests().stream().anyMatch(asked -> asked.company() == company);
            if (may) {
                List<String> parts = WatchController.parts(Stream.of(part));
                followers().follow(follower(lead), company, Optional.empty(), parts, clock.instant());
            }
        });
    }

    @PostMapping("/mine/{link}/follows/{id}/stop")
    ResponseEntity<Page> stop(@PathVariable String link, @PathVariable long id, HttpServletRequest request) {
        return change(link, request, lead -> followers().stop(follower(lead), id));
    }

    @PostMapping("/mine/{link}/follows/mails")
    ResponseEntity<Page> mails(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request) {
        return change(
                link,
                request,
                lead -> WatchController.change(followers(), follower(lead), rhythm, zone, clock.instant()));
    }

    /** Shown at once and nowhere kept. */
    @PostMapping("/mine/{link}/follows/feed")
    ResponseEntity<Page> feed(@PathVariable String link, HttpServletRequest request) {
        return rights.look(link)
                .map(lead -> {
                    Follower follower = follower(lead);
                    String token = Feed.token();
                    followers().feed(follower, Optional.of(LinkKey.hash(token)));
                    String address =
                            FeedController.address(settings, request, token).toString();
                    return shown(page(link, lead, follower, false, request).feeding(address));
                })
                .orElseGet(() -> gone(request));
    }

    @PostMapping("/mine/{link}/follows/feed/end")
    ResponseEntity<Page> endFeed(@PathVariable String link, HttpServletRequest request) {
        return change(link, request, lead -> followers().feed(follower(lead), Optional.empty()));
    }

    private ResponseEntity<Page> change(String link, HttpServletRequest request, Consumer<Lead> deed) {
        Optional<Lead> lead = rights.look(link);
        if (lead.isEmpty()) {
            return gone(request);
        }
        deed.accept(lead.get());
        return Back.redirect(pages.frame(request).at("/mine/" + link + "/follows?done=yes"));
    }

    private static ResponseEntity<Page> shown(Page page) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    private ResponseEntity<Page> gone(HttpServletRequest request) {
        OfferFrame frame = pages.frame(request);
        return OfferPages.gone(frame);
    }

    private Followers followers() {
        return ledger.followers();
    }

    private Follower follower(Lead lead) {
        return followers().lead(lead.id(), clock.instant());
    }
}
