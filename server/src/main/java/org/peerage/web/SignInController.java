package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.peerage.access.Caller;
import org.peerage.access.Refusal;
import org.peerage.access.Sessions;
import org.peerage.access.SignIn;
import org.peerage.page.FormError;
import org.peerage.page.Page;
import org.peerage.page.SignInPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** In and out. */
@RestController
final class SignInController {
    private final Optional<String> provider;
    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;

    SignInController(SignIn signIn, Sessions sessions, SessionCookie cookie, SignInSettings settings) {
        this.provider = settings.provider().map(ProviderSettings::name);
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @GetMapping("/sign-in")
    ResponseEntity<Page> form(@RequestParam(defaultValue = "/") String back) {
        return SignedIn.current().isPresent()
                ? Back.redirect(back)
                : ResponseEntity.ok(new SignInPage("", back, provider, List.of()));
    }

    @PostMapping("/sign-in")
    ResponseEntity<Page> enter(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.byPassword(email, password, Callers.of(request))) {
            case SignIn.Outcome.Entered entered -> {
                cookie.set(entered.token(), request, response);
                yield Back.redirect(back);
            }
            case SignIn.Outcome.Refused refused ->
                ResponseEntity.status(status(refused.refusal()))
                        .body(new SignInPage(email, back, provider, List.of(FormError.of(refused.refusal()))));
        };
    }

    /** The status of a form that comes back with what was wrong. */
    static HttpStatus status(Refusal refusal) {
        return refusal == Refusal.LOCKED ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    @PostMapping("/sign-out")
    ResponseEntity<Page> leave(HttpServletRequest request, HttpServletResponse response) {
        SignedIn signedIn = SignedIn.current().orElseThrow();
        Caller caller = Callers.of(request);
        sessions.end(signedIn.session().id(), signedIn.user(), caller);
        cookie.clear(request, response);
        return Back.redirect("/");
    }
}
