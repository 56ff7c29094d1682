package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.peerage.offer.Languages;
import org.peerage.offer.Texts;
import org.peerage.page.NoticePage;
import org.peerage.page.OfferFrame;
import org.peerage.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes what stands around the pages of the offer: their language is the one that the address names, else one that the browser reads. */
final class OfferPages {
    private static final String LANGUAGE = "lang";

    private final MailingSettings settings;
    private final boolean offers;

    OfferPages(MailingSettings settings, WebSettings web) {
        this.settings = settings;
        offers = web.offer().isPresent();
    }

    OfferFrame frame(HttpServletRequest request) {
        return frame(request, false);
    }

    /** @param isBox whether the page stands in a frame of another */
    OfferFrame frame(HttpServletRequest request, boolean isBox) {
        Texts texts = texts(request);
        return new OfferFrame(
                texts, settings.terms().sender(), settings.terms().imprint(), others(request, texts), isBox, offers);
    }

    private Texts texts(HttpServletRequest request) {
        Languages languages = settings.languages();
        return Optional.ofNullable(request.getParameter(LANGUAGE))
                .filter(languages.tags()::contains)
                .map(languages::of)
                .orElseGet(() -> languages.of(Collections.list(request.getLocales()).stream()));
    }

    private List<OfferFrame.Other> others(HttpServletRequest request, Texts texts) {
        if (!request.getMethod().equals("GET")) {
            return List.of();
        }
        return settings.languages().tags().stream()
                .filter(tag -> !tag.equals(texts.tag()))
                .map(tag -> new OfferFrame.Other(
                        tag,
                        UriComponentsBuilder.fromPath(request.getRequestURI())
                                .query(request.getQueryString())
                                .replaceQueryParam(LANGUAGE, tag)
                                .build()
                                .toUriString()))
                .toList();
    }

    /** A few words. */
    static NoticePage notice(OfferFrame frame, String title, String... paragraphs) {
        return new NoticePage(frame, title, List.of(paragraphs), Optional.empty());
    }

    /** There is nothing at a link, or no longer. */
    static ResponseEntity<Page> gone(OfferFrame frame) {
        return ResponseEntity.status(HttpStatus.GONE)
                .body(notice(
                        frame, frame.texts().say("gone.title"), frame.texts().say("gone.what")));
    }
}
