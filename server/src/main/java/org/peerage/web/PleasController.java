package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Act;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Plea;
import org.peerage.ledger.Review;
import org.peerage.offer.Answers;
import org.peerage.offer.Person;
import org.peerage.page.CompanyAddress;
import org.peerage.page.Named;
import org.peerage.page.Page;
import org.peerage.page.PersonLine;
import org.peerage.page.PleaPage;
import org.peerage.page.PleaView;
import org.peerage.page.PleasPage;
import org.peerage.render.Labels;
import org.peerage.render.Plain;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people asked a person to look at: admins look, hide what is said meanwhile, and answer. */
@RestController
@RequestMapping("/pleas")
final class PleasController {
    /** As many pleas are on a page. */
    static final int ROWS = 100;

    private static final int MOST_PAGES = 1_000_000;
    private static final int LONGEST = 2_000;

    private final Ledger ledger;
    private final Answers answers;
    private final ReviewDesk desk;
    private final Clock clock;

    PleasController(Ledger ledger, Answers answers, ReviewDesk desk, Clock clock) {
        this.ledger = ledger;
        this.answers = answers;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    Page all(@RequestParam(defaultValue = "1") int page) {
        if (page < 1 || page > MOST_PAGES) {
            throw new Missing("There is no page " + page + " of the pleas");
        }
        List<Plea> some = ledger.pleas().all((page - 1) * ROWS, ROWS + 1);
        if (some.isEmpty() && page > 1) {
            throw new Missing("There is no page " + page + " of the pleas");
        }
        Instant now = clock.instant();
        return PleasPage.of(
                some.stream().limit(ROWS).toList(),
                ledger.pleas().count(now),
                page == 1 ? ledger.domains().all() : List.of(),
                now,
                page,
                some.size() > ROWS);
    }

    /**
     * @param name whom to look for, where it is not the name in the plea
     * @param company where to look
     */
    @GetMapping("/{id}")
    Page one(@PathVariable long id, @RequestParam Optional<String> name, @RequestParam Optional<String> company) {
        return page(plea(id), sought(plea(id), name, company), Optional.empty());
    }

    /** Who is looked for, and where. */
    private record Sought(String name, String company, Optional<KnownCompany> found) {
        private Optional<Person> person() {
            return found.map(known -> new Person(name, known.id()));
        }
    }

    private Sought sought(Plea plea, Optional<String> name, Optional<String> company) {
        String where = company.orElse(plea.company()).strip().replace('\0', ' ');
        return new Sought(
                name.orElse(plea.name()).strip(),
                where,
                ledger.named(where).stream().findFirst());
    }

    private PleaPage page(Plea plea, Sought sought, Optional<String> problem) {
        boolean isAboutPerson = plea.kind() != Plea.Kind.REVIEW;
        return new PleaPage(
                PleaView.of(plea, clock.instant()),
                Answers.domain(plea),
                new PleaPage.Sought(
                        sought.name,
                        sought.company,
                        sought.found.map(known -> new Named(
                                Plain.text(known.name()), Optional.of(new CompanyAddress(known.id()).page())))),
                isAboutPerson ? lines(sought) : List.of(),
                isAboutPerson ? hidden(plea) : List.of(),
                problem);
    }

    private List<PersonLine> lines(Sought sought) {
        return sought.person()
                .map(person -> PersonLine.of(person.accounts(ledger), Labels.ENGLISH))
                .orElse(List.of());
    }

    private List<PersonLine> hidden(Plea plea) {
        return ledger.reviews().retracted(reason(plea)).stream()
                .map(Review::subject)
                .filter(Review.Subject.Part.class::isInstance)
                .map(Review.Subject.Part.class::cast)
                .flatMap(part -> part.claim().stream()
                        .map(claim -> PersonLine.of(part.article(), part.key().hex(), claim, Labels.ENGLISH)))
                .toList();
    }

    private static String reason(Plea plea) {
        return "plea " + plea.id();
    }

    // What is said meanwhile
    // ------------------------------------------------------------------------------------------------------

    /** Retracts all that names somebody. What comes in later is not hidden. */
    @PostMapping("/{id}/hide")
    ResponseEntity<Page> hide(
            @PathVariable long id,
            @RequestParam Optional<String> name,
            @RequestParam Optional<String> company,
            HttpServletRequest request) {
        Plea plea = plea(id);
        List<ReviewDesk.Saying> all = lines(sought(plea, name, company)).stream()
                .map(line -> retracting(line, reason(plea)))
                .toList();
        var _ = desk.say(request, all);
        return Back.redirect("/pleas/" + id);
    }

    private static ReviewDesk.Saying retracting(PersonLine line, String why) {
        return (reviews, author) ->
                reviews.retract(new ContentKey(line.article()), Optional.of(line.claim()), author, why);
    }

    /** Takes back what was retracted because of a plea. */
    @PostMapping("/{id}/show")
    ResponseEntity<Page> show(@PathVariable long id, HttpServletRequest request) {
        Plea plea = plea(id);
        List<ReviewDesk.Saying> all = ledger.reviews().retracted(reason(plea)).stream()
                .map(review -> reverting(review, reason(plea) + ": shown again"))
                .toList();
        var _ = desk.say(request, all);
        return Back.redirect("/pleas/" + id);
    }

    private static ReviewDesk.Saying reverting(Review review, String why) {
        return (reviews, author) -> reviews.revert(review.id(), author, why);
    }

    // The answer
    // ------------------------------------------------------------------------------------------------------------------

    @PostMapping("/{id}/answer")
    ResponseEntity<Page> answer(
            @PathVariable long id,
            @RequestParam Plea.Decision decision,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Optional<String> name,
            @RequestParam Optional<String> company,
            HttpServletRequest request) {
        Plea plea = plea(id);
        Sought sought = sought(plea, name, company);
        PleaPage page = page(plea, sought, Optional.empty());
        Optional<String> problem = problem(page, decision, words.strip());
        if (problem.isPresent()) {
            return ResponseEntity.unprocessableContent().body(page(plea, sought, problem));
        }
        boolean answered = answers.answer(
                plea,
                decision,
                words.strip(),
                sought.person().filter(_ -> plea.kind() == Plea.Kind.ACCESS),
                SignedIn.now().email(),
                Callers.of(request).network());
        return answered
                ? Back.redirect("/pleas")
                : ResponseEntity.unprocessableContent()
                        .body(page(plea(id), sought, Optional.of("It was answered before; nothing was changed.")));
    }

    private static Optional<String> problem(PleaPage page, Plea.Decision decision, String words) {
        if (words.length() > LONGEST || words.indexOf('\0') >= 0) {
            return Optional.of("Write at most " + LONGEST + " characters.");
        } else if (decision == Plea.Decision.DECLINED && words.isEmpty()) {
            return Optional.of("Say why: whoever asked has a right to the reasons (Art. 12(4) GDPR).");
        } else if (decision == Plea.Decision.GRANTED && !page.mayGrant()) {
            return Optional.of("There is nothing to send: find the lines first.");
        }
        return Optional.empty();
    }

    @PostMapping("/domains/revoke")
    ResponseEntity<Page> revoke(@RequestParam String domain, HttpServletRequest request) {
        ledger.domains()
                .revoke(
                        domain.replace('\0', ' '),
                        new Act(
                                clock.instant(),
                                SignedIn.now().email(),
                                "revoked",
                                "domain " + domain,
                                "",
                                Callers.of(request).network()));
        return Back.redirect("/pleas");
    }

    private Plea plea(long id) {
        return ledger.pleas().numbered(id).orElseThrow(() -> new Missing("There is no plea of the number " + id));
    }
}
