package org.peerage.offer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.peerage.fetch.Webhook;
import org.peerage.ledger.Consent;
import org.peerage.ledger.Lead;
import org.peerage.ledger.Leads;
import org.peerage.ledger.SampleRequest;
import org.peerage.ledger.Taken;
import org.peerage.mail.Delivery;
import org.peerage.mail.Outcome;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the operator's CRM how far a lead has come: a JSON object by POST, signed as Standard Webhooks 1.0 has it ({@code webhook-id}, {@code webhook-timestamp},
 * {@code webhook-signature}). What is told is how it is now, at each try anew. The address is told only where its lead wants news.
 */
public final class Crm implements Delivery {
    /** How long the CRM may take unless a test says otherwise. */
    public static final Duration LIMIT = Duration.ofSeconds(10);

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int OK = 200;
    private static final int REDIRECT = 300;

    private final Leads leads;
    private final Hook hook;
    private final Clock clock;
    private final HttpClient http;

    public Crm(Leads leads, Hook hook, Clock clock) {
        this.leads = leads;
        this.hook = hook;
        this.clock = clock;
        http = HttpClient.newBuilder()
                .connectTimeout(hook.limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Where the CRM is.
     *
     * @param limit how long a whole answer may take
     */
    public record Hook(Webhook webhook, Duration limit) {
        /** @throws IllegalArgumentException where the secret has another form than a webhook's */
        public Hook(URI url, String secret, Duration limit) {
            this(webhook(url, secret), limit);
        }

        private static Webhook webhook(URI url, String secret) {
            try {
                return new Webhook(url.toString(), secret);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("crm-secret: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public Optional<Result> deliver(Taken taken) {
        String body = MAPPER.writeValueAsString(told(taken.posting().object()));
        return Optional.of(new Result(post(taken.mail().toString(), body), () -> {}));
    }

    private ObjectNode told(long number) {
        ObjectNode told = MAPPER.createObjectNode()
                .put("type", "lead")
                .put("timestamp", clock.instant().toString())
                .put("lead", number);
        Optional<Lead> lead = leads.lead(number);
        if (lead.isEmpty()) {
            return told.put("state", "erased");
        }
        leads.requests(lead.get()).stream().findFirst().ifPresent(last -> company(told, last));
        Optional<Consent> consent =
                leads.consents(lead.get()).stream().filter(Consent::stands).findFirst();
        consent.ifPresent(given -> told.put("email", lead.get().email())
                .put("language", lead.get().language())
                .put("consent", given.version())
                .put("given", given.given().toString()));
        return told.put("state", consent.isPresent() ? "agreed" : state(lead.get()));
    }

    private static void company(ObjectNode told, SampleRequest last) {
        told.put("company", last.name()).put("company-number", last.company());
    }

    private String state(Lead lead) {
        if (!leads.consents(lead).isEmpty()) {
            return "withdrawn";
        }
        return lead.confirmed().isPresent() ? "confirmed" : "asked";
    }

    private Outcome post(String id, String body) {
        Instant now = clock.instant();
        var request = HttpRequest.newBuilder(URI.create(hook.webhook.url()))
                .timeout(hook.limit)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", hook.webhook.signature(id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // the request's own limit ends with the headers of the answer
            int status =
                    answer.get(hook.limit.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status >= OK && status < REDIRECT ? new Outcome.Sent() : later("the CRM answers " + status);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return later("the CRM does not answer in time");
        } catch (ExecutionException e) {
            return later(e.getCause() instanceof IOException ? "the CRM is not there" : "the CRM was not told");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later("we stop");
        }
    }

    private static Outcome later(String why) {
        return new Outcome.Postponed(why);
    }
}
