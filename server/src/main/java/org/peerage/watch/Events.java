package org.peerage.watch;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peerage.fetch.Posted;
import org.peerage.fetch.Poster;
import org.peerage.fetch.Webhook;
import org.peerage.ledger.Endpoint;
import org.peerage.ledger.Endpoints;
import org.peerage.ledger.Follow;
import org.peerage.ledger.Follower;
import org.peerage.ledger.Followers;
import org.peerage.ledger.Mark;
import org.peerage.ledger.Outbox;
import org.peerage.ledger.Posting;
import org.peerage.ledger.Taken;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;
import org.peerage.mail.Delivery;
import org.peerage.mail.Outcome;
import org.peerage.page.WitnessView;
import org.peerage.profile.Testimony;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts what is new for users to their endpoints: each line of what a digest would say is an event of its own, whose id is the same however often it is posted. What an
 * endpoint does not take is posted again; after days without anything taken it is given up.
 */
public final class Events implements Delivery {
    /** How long an endpoint may take to answer unless a test says otherwise. */
    public static final Duration LIMIT = Duration.ofSeconds(10);
    /** How long nothing may be taken. */
    static final Duration PATIENCE = Duration.ofDays(3);

    /** After so long others have their turn. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private static final int GONE = 410;
    private static final int SECRET = 32;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Watch watch;
    private final Followers followers;
    private final Endpoints endpoints;
    private final Users users;
    private final Outbox outbox;
    private final Poster poster;
    private final URI site;
    private final Clock clock;

    /**
     * @param poster closed with this
     * @param site of this server, where links lead
     */
    public Events(
            Watch watch,
            Followers followers,
            Endpoints endpoints,
            Users users,
            Outbox outbox,
            Poster poster,
            URI site,
            Clock clock) {
        this.watch = watch;
        this.followers = followers;
        this.endpoints = endpoints;
        this.users = users;
        this.outbox = outbox;
        this.poster = poster;
        this.site = site;
        this.clock = clock;
    }

    /** A secret to sign with, made anew. */
    public static String secret() {
        byte[] secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /** Why nothing can be posted to a URL; empty where something may be. */
    public Optional<String> against(String url) {
        return poster.against(url);
    }

    /** A line that is new. */
    private record Event(News news, Entry entry) {
        String id() {
            return news.id(entry);
        }
    }

    @Override
    public Optional<Result> deliver(Taken taken) {
        return endpoints.numbered(taken.posting().object()).flatMap(endpoint -> deliver(taken, endpoint));
    }

    private Optional<Result> deliver(Taken taken, Endpoint endpoint) {
        if (taken.posting().kind().equals(Endpoints.TEST)) {
            test(taken, endpoint);
            return Optional.empty();
        }
        return endpoint.state() == Endpoint.State.ON
                ? follower(endpoint).flatMap(follower -> news(taken, endpoint, follower))
                : Optional.empty();
    }

    /** Who may sign in. */
    private Optional<Follower> follower(Endpoint endpoint) {
        return followers
                .numbered(endpoint.follower())
                .filter(follower -> follower.user()
                        .flatMap(users::numbered)
                        .filter(User::active)
                        .isPresent());
    }

    private void test(Taken taken, Endpoint endpoint) {
        String json = event("test", clock.instant())
                .set("data", MAPPER.createObjectNode().put("text", "This is a test; nothing is new."))
                .toString();
        Posted posted = post(endpoint, taken.mail().toString(), json);
        endpoints.answered(endpoint, answer(Optional.empty(), posted));
        if (posted instanceof Posted.Taken && endpoint.failing().isPresent() && endpoint.state() == Endpoint.State.ON) {
            // what waits for its next try need not wait longer
            outbox.put(new Posting(Endpoints.NEWS, endpoint.id(), clock.instant()));
        }
    }

    // News
    // ------------------------------------------------------------------------------------------------------------------

    private Optional<Result> news(Taken taken, Endpoint endpoint, Follower follower) {
        Map<Long, Mark> marks = endpoints.posted(endpoint);
        List<News> all = watch.since(follower, follow -> from(marks, follow));
        Set<String> known = endpoints.taken(endpoint);
        List<Event> events = all.stream()
                .flatMap(news -> news.entries().stream().map(entry -> new Event(news, entry)))
                .filter(event -> !known.contains(event.id()))
                .sorted(Comparator.comparing(event -> event.entry.read()))
                .toList();
        Instant end = clock.instant().plus(TURN);
        for (Event event : events) {
            if (clock.instant().isAfter(end)) {
                return sent(taken, () -> outbox.put(new Posting(Endpoints.NEWS, endpoint.id(), clock.instant())));
            }
            Posted posted = post(endpoint, event.id(), json(event));
            endpoints.answered(endpoint, answer(Optional.of(event.id()), posted));
            if (!(posted instanceof Posted.Taken)) {
                return declined(endpoint, posted);
            }
        }
        return sent(taken, () -> endpoints.posted(endpoint, marks(all)));
    }

    /** What is followed while this is under way is told from then on. */
    private static Mark from(Map<Long, Mark> marks, Follow follow) {
        return Optional.ofNullable(marks.get(follow.id())).orElse(follow.told());
    }

    private static Map<Long, Mark> marks(List<News> all) {
        Map<Long, Mark> marks = new HashMap<>();
        all.forEach(news -> marks.put(news.follow().id(), news.mark()));
        return marks;
    }

    /** Nothing is left of it in the outbox: what was posted is told by the endpoint. */
    private Optional<Result> sent(Taken taken, Runnable then) {
        return Optional.of(new Result(new Outcome.Sent(), () -> {
            then.run();
            outbox.drop(taken);
        }));
    }

    /** Empty where it is posted to no more, until the user says otherwise. */
    private Optional<Result> declined(Endpoint endpoint, Posted posted) {
        Optional<Endpoint.State> end = end(endpoint, posted);
        end.ifPresent(state -> endpoints.change(endpoint, state, clock.instant()));
        return end.isPresent()
                ? Optional.empty()
                : Optional.of(new Result(new Outcome.Postponed("an endpoint did not take it"), () -> {}));
    }

    private Optional<Endpoint.State> end(Endpoint endpoint, Posted posted) {
        if (posted instanceof Posted.Declined declined && declined.status() == GONE) {
            return Optional.of(Endpoint.State.GONE);
        }
        return endpoints
                .numbered(endpoint.id())
                .flatMap(Endpoint::failing)
                .filter(since -> !since.plus(PATIENCE).isAfter(clock.instant()))
                .map(_ -> Endpoint.State.GIVEN_UP);
    }

    // Posts
    // -----------------------------------------------------------------------------------------------------------------

    private Posted post(Endpoint endpoint, String id, String json) {
        try {
            Optional<String> why = poster.against(endpoint.url());
            return why.isPresent()
                    ? new Posted.Failed(why.get())
                    : poster.post(new Webhook(endpoint.url(), endpoint.secret()), id, json);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Posted.Failed("this server stopped");
        }
    }

    private Endpoint.Answer answer(Optional<String> event, Posted posted) {
        String said = switch (posted) {
            case Posted.Taken(int status) -> Integer.toString(status);
            case Posted.Declined(int status, Optional<String> says) ->
                status + says.map(words -> ": " + words).orElse("");
            case Posted.Refused refused -> refused.why();
            case Posted.Failed failed -> failed.why();
        };
        return new Endpoint.Answer(clock.instant(), event, posted instanceof Posted.Taken, said);
    }

    /** As Standard Webhooks 1.0 has it: type, timestamp, data. */
    private static ObjectNode event(String type, Instant timestamp) {
        return MAPPER.createObjectNode().put("type", type).put("timestamp", timestamp.toString());
    }

    private String json(Event event) {
        Entry entry = event.entry;
        Testimony testimony = entry.testimony();
        ObjectNode data = MAPPER.createObjectNode()
                .put("id", event.id())
                .put("company", event.news.company())
                .put("company-link", at(event.news.path()))
                .put("how", entry.view().how())
                .put("what", entry.view().what())
                .put("now", entry.view().now())
                .put("kind", testimony.claim().kind().name())
                .put("stage", testimony.claim().stage())
                .put("stance", testimony.claim().stance().word());
        entry.sentence().ifPresent(sentence -> data.put("sentence", sentence));
        testimony.speaker().or(testimony::medium).ifPresent(speaker -> data.put("speaker", Plain.text(speaker)));
        data.put("publisher", Plain.text(ProfileWords.outlet(testimony)));
        testimony.published().ifPresent(day -> data.put("published", day.toString()));
        data.put("language", entry.language());
        entry.view().mark().ifPresent(mark -> data.put("certainty", mark.code()));
        data.put("link", at(entry.path()));
        WitnessView.original(testimony).ifPresent(url -> data.put("original", url));
        return event("news", entry.read()).set("data", data).toString();
    }

    private String at(String path) {
        return site.resolve(path).toString();
    }

    @Override
    public void close() {
        poster.close();
    }
}
