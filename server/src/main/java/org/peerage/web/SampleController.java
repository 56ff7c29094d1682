package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.peerage.ledger.KnownProfile;
import org.peerage.ledger.SampleRequest;
import org.peerage.offer.Asking;
import org.peerage.offer.FormStamp;
import org.peerage.offer.Objection;
import org.peerage.offer.Rights;
import org.peerage.offer.Sample;
import org.peerage.offer.Samples;
import org.peerage.offer.Texts;
import org.peerage.offer.Wording;
import org.peerage.page.NoticePage;
import org.peerage.page.OfferFrame;
import org.peerage.page.Page;
import org.peerage.page.SampleLinkPage;
import org.peerage.page.SamplePage;
import org.peerage.render.Plain;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Samples: the form that asks for one, in a page of ours or in a frame of another's, and the link that gives it. */
@RestController
final class SampleController {
    private final Samples samples;
    private final Rights rights;
    private final FormStamp stamps;
    private final Profiles profiles;
    private final SamplePrinter printer;
    private final OfferPages pages;
    private final OfferSettings settings;

    SampleController(
            Samples samples,
            Rights rights,
            FormStamp stamps,
            Profiles profiles,
            SamplePrinter printer,
            OfferPages pages,
            OfferSettings settings) {
        this.samples = samples;
        this.rights = rights;
        this.stamps = stamps;
        this.profiles = profiles;
        this.printer = printer;
        this.pages = pages;
        this.settings = settings;
    }

    /** The operator's colour, as a stylesheet, since pages have no style of their own. */
    @GetMapping(value = "/sample/colours.css", produces = "text/css")
    ResponseEntity<String> colours() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(Accent.of(settings.accent()).css());
    }

    /** @param page where the form stands, where it is not what the browser says */
    @GetMapping({"/sample/{company}", "/sample/{company}/box"})
    Page form(@PathVariable long company, @RequestParam(defaultValue = "") String page, HttpServletRequest request) {
        String from = page.isEmpty() ? Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "") : page;
        return shown(company, from, request);
    }

    private SamplePage shown(long company, String page, HttpServletRequest request) {
        KnownProfile shown = profiles.of(company, Optional.empty());
        return SamplePage.of(
                pages.frame(request, request.getRequestURI().endsWith("/box")),
                shown.id(),
                shown.profile(),
                shown.companies(),
                settings.terms().retention().unconfirmed().toDays(),
                stamps.now(shown.id()),
                page);
    }

    /** @param website what nobody sees: only programs fill it in, and get the answer that everybody gets */
    @PostMapping({"/sample/{company}", "/sample/{company}/box"})
    ResponseEntity<Page> ask(
            @PathVariable long company,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String stamp,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request) {
        SamplePage form = shown(company, page, request);
        Texts texts = form.offer().texts();
        if (!stamps.isTimely(stamp, form.company())) {
            return refused(form.refused(email, new SamplePage.Problem(texts.say("box.stale"), Optional.empty())));
        }
        if (!website.isEmpty()) {
            return ResponseEntity.ok(taken(form.offer(), email.replaceFirst(".*@", "")));
        }
        var asking = new Asking(
                form.company(), email, texts.tag(), page, Callers.of(request).network());
        return switch (samples.ask(asking)) {
            case Samples.Answer.Taken taken ->
                ResponseEntity.ok(taken(form.offer(), taken.address().domain()));
            case Samples.Answer.Refused refused -> refused(form.refused(email, problem(form, email, refused.why())));
            case Samples.Answer.Crowded crowded -> crowded(form.offer(), crowded);
        };
    }

    private static SamplePage.Problem problem(SamplePage form, String email, Objection why) {
        String domain = Plain.text(email.strip().replaceFirst(".*@", ""));
        boolean mayBeReviewed = why == Objection.PRIVATE || why == Objection.DISPOSABLE || why == Objection.NO_MAIL;
        return new SamplePage.Problem(
                form.offer().texts().say(why.key(), domain),
                mayBeReviewed ? Optional.of(form.offer().at("/write?kind=review")) : Optional.empty());
    }

    private static ResponseEntity<Page> refused(Page page) {
        return ResponseEntity.unprocessableContent().body(page);
    }

    private static NoticePage taken(OfferFrame frame, String domain) {
        Texts texts = frame.texts();
        return OfferPages.notice(
                frame, texts.say("taken.title"), texts.say("taken.what", Plain.text(domain)), texts.say("taken.again"));
    }

    private static ResponseEntity<Page> crowded(OfferFrame frame, Samples.Answer.Crowded crowded) {
        Texts texts = frame.texts();
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(crowded.rest().toSeconds()))
                .body(OfferPages.notice(frame, texts.say("crowded.title"), texts.say("crowded.what")));
    }

    // The link
    // --------------------------------------------------------------------------------------------------------------

    /** Changes nothing: programs that look for harm in mails open links. */
    @GetMapping("/s/{link}")
    ResponseEntity<Page> look(@PathVariable String link, HttpServletRequest request) {
        OfferFrame frame = pages.frame(request);
        Optional<Sample> sample = samples.look(link);
        return sample.isEmpty() ? OfferPages.gone(frame) : once(found(frame, link, sample.get()));
    }

    private Page found(OfferFrame frame, String link, Sample sample) {
        return sample.state() == Sample.State.WORKS ? page(frame, link, sample.request()) : ended(frame, link, sample);
    }

    private SampleLinkPage page(OfferFrame frame, String link, SampleRequest request) {
        Texts texts = frame.texts();
        boolean hasAgreed = rights.kept(request.lead()).consent().isPresent();
        return new SampleLinkPage(
                frame,
                link,
                Plain.text(request.name()),
                texts.say("sample.what", texts.day(request.asOf())),
                texts.say("sample.left", request.uses(), texts.day(request.expires())),
                hasAgreed
                        ? Optional.empty()
                        : Optional.of(texts.consent(settings.terms().sender())));
    }

    private static NoticePage ended(OfferFrame frame, String link, Sample sample) {
        Texts texts = frame.texts();
        String title = sample.state() == Sample.State.EXPIRED
                ? texts.say("ended.title.expired", texts.day(sample.request().expires()))
                : texts.say("ended.title.used");
        return new NoticePage(
                frame,
                title,
                List.of(texts.say("ended.what")),
                Optional.of(new NoticePage.Deed(frame.at("/s/" + link + "/again"), texts.say("ended.send"))));
    }

    private static ResponseEntity<Page> once(Page page) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    /**
     * Gives the sample.
     *
     * @param consent the version of the wording that is agreed to; that of another wording is no consent
     */
    @PostMapping("/s/{link}")
    ResponseEntity<?> take(
            @PathVariable String link, @RequestParam(defaultValue = "") String consent, HttpServletRequest request) {
        OfferFrame frame = pages.frame(request);
        Optional<Sample> sample = samples.look(link);
        if (sample.isEmpty()) {
            return OfferPages.gone(frame);
        }
        SampleRequest asked = sample.get().request();
        Optional<Wording> agreed = Optional.of(
                        frame.texts().consent(settings.terms().sender()))
                .filter(wording -> wording.version().equals(consent));
        if (sample.get().state() != Sample.State.WORKS) {
            return ResponseEntity.status(HttpStatus.GONE).body(ended(frame, link, sample.get()));
        }
        return samples.take(sample.get(), agreed, Callers.of(request).network())
                ? file(pdf(frame.texts(), sample.get()), asked)
                : ResponseEntity.status(HttpStatus.GONE)
                        .body(ended(frame, link, samples.look(link).orElse(sample.get())));
    }

    /** A use counts before anything is printed, so that of many at once none prints for nothing; one that fails does not count. */
    private byte[] pdf(Texts texts, Sample sample) {
        SampleRequest asked = sample.request();
        try {
            return printer.print(asked.company(), asked.asOf(), texts.labels());
        } catch (RuntimeException e) {
            samples.giveBack(sample);
            throw e;
        }
    }

    private static ResponseEntity<byte[]> file(byte[] pdf, SampleRequest asked) {
        String name = asked.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + "-" + asked.asOf() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf);
    }

    /** Sends a new link in place of one that works no more. */
    @PostMapping("/s/{link}/again")
    ResponseEntity<Page> again(@PathVariable String link, HttpServletRequest request) {
        OfferFrame frame = pages.frame(request);
        Optional<Sample> sample = samples.look(link);
        if (sample.isEmpty()) {
            return OfferPages.gone(frame);
        }
        samples.again(sample.get(), Callers.of(request).network());
        return ResponseEntity.ok(
                taken(frame, sample.get().request().lead().email().replaceFirst(".*@", "")));
    }

    /** Erases all that is kept of the address. */
    @PostMapping("/s/{link}/erase")
    ResponseEntity<Page> erase(@PathVariable String link, HttpServletRequest request) {
        OfferFrame frame = pages.frame(request);
        Optional<Sample> sample = samples.look(link);
        if (sample.isEmpty()) {
            return OfferPages.gone(frame);
        }
        rights.erase(sample.get().request().lead(), Callers.of(request).network());
        return ResponseEntity.ok(RightsController.erased(frame));
    }
}
