package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Plea;
import org.peerage.offer.Address;
import org.peerage.offer.FormStamp;
import org.peerage.offer.Texts;
import org.peerage.page.OfferFrame;
import org.peerage.page.Page;
import org.peerage.page.WritePage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The form by which somebody writes to a person. */
@RestController
final class WriteController {
    private static final Duration WORKING_DAYS = Duration.ofDays(4);
    private static final Duration MONTH = Duration.ofDays(28);
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;
    /** Pleas of one network in an hour. */
    private static final int PLEAS = 5;

    private final Ledger ledger;
    private final FormStamp stamps;
    private final OfferPages pages;
    private final Clock clock;

    WriteController(Ledger ledger, FormStamp stamps, OfferPages pages, Clock clock) {
        this.ledger = ledger;
        this.stamps = stamps;
        this.pages = pages;
        this.clock = clock;
    }

    /** What somebody wrote, as it came. */
    private record Written(Plea.Kind kind, String email, String name, String company, String words) {
        /** Empty where something is missing, or is longer than anybody writes. */
        Optional<Address> sender() {
            boolean isWhole = !words.isBlank()
                    && isAtMost(words, LONGEST)
                    && Stream.of(name, company).allMatch(text -> isAtMost(text, LONGEST_NAME));
            return isWhole ? Address.of(email) : Optional.empty();
        }

        private static boolean isAtMost(String text, int length) {
            return text.length() <= length && text.indexOf('\0') < 0;
        }
    }

    /** The form, filled in where a link of ours says with what. */
    @GetMapping("/write")
    Page form(
            @RequestParam(defaultValue = "objection") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String company,
            HttpServletRequest request) {
        return form(pages.frame(request), new Written(kind(kind), "", name, company, ""), Optional.empty());
    }

    private WritePage form(OfferFrame frame, Written written, Optional<String> problem) {
        return new WritePage(
                frame,
                written.kind,
                stamps.now(0),
                new WritePage.Typed(written.email, written.name, written.company, written.words),
                problem);
    }

    private static Plea.Kind kind(String word) {
        return Stream.of(Plea.Kind.values())
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Plea.Kind.OBJECTION);
    }

    /** @param website what nobody sees: only programs fill it in, and get the answer that everybody gets */
    @PostMapping("/write")
    ResponseEntity<Page> send(
            @RequestParam(defaultValue = "objection") String kind,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String stamp,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request) {
        OfferFrame frame = pages.frame(request);
        var written = new Written(kind(kind), email, name, company, words);
        Optional<Address> sender = written.sender();
        if (sender.isEmpty()) {
            return refused(frame, written, frame.texts().say("plea.missing", LONGEST));
        }
        if (!stamps.isTimely(stamp, 0)) {
            return refused(frame, written, frame.texts().say("box.stale"));
        }
        Plea plea =
                plea(written, sender.get(), frame.texts(), Callers.of(request).network());
        return !website.isEmpty() || isKept(plea) ? taken(frame, plea) : crowded(frame);
    }

    private ResponseEntity<Page> refused(OfferFrame frame, Written written, String why) {
        return ResponseEntity.unprocessableContent().body(form(frame, written, Optional.of(why)));
    }

    private boolean isKept(Plea plea) {
        return ledger.pleas().add(plea, PLEAS, plea.created().minus(Duration.ofHours(1)));
    }

    private static ResponseEntity<Page> taken(OfferFrame frame, Plea plea) {
        Texts texts = frame.texts();
        return ResponseEntity.ok(OfferPages.notice(
                frame, texts.say("plea.taken.title"), texts.say("plea.taken.what", texts.day(plea.due()))));
    }

    private static ResponseEntity<Page> crowded(OfferFrame frame) {
        Texts texts = frame.texts();
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .body(OfferPages.notice(frame, texts.say("crowded.title"), texts.say("crowded.what")));
    }

    private Plea plea(Written written, Address sender, Texts texts, String network) {
        Instant now = clock.instant();
        return new Plea(
                0,
                written.kind,
                sender.toString(),
                written.name.strip(),
                written.company.strip(),
                written.words.strip(),
                now,
                now.plus(written.kind == Plea.Kind.REVIEW ? WORKING_DAYS : MONTH),
                texts.tag(),
                network,
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
