package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.peerage.offer.Rights;
import org.peerage.page.NoticePage;
import org.peerage.page.OfferFrame;
import org.peerage.page.Page;
import org.peerage.watch.Digests;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One click in a mail program stops mails of what is new (RFC 8058). */
@RestController
final class StopController {
    private final Rights rights;
    private final Digests digests;
    private final OfferPages pages;

    StopController(Rights rights, Digests digests, OfferPages pages) {
        this.rights = rights;
        this.digests = digests;
        this.pages = pages;
    }

    /** For people; programs post. */
    @GetMapping("/stop/{link}")
    Page form(@PathVariable String link, HttpServletRequest request) {
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
}
