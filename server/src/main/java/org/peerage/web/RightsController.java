package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.peerage.ledger.Follow;
import org.peerage.ledger.Followers;
import org.peerage.ledger.Lead;
import org.peerage.ledger.Ledger;
import org.peerage.offer.Address;
import org.peerage.offer.Rights;
import org.peerage.offer.Texts;
import org.peerage.page.MinePage;
import org.peerage.page.NoticePage;
import org.peerage.page.OfferFrame;
import org.peerage.page.Page;
import org.peerage.page.PrivacyPage;
import org.peerage.page.RightsPage;
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
    private final Rights rights;
    private final Ledger ledger;
    private final OfferPages pages;
    private final OfferSettings settings;

    RightsController(Rights rights, Ledger ledger, OfferPages pages, OfferSettings settings) {
        this.rights = rights;
        this.ledger = ledger;
        this.pages = pages;
        this.settings = settings;
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

    private static String network(HttpServletRequest request) {
        return Callers.of(request).network();
    }
}
