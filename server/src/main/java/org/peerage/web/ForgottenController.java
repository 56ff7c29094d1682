package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import org.peerage.access.Caller;
import org.peerage.access.Links;
import org.peerage.page.ForgottenPage;
import org.peerage.page.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A link by mail for somebody who forgot a password. The answer is the same for everybody, and comes before anything is looked up. */
@RestController
final class ForgottenController {
    private final Links links;
    private final Postman postman;

    ForgottenController(Links links, Postman postman) {
        this.links = links;
        this.postman = postman;
    }

    /** @param sent "yes" where a mail was asked for just now */
    @GetMapping("/password/forgotten")
    Page form(@RequestParam(defaultValue = "no") String sent) {
        return new ForgottenPage(postman.isThere(), sent.equals("yes"));
    }

    @PostMapping("/password/forgotten")
    ResponseEntity<Page> send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        if (!postman.isThere()) {
            throw new Missing("This server sends no mails");
        }
        Caller caller = Callers.of(request);
        postman.reset(() -> links.forgotten(email, caller));
        return Back.redirect("/password/forgotten?sent=yes");
    }
}
