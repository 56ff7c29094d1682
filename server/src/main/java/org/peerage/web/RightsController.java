package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.peerage.ledger.Follow;
import org.peerage.ledger.Followers;
import org.peerage.ledger.Lead;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Plea;
import org.peerage.offer.Address;
import org.peerage.offer.FormStamp;
import org.peerage.offer.Rights;
import org.peerage.offer.Texts;
import org.peerage.page.MinePage;
import org.peerage.page.NoticePage;
import org.peerage.page.OfferFrame;
import org.peerage.page.Page;
import org.peerage.page.PrivacyPage;
import org.peerage.page.RightsPage;
import org.peerage.page.WritePage;
import org.peerage.watch.Digests;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of whom, and what they may do about it. */
@RestController
final class RightsController {
    private static final Duration WORKING_DAYS = Duration.ofDays(4);
    private static final Duration MONTH = Duration.ofDays(28);
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;
    /** Pleas of one network in an hour. */
    private static final int PLEAS = 5;

    private final Rights rights;
    private final Digests digests;
    private final Ledger ledger;
    private final FormStamp stamps;
    private final OfferPages pages;
    private final OfferSettings settings;
    private final Clock clock;

    RightsController(
            Rights rights,
            Digests digests,
            Ledger ledger,
            FormStamp stamps,
            OfferPages pages,
            OfferSettings settings,
            Clock clock) {
        this.rights = rights;
        this.digests = digests;
        this.ledger = ledger;
        this.stamps = stamps;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/privacy")
    Page privacy(HttpServletRequest request) {
        return new PrivacyPage(pages.frame(request), settings.terms().retention());
    }

    @GetMapping("/rights")
    Page ask(HttpServletRequest request) {
        return new RightsPage(pages.frame(request));
    }

    /** The answer is the same for every address. */
    @PostMapping("/rights")
    Page send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Texts texts = pages.frame(request).texts();
        Address.of(email).ifPresent(rights::remind);
        return OfferPages.notice(pages.frame(request), texts.say("rights.asked.title"), texts.say("rights.asked.what"));
    }

    // What is kept
    // ------------------------------------------------------------------------------------------------------------

    /** @param done what was done just now: "stopped" or "agreed" */
    @GetMapping("/mine/{link}")
    ResponseEntity<Page> mine(
            @PathVariable String link, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        Optional<String> said = Stream.of("stopped", "agreed")
                .filter(done::equals)
                .map(word -> "rights.done." + word)
                .findFirst();
        return answer(link, request, (frame, lead) -> MinePage.of(frame, link, rights.kept(lead), said));
    }

    @GetMapping(value = "/mine/{link}/all.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> all(@PathVariable String link) {
        return rights.look(link)
                .map(lead -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(KeptJson.of(rights.kept(lead), follows(lead))))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
    }

    private List<Follow> follows(Lead lead) {
        Followers followers = ledger.followers();
        return followers.ofLead(lead.id()).map(followers::follows).orElse(List.of());
    }

    @PostMapping("/mine/{link}/stop")
    ResponseEntity<Page> stop(@PathVariable String link, HttpServletRequest request) {
        return redirect(link, request, "stopped", lead -> rights.withdraw(lead, network(request)));
    }

    /** @param consent the version of the wording that is agreed to; another is no consent */
    @PostMapping("/mine/{link}/agree")
    ResponseEntity<Page> agree(
            @PathVariable String link, @RequestParam(defaultValue = "") String consent, HttpServletRequest request) {
        var wording = pages.frame(request).texts().consent(settings.terms().sender());
        return wording.version().equals(consent)
                ? redirect(link, request, "agreed", lead -> rights.agree(lead, wording, network(request)))
                : redirect(link, request, "", _ -> {});
    }

    @PostMapping("/mine/{link}/erase")
    ResponseEntity<Page> erase(@PathVariable String link, HttpServletRequest request) {
        return answer(link, request, (frame, lead) -> {
            rights.erase(lead, network(request));
            return erased(frame);
        });
    }

    private ResponseEntity<Page> redirect(String link, HttpServletRequest request, String done, Consumer<Lead> deed) {
        OfferFrame frame = pages.frame(request);
        return rights.look(link)
                .map(lead -> {
                    deed.accept(lead);
                    return Back.redirect(frame.at("/mine/" + link + "?done=" + done));
                })
                .orElseGet(() -> OfferPages.gone(frame));
    }

    private ResponseEntity<Page> answer(
            String link, HttpServletRequest request, BiFunction<OfferFrame, Lead, Page> page) {
        OfferFrame frame = pages.frame(request);
        return rights.look(link)
                .map(lead ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page.apply(frame, lead)))
                .orElseGet(() -> OfferPages.gone(frame));
    }

    static NoticePage erased(OfferFrame frame) {
        return OfferPages.notice(
                frame, frame.texts().say("rights.erased.title"), frame.texts().say("rights.erased.what"));
    }

    // One click in a mail program
    // ---------------------------------------------------------------------------------------------

    /** For people; programs post (RFC 8058). */
    @GetMapping("/stop/{link}")
    Page stopForm(@PathVariable String link, HttpServletRequest request) {
        OfferFrame frame = pages.frame(request);
        return new NoticePage(
                frame,
                frame.texts().say("rights.news"),
                List.of(),
                Optional.of(new NoticePage.Deed("/stop/" + link, frame.texts().say("rights.stop"))));
    }

    /** Answers the same whether the link is good or not. */
    @PostMapping("/stop/{link}")
    Page oneClick(@PathVariable String link, HttpServletRequest request) {
        rights.stop(link);
        digests.stop(link);
        OfferFrame frame = pages.frame(request);
        return OfferPages.notice(frame, frame.texts().say("rights.stopped"));
    }

    // Writing to a person
    // -----------------------------------------------------------------------------------------------------

    /** The form, filled in where a link of ours says with what. */
    @GetMapping("/write")
    Page write(
            @RequestParam(defaultValue = "objection") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String company,
            HttpServletRequest request) {
        return new WritePage(
                pages.frame(request),
                kind(kind),
                stamps.now(0),
                new WritePage.Typed("", name, company, ""),
                Optional.empty());
    }

    private static Plea.Kind kind(String word) {
        return Stream.of(Plea.Kind.values())
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Plea.Kind.OBJECTION);
    }

    @PostMapping("/write")
    ResponseEntity<Page> written(
            @RequestParam(defaultValue = "objection") String kind,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String stamp,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request) {
        OfferFrame frame = pages.frame(request);
        var form = new WritePage(
                frame,
                kind(kind),
                stamps.now(0),
                new WritePage.Typed(email, name, company, words),
                Optional.of(frame.texts().say("plea.missing", LONGEST)));
        Optional<Address> address = Address.of(email);
        boolean isWhole = address.isPresent()
                && !words.isBlank()
                && words.length() <= LONGEST
                && words.indexOf('\0') < 0
                && Stream.of(name, company).allMatch(text -> text.length() <= LONGEST_NAME && text.indexOf('\0') < 0);
        if (!isWhole) {
            return ResponseEntity.unprocessableContent().body(form);
        } else if (!stamps.isTimely(stamp, 0)) {
            return ResponseEntity.unprocessableContent()
                    .body(new WritePage(
                            frame,
                            form.kind(),
                            form.stamp(),
                            form.typed(),
                            Optional.of(frame.texts().say("box.stale"))));
        }
        Plea plea = plea(form.kind(), address.get(), name, company, words, request);
        Instant since = plea.created().minus(Duration.ofHours(1));
        if (website.isEmpty() && !ledger.pleas().add(plea, PLEAS, since)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .body(OfferPages.notice(
                            frame,
                            frame.texts().say("crowded.title"),
                            frame.texts().say("crowded.what")));
        }
        return ResponseEntity.ok(OfferPages.notice(
                frame,
                frame.texts().say("plea.taken.title"),
                frame.texts().say("plea.taken.what", frame.texts().day(plea.due()))));
    }

    private Plea plea(
            Plea.Kind kind, Address email, String name, String company, String words, HttpServletRequest request) {
        Instant now = clock.instant();
        return new Plea(
                0,
                kind,
                email.toString(),
                name.strip(),
                company.strip(),
                words.strip(),
                now,
                now.plus(kind == Plea.Kind.REVIEW ? WORKING_DAYS : MONTH),
                pages.frame(request).texts().tag(),
                network(request),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static String network(HttpServletRequest request) {
        return Callers.of(request).network();
    }
}
