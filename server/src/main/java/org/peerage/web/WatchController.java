package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.ledger.Endpoint;
import org.peerage.ledger.Endpoints;
import org.peerage.ledger.Follow;
import org.peerage.ledger.Follower;
import org.peerage.ledger.Followers;
import org.peerage.ledger.Ledger;
import org.peerage.offer.LinkKey;
import org.peerage.page.Page;
import org.peerage.page.WatchPage;
import org.peerage.profile.Line;
import org.peerage.watch.Events;
import org.peerage.watch.Feed;
import org.peerage.watch.Novelty;
import org.peerage.watch.Schedule;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a user follows. */
@RestController
final class WatchController {
    /** What was done just now, by the word in the address of the page. */
    private static final Map<String, String> DONE = Map.of(
            "following", "You follow it from now on.",
            "saved", "Saved.",
            "stopped", "You do not follow it any more.",
            "full", "You follow as many companies and deals as one may; stop one first.",
            "ended", "The feed has ended.",
            "tested", "The test is on its way. Load this page again in a moment to see the answer below.",
            "deleted", "Nothing is posted any more.");

    private final Ledger ledger;
    private final Profiles profiles;
    private final Events events;
    private final WebSettings settings;
    private final Clock clock;

    WatchController(Ledger ledger, Profiles profiles, Events events, WebSettings settings, Clock clock) {
        this.ledger = ledger;
        this.profiles = profiles;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param done what was done just now, as a word */
    @GetMapping("/watch")
    Page all(@RequestParam(defaultValue = "") String done) {
        return page(follower(), Optional.ofNullable(DONE.get(done)));
    }

    private WatchPage page(Follower follower, Optional<String> notice) {
        List<Follow> follows = followers().follows(follower);
        Map<Long, Line> deals = new HashMap<>();
        follows.forEach(follow -> deal(follow).ifPresent(line -> deals.put(follow.id(), line)));
        return WatchPage.of(follower, follows, deals, settings.mailing().isPresent(), hook(follower), notice);
    }

    private WatchPage.Hook hook(Follower follower) {
        boolean isPossible = settings.signIn().url().isPresent();
        return endpoints()
                .of(follower)
                .map(endpoint ->
                        WatchPage.Hook.of(isPossible, endpoint, endpoints().answers(endpoint)))
                .orElseGet(() -> WatchPage.Hook.none(isPossible));
    }

    private Optional<Line> deal(Follow follow) {
        return follow.deal()
                .filter(_ -> ledger.bearing(follow.name()).isPresent())
                .flatMap(key ->
                        profiles.of(follow.name(), Optional.empty()).profile().line(key));
    }

    /** @param deal the key of a line, for one deal of the company */
    @PostMapping("/watch")
    ResponseEntity<Page> follow(@RequestParam long company, @RequestParam(defaultValue = "") String deal) {
        if (ledger.bearing(company).isEmpty() || !deal.matches("([0-9a-f]{12})?")) {
            throw new Missing("There is no such company or deal to follow");
        }
        boolean done = followers()
                .follow(
                        follower(),
                        company,
                        Optional.of(deal).filter(key -> !key.isEmpty()),
                        List.of(),
                        clock.instant());
        return back(done ? "following" : "full");
    }

    @PostMapping("/watch/{id}")
    ResponseEntity<Page> narrow(@PathVariable long id, @RequestParam Optional<List<String>> part) {
        followers().narrow(follower(), id, parts(part.orElse(List.of()).stream()));
        return back("saved");
    }

    /** Those that there are. */
    static List<String> parts(Stream<String> words) {
        return words.filter(Novelty.parts()::contains).distinct().toList();
    }

    @PostMapping("/watch/{id}/stop")
    ResponseEntity<Page> stop(@PathVariable long id) {
        followers().stop(follower(), id);
        return back("stopped");
    }

    @PostMapping("/watch/mails")
    ResponseEntity<Page> mails(@RequestParam String rhythm, @RequestParam String zone) {
        change(followers(), follower(), rhythm, zone, clock.instant());
        return back("saved");
    }

    /** What is no rhythm and no zone changes nothing. */
    static void change(Followers followers, Follower follower, String rhythm, String zone, Instant now) {
        ZoneId there = ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : follower.zone();
        Follower.Rhythm chosen = Stream.of(Follower.Rhythm.values())
                .filter(one -> one.word().equals(rhythm))
                .findFirst()
                .orElse(follower.rhythm());
        followers.change(follower, chosen, there, Schedule.first(chosen, there, now));
    }

    /** Shown at once and nowhere kept. */
    @PostMapping("/watch/feed")
    ResponseEntity<Page> feed(HttpServletRequest request) {
        Follower follower = follower();
        String token = Feed.token();
        followers().feed(follower, Optional.of(LinkKey.hash(token)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(page(follower, Optional.empty())
                        .feeding(
                                FeedController.address(settings, request, token).toString()));
    }

    @PostMapping("/watch/feed/end")
    ResponseEntity<Page> endFeed() {
        followers().feed(follower(), Optional.empty());
        return back("ended");
    }

    // Webhook
    // ---------------------------------------------------------------------------------------------------------------

    /** The secret is shown at once and never again. */
    @PostMapping("/watch/webhook")
    ResponseEntity<Page> webhook(@RequestParam String url) {
        Follower follower = follower();
        String typed = url.strip();
        WatchPage page = page(follower, Optional.empty());
        if (!page.webhook().isPossible() || page.webhook().url().isPresent()) {
            return back("");
        }
        Optional<String> problem = events.against(typed);
        if (problem.isPresent()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(page.with(page.webhook().refusing(typed, "Nothing can be posted there: " + problem.get())));
        }
        String secret = Events.secret();
        endpoints().begin(follower, typed, secret, clock.instant());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(page.with(hook(follower).showing(secret)));
    }

    @PostMapping("/watch/webhook/test")
    ResponseEntity<Page> test() {
        endpoint().ifPresent(endpoint -> endpoints().test(endpoint, clock.instant()));
        return back("tested");
    }

    @PostMapping("/watch/webhook/pause")
    ResponseEntity<Page> pause() {
        return turn(Endpoint.State.PAUSED);
    }

    @PostMapping("/watch/webhook/resume")
    ResponseEntity<Page> resume() {
        return turn(Endpoint.State.ON);
    }

    private ResponseEntity<Page> turn(Endpoint.State state) {
        endpoint().ifPresent(endpoint -> endpoints().change(endpoint, state, clock.instant()));
        return back("saved");
    }

    @PostMapping("/watch/webhook/delete")
    ResponseEntity<Page> delete() {
        endpoints().end(follower());
        return back("deleted");
    }

    private Optional<Endpoint> endpoint() {
        return endpoints().of(follower());
    }

    private Endpoints endpoints() {
        return ledger.endpoints();
    }

    private Followers followers() {
        return ledger.followers();
    }

    private Follower follower() {
        return followers().user(SignedIn.now().id(), clock.instant());
    }

    private static ResponseEntity<Page> back(String done) {
        return Back.redirect("/watch?done=" + done);
    }
}
