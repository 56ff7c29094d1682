package org.peerage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.peerage.ledger.Follower;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;
import org.peerage.offer.LinkKey;
import org.peerage.render.Labels;
import org.peerage.watch.Feed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Feeds of what is new, for whoever has the address. Only its hash is known here. */
@RestController
final class FeedController {
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final Ledger ledger;
    private final Users users;
    private final Feed feed;
    private final WebSettings settings;
    private final Clock clock;

    FeedController(Ledger ledger, Users users, Feed feed, WebSettings settings, Clock clock) {
        this.ledger = ledger;
        this.users = users;
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
    }

    /** The address of a feed on this server. */
    static URI address(WebSettings settings, HttpServletRequest request, String token) {
        return site(settings, request).resolve("/feeds/" + token + ".atom");
    }

    private static URI site(WebSettings settings, HttpServletRequest request) {
        return settings.signIn()
                .url()
                .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/")
                        .build()
                        .toUri());
    }

    @GetMapping("/feeds/{token}.atom")
    ResponseEntity<byte[]> feed(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known,
            HttpServletRequest request) {
        Optional<Follower> follower = Optional.of(token)
                .filter(LinkKey::isLink)
                .flatMap(text -> ledger.followers().feeding(LinkKey.hash(text)))
                .filter(this::mayRead);
        if (follower.isEmpty()) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        Instant now = clock.instant();
        String tag = '"'
                + LinkKey.hash(Feed.begin(now) + " " + ledger.version().word() + " "
                        + ledger.followers().follows(follower.get()).stream()
                                .map(follow -> follow.id() + " " + follow.parts())
                                .toList())
                + '"';
        var answer = tag.equals(known) ? ResponseEntity.status(HttpStatus.NOT_MODIFIED) : ResponseEntity.ok();
        answer.eTag(tag).cacheControl(CacheControl.noCache().cachePrivate());
        return tag.equals(known)
                ? answer.build()
                : answer.contentType(ATOM)
                        .body(feed.write(
                                follower.get(),
                                site(settings, request),
                                address(settings, request, token),
                                now,
                                labels(follower.get())));
    }

    /** A lead reads in the language of its form. */
    private Labels labels(Follower follower) {
        return settings.offer()
                .flatMap(offer -> follower.lead()
                        .flatMap(ledger.leads()::lead)
                        .map(lead -> offer.languages().of(lead.language()).labels()))
                .orElse(Labels.ENGLISH);
    }

    /** A user who may not sign in any more reads nothing more. */
    private boolean mayRead(Follower follower) {
        return follower.user()
                .map(user -> users.numbered(user).filter(User::active).isPresent())
                .orElse(true);
    }
}
