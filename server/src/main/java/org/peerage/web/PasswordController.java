package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.peerage.access.Links;
import org.peerage.access.Refusal;
import org.peerage.access.SignIn;
import org.peerage.access.Token;
import org.peerage.ledger.Link;
import org.peerage.ledger.User;
import org.peerage.page.FormError;
import org.peerage.page.Page;
import org.peerage.page.PasswordLinkPage;
import org.peerage.page.PasswordPage;
import org.peerage.page.ProblemPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Setting a password: one's own by the one before, or by a link. Looking at a link changes nothing, only its form does. */
@RestController
final class PasswordController {
    private static final String NEW = "new-password";

    private static final ProblemPage GONE = new ProblemPage(
            "This link was used already, or is too old",
            "Ask an administrator for a new one; the page to sign in may offer one too.");

    private final SignIn signIn;
    private final Links links;
    private final SessionCookie cookie;

    PasswordController(SignIn signIn, Links links, SessionCookie cookie) {
        this.signIn = signIn;
        this.links = links;
        this.cookie = cookie;
    }

    @GetMapping("/password")
    Page form() {
        return new PasswordPage(SignedIn.now().email(), List.of());
    }

    @PostMapping("/password")
    ResponseEntity<Page> change(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = NEW, defaultValue = "") String replacement,
            HttpServletRequest request,
            HttpServletResponse response) {
        User user = SignedIn.now();
        return switch (signIn.change(user, password, replacement, Callers.of(request))) {
            case SignIn.Outcome.Entered entered -> {
                cookie.set(entered.token(), request, response);
                yield Back.redirect("/sessions?changed=yes");
            }
            case SignIn.Outcome.Refused refused ->
                ResponseEntity.status(SignInController.status(refused.refusal()))
                        .body(new PasswordPage(user.email(), List.of(FormError.ofChange(refused.refusal()))));
        };
    }

    @GetMapping("/password/{token}")
    Page look(@PathVariable String token) {
        return page(token, "", "", List.of());
    }

    private PasswordLinkPage page(String token, String email, String name, List<FormError> errors) {
        Link link = Token.of(token).flatMap(links::look).orElseThrow(() -> new Refused(HttpStatus.GONE, GONE));
        return new PasswordLinkPage(
                link.user().map(User::email).orElse(email), name, link.user().isEmpty(), errors);
    }

    @PostMapping("/password/{token}")
    ResponseEntity<Page> use(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = NEW, defaultValue = "") String password,
            HttpServletRequest request) {
        PasswordLinkPage page = page(token, email, name, List.of());
        Token secret = Token.of(token).orElseThrow();
        Optional<Refusal> refusal = page.isFirst()
                ? links.useFirst(secret, email, name, password, Callers.of(request))
                : links.use(secret, password, Callers.of(request));
        return refusal.map(why -> ResponseEntity.unprocessableContent()
                        .<Page>body(page(token, email, name, List.of(FormError.of(why)))))
                .orElseGet(() -> Back.redirect("/sign-in"));
    }
}
