package org.peerage.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.peerage.fetch.Exchange.Answer;
import org.peerage.fetch.Exchange.Limit;

/** One request followed to its end, from turn to turn. */
final class Visit implements AutoCloseable {
    private static final Pattern HEADER = Pattern.compile("[!-~][ -~]{0,999}");

    private final Fetcher.Parts parts;
    private final FetchSettings settings;
    private final Duration patience;
    private final List<Redirect> redirects = new ArrayList<>();
    private final Set<HttpUrl> seen = new HashSet<>();
    private Optional<Turns.Turn> turn = Optional.empty();
    private Duration spent = Duration.ZERO;

    Visit(Fetcher.Parts parts, Duration patience) {
        this.parts = parts;
        settings = parts.settings();
        this.patience = patience;
    }

    /** @throws Trouble with what came instead */
    Fetched fetched(FetchRequest request) throws Trouble, InterruptedException {
        HttpUrl at = parts.targets().of(request.url());
        while (true) {
            seen.add(at);
            Robots robots = heeded(at);
            Turns.Turn mine = turnAt(at.host());
            robots.crawlDelay().ifPresent(mine::widen);
            request.gap().ifPresent(mine::widen);
            Answer answer = ask(request(at, request.validators()), limit(request));
            if (!Status.isRedirect(answer.status())) {
                return judged(answer, request.validators());
            }
            at = next(answer);
        }
    }

    /** The rules of the address's site, which need no turn where they are known. */
    RobotsShelf.Kept robots(HttpUrl url) throws Trouble, InterruptedException {
        Optional<RobotsShelf.Kept> known = parts.robots().known(url);
        return known.isPresent()
                ? known.get()
                : parts.robots()
                        .asked(
                                url,
                                turnAt(url.host()),
                                (robots, limit) -> ask(request(robots, Optional.empty()), limit));
    }

    private Robots heeded(HttpUrl url) throws Trouble, InterruptedException {
        RobotsShelf.Kept kept = robots(url);
        Optional<String> unreachable = kept.robots().why();
        if (unreachable.isPresent()) {
            throw new Trouble(new Fetched.Later(kept.until(), unreachable.get()));
        }
        if (!kept.robots().allows(url.toString())) {
            throw Trouble.refused(
                    Ground.ROBOTS,
                    "the robots.txt of " + url.host() + " asks programs such as ours not to read " + url.encodedPath()
                            + "; leave it out, or ask the site to allow '" + FetchSettings.PRODUCT + "'");
        }
        return kept.robots();
    }

    /** A turn at the host; the one at another host ends before, since two who wait for each other's would wait forever. */
    private Turns.Turn turnAt(String host) throws Trouble, InterruptedException {
        if (turn.isPresent() && turn.get().host().equals(host)) {
            return turn.get();
        }
        close();
        Turns.Turn taken = parts.turns().take(host, patience);
        turn = Optional.of(taken);
        return taken;
    }

    private Limit limit(FetchRequest request) {
        return new Limit(request.limit().orElse(settings.limit()), false);
    }

    private Request request(HttpUrl url, Optional<Validators> validators) {
        Request.Builder builder = new Request.Builder()
                .url(url)
                .header("User-Agent", settings.userAgent())
                .header("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8")
                .header("Accept-Encoding", Decoded.ACCEPTED)
                .header("Connection", "close");
        validators.filter(known -> known.url().equals(url.uri())).ifPresent(known -> {
            known.etag().filter(Visit::isHeader).ifPresent(etag -> builder.header("If-None-Match", etag));
            known.lastModified().filter(Visit::isHeader).ifPresent(date -> builder.header("If-Modified-Since", date));
        });
        return builder.build();
    }

    private static boolean isHeader(String value) {
        return HEADER.matcher(value).matches();
    }

    private Answer ask(Request request, Limit limit) throws Trouble, InterruptedException {
        long begun = System.nanoTime();
        turn.ifPresent(Turns.Turn::use);
        try {
            return parts.exchange().answer(request, limit, settings.whole().minus(spent));
        } catch (Trouble e) {
            if (e.fetched() instanceof Fetched.Failed failed && failed.retryable()) {
                turn.ifPresent(mine -> mine.troubled(Optional.empty(), failed.why()));
            }
            throw e;
        } finally {
            spent = spent.plusNanos(System.nanoTime() - begun);
        }
    }

    private HttpUrl next(Answer answer) throws Trouble {
        turn.ifPresent(Turns.Turn::served);
        String location = Status.location(answer)
                .orElseThrow(() -> Trouble.failed(
                        answer.url().host() + " redirects (status " + answer.status() + ") without saying where",
                        false));
        HttpUrl next = parts.targets().of(answer.url(), location);
        redirects.add(new Redirect(answer.url().uri(), next.uri(), Status.isForGood(answer.status())));
        if (redirects.size() > settings.redirects()) {
            throw Trouble.failed(
                    "there are more than " + settings.redirects() + " redirects, the last to " + next, false);
        }
        if (seen.contains(next)) {
            throw Trouble.failed("the redirects go round in circles, back to " + next, false);
        }
        return next;
    }

    private Fetched judged(Answer answer, Optional<Validators> sent) {
        int status = answer.status();
        URI url = answer.url().uri();
        Instant now = clock().instant();
        if (Status.isTrouble(status)) {
            return trouble(answer, now);
        }
        turn.ifPresent(Turns.Turn::served);
        if (Status.isBody(status)) {
            return new Fetched.Body(url, redirects, status, answer.content(), validators(answer), now);
        }
        Optional<Ground> ground = Status.ground(status);
        if (ground.isPresent()) {
            return new Fetched.Refused(ground.get(), refusal(ground.get(), answer));
        }
        return switch (status) {
            case 304 -> unchanged(answer, sent, now);
            case 404, 410 -> new Fetched.Gone(url, status, "there is nothing (any more) at " + url + told(answer));
            default ->
                new Fetched.Failed(
                        url.getHost() + " answers with status " + status + " and nothing to read" + said(answer),
                        Status.isPassing(status));
        };
    }

    private Fetched trouble(Answer answer, Instant now) {
        int status = answer.status();
        String why = answer.url().host()
                + (status == Status.TOO_MANY ? " asks us to come less often" : " is in trouble")
                + told(answer);
        Optional<Instant> wish = Status.retryAfter(answer, now);
        Instant until = turn.map(mine -> mine.troubled(wish, why)).orElse(now);
        boolean waits = status == Status.TOO_MANY || status == Status.UNAVAILABLE;
        return waits ? new Fetched.Later(until, why) : new Fetched.Failed(why, true);
    }

    private static Fetched unchanged(Answer answer, Optional<Validators> sent, Instant now) {
        URI url = answer.url().uri();
        Optional<Validators> known = sent.filter(validators -> validators.url().equals(url) && !validators.isEmpty());
        if (known.isEmpty()) {
            return new Fetched.Failed(
                    url.getHost() + " says that nothing has changed (status 304) where it was not asked that", true);
        }
        Validators newer = validators(answer);
        return new Fetched.Unchanged(
                url,
                new Validators(
                        url,
                        newer.etag().or(known.get()::etag),
                        newer.lastModified().or(known.get()::lastModified)),
                now);
    }

    private static Validators validators(Answer answer) {
        return new Validators(
                answer.url().uri(),
                answer.header("ETag").filter(Visit::isHeader),
                answer.header("Last-Modified").filter(Visit::isHeader));
    }

    private static String refusal(Ground ground, Answer answer) {
        String host = answer.url().host();
        return switch (ground) {
                    case PAYWALL -> host + " wants to be paid for it; get access from its publisher, or leave it out";
                    case SIGN_IN ->
                        host + " shows it only to those who sign in; get access from its publisher, or leave it out";
                    case LAW -> host + " may not show it by law";
                    default -> host + " does not let us read it; ask its operator, or leave it out";
                }
                + told(answer);
    }

    private static String told(Answer answer) {
        return " (status " + answer.status() + ")" + said(answer);
    }

    private static String said(Answer answer) {
        return answer.says().map(words -> "; it says: " + words).orElse("");
    }

    private Clock clock() {
        return parts.clock();
    }

    @Override
    public void close() {
        turn.ifPresent(Turns.Turn::close);
        turn = Optional.empty();
    }
}
