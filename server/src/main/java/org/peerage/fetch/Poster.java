package org.peerage.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.peerage.fetch.Exchange.Answer;
import org.peerage.fetch.Exchange.Limit;

/**
 * Sends webhooks: a JSON object by POST, signed, to a public address or one that the operator allows. No redirects, and of the answer no more than its status and what it
 * says to people. Thread-safe.
 */
public final class Poster implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Limit LIMIT = new Limit(1 << 14, true);

    private final PublicAddresses reach;
    private final Target targets;
    private final Exchange exchange;
    private final Duration whole;
    private final Clock clock;

    /** @param whole how long one of them may take */
    public Poster(PublicAddresses reach, Duration whole, Clock clock, Resolver resolver) {
        this.reach = reach;
        targets = new Target(reach);
        exchange = new Exchange(reach, resolver, whole);
        this.whole = whole;
        this.clock = clock;
    }

    /**
     * Why nothing is posted to a URL, as far as it tells itself; empty where something may be. What is not encrypted goes only to an address that the operator allows.
     */
    public Optional<String> against(String url) {
        return against(url, reach);
    }

    /** The same, before there is one. */
    public static Optional<String> against(String url, PublicAddresses reach) {
        try {
            HttpUrl target = new Target(reach).of(url);
            boolean isSafe = target.isHttps()
                    || Target.literal(target.host()).filter(reach::isAllowed).isPresent();
            return isSafe ? Optional.empty() : Optional.of("it is not encrypted; write https:// in place of http://");
        } catch (Trouble e) {
            return Optional.of(e.why());
        }
    }

    /**
     * Sends it. Never throws for anything that the net does.
     *
     * @param id by which a receiver knows one that comes twice
     */
    public Posted post(Webhook hook, String id, String json) throws InterruptedException {
        Instant now = clock.instant();
        try {
            Request request = new Request.Builder()
                    .url(targets.of(hook.url()))
                    .header("User-Agent", "Peerage")
                    .header("Accept-Encoding", Decoded.ACCEPTED)
                    .header("Connection", "close")
                    .header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                    .header("webhook-signature", hook.signature(id, now, json))
                    .post(RequestBody.create(json, JSON))
                    .build();
            Answer answer = exchange.answer(request, LIMIT, whole);
            return Status.isSuccess(answer.status())
                    ? new Posted.Taken(answer.status())
                    : new Posted.Declined(answer.status(), answer.says());
        } catch (Trouble e) {
            return e.fetched() instanceof Fetched.Refused refused
                    ? new Posted.Refused(refused.ground(), refused.why())
                    : new Posted.Failed(e.why());
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
