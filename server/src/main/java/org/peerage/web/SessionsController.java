package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import org.peerage.access.Sessions;
import org.peerage.page.Page;
import org.peerage.page.SessionsPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a user is signed in. */
@RestController
final class SessionsController {
    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @param changed "yes" where the user has just set another password */
    @GetMapping("/sessions")
    Page all(@RequestParam(defaultValue = "no") String changed) {
        SignedIn here = SignedIn.current().orElseThrow();
        return SessionsPage.of(sessions.of(here.user()), here.session(), changed.equals("yes"));
    }

    @PostMapping("/sessions/{id}/end")
    ResponseEntity<Page> end(@PathVariable long id, HttpServletRequest request) {
        if (!sessions.end(id, SignedIn.now(), Callers.of(request))) {
            throw new Missing("You have no such session");
        }
        return Back.redirect("/sessions");
    }
}
