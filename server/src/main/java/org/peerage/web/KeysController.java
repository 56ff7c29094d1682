package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import org.peerage.access.Actor;
import org.peerage.access.Keys;
import org.peerage.ledger.User;
import org.peerage.page.KeysPage;
import org.peerage.page.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Keys of a user's programs. A new key is on the page that answers the form and nowhere else, so there is no redirect. */
@RestController
final class KeysController {
    private final Keys keys;
    private final SignInSettings settings;

    KeysController(Keys keys, SignInSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    @GetMapping("/keys")
    Page all() {
        return page();
    }

    /** @param scope "write" for one that may add articles */
    @PostMapping("/keys")
    ResponseEntity<Page> make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "read") String scope,
            HttpServletRequest request) {
        User user = SignedIn.now();
        boolean writes = scope.equals("write");
        return keys.against(user, name, writes)
                .map(why -> ResponseEntity.unprocessableContent().<Page>body(page().refused(name, writes, why)))
                .orElseGet(() -> {
                    String key = keys.make(user, name, writes, Actor.of(user, Callers.of(request)));
                    return ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(page().showing(key, root()));
                });
    }

    @PostMapping("/keys/{id}/revoke")
    ResponseEntity<Page> revoke(@PathVariable long id, HttpServletRequest request) {
        if (!keys.revoke(id, SignedIn.now(), Callers.of(request))) {
            throw new Missing("You have no such key");
        }
        return Back.redirect("/keys");
    }

    private KeysPage page() {
        User user = SignedIn.now();
        return KeysPage.of(user, keys.seenBy(user));
    }

    private String root() {
        return settings.url()
                .map(url -> url.toString().replaceFirst("/+$", ""))
                .orElseGet(() ->
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }
}
