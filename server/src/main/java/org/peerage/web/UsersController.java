package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.peerage.access.Actor;
import org.peerage.access.Directory;
import org.peerage.access.Links;
import org.peerage.access.Refusal;
import org.peerage.ledger.Access;
import org.peerage.ledger.Act;
import org.peerage.ledger.User;
import org.peerage.page.AuditPage;
import org.peerage.page.FormError;
import org.peerage.page.Page;
import org.peerage.page.UsersPage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What admins do. A link that was made is on the page that answers the form: it must not stand in an address, so there is no redirect. */
@RestController
final class UsersController {
    private static final int ACTS = 100;

    private final Directory directory;
    private final Postman postman;
    private final SignInSettings settings;

    UsersController(Directory directory, Postman postman, SignInSettings settings) {
        this.directory = directory;
        this.postman = postman;
        this.settings = settings;
    }

    @GetMapping("/users")
    Page all() {
        return UsersPage.of(directory.all());
    }

    @PostMapping("/users")
    ResponseEntity<Page> invite(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "READER") Access access,
            HttpServletRequest request) {
        return switch (directory.invite(email, name, access, actor(request))) {
            case Directory.Outcome.Linked linked ->
                linked(new Links.UserLink(linked.user(), linked.link()), postman::invite);
            case Directory.Outcome.Refused refused ->
                ResponseEntity.unprocessableContent()
                        .body(UsersPage.of(directory.all())
                                .refused(email, name, access, FormError.of(refused.refusal())));
        };
    }

    @PostMapping("/users/{id}/link")
    ResponseEntity<Page> reset(@PathVariable long id, HttpServletRequest request) {
        User user = user(id);
        return linked(
                new Links.UserLink(user, directory.reset(user, actor(request))),
                link -> postman.reset(() -> Optional.of(link)));
    }

    /** Sends the link, or shows it where there is no mail. */
    private ResponseEntity<Page> linked(Links.UserLink link, Consumer<Links.UserLink> mail) {
        if (postman.isThere()) {
            mail.accept(link);
        }
        Optional<String> shown = postman.isThere() ? Optional.empty() : Optional.of(url(link.link()));
        return ResponseEntity.ok(UsersPage.of(directory.all())
                .linked(link.user(), shown, link.link().expires()));
    }

    private String url(Links.Issued link) {
        return settings.url()
                .map(base -> base.resolve(link.path()).toString())
                .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(link.path())
                        .toUriString());
    }

    @PostMapping("/users/{id}/access")
    ResponseEntity<Page> give(@PathVariable long id, @RequestParam Access access, HttpServletRequest request) {
        return answer(directory.give(user(id), access, actor(request)));
    }

    @PostMapping("/users/{id}/disable")
    ResponseEntity<Page> disable(@PathVariable long id, HttpServletRequest request) {
        return answer(directory.disable(user(id), actor(request)));
    }

    @PostMapping("/users/{id}/enable")
    ResponseEntity<Page> enable(@PathVariable long id, HttpServletRequest request) {
        return answer(directory.enable(user(id), actor(request)));
    }

    @GetMapping("/audit")
    Page audit(@RequestParam(defaultValue = "1") int page) {
        if (page < 1) {
            throw new Missing("The audit log begins with page 1");
        }
        List<Act> acts = directory.acts((page - 1) * ACTS, ACTS + 1);
        return AuditPage.of(acts.subList(0, Math.min(ACTS, acts.size())), page, acts.size() > ACTS);
    }

    private ResponseEntity<Page> answer(Optional<Refusal> refusal) {
        return refusal.map(why -> ResponseEntity.unprocessableContent()
                        .<Page>body(UsersPage.of(directory.all()).failed(FormError.of(why))))
                .orElseGet(() -> Back.redirect("/users"));
    }

    private User user(long id) {
        return directory.numbered(id).orElseThrow(() -> new Missing("There is no user of the number " + id));
    }

    private static Actor actor(HttpServletRequest request) {
        return Actor.of(SignedIn.now(), Callers.of(request));
    }
}
