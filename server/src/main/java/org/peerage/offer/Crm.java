package org.peerage.offer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{32,88}={0,2}");
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
     * @param secret {@code whsec_} and 24 to 64 bytes in base64
     * @param limit how long a whole answer may take
     */
    public record Hook(URI url, String secret, Duration limit) {
        /** @throws IllegalArgumentException where the secret has another form */
        public Hook {
            if (!SECRET.matcher(secret).matches()) {
                throw new IllegalArgumentException(
                        "crm-secret is no secret of a webhook; write whsec_ and what `openssl rand -base64 32` prints");
            }
        }

        private byte[] key() {
            return Base64.getDecoder().decode(secret.substring("whsec_".length()));
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
        String time = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(hook.url)
                .timeout(hook.limit)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", time)
                .header("webhook-signature", "v1," + signature(id + "." + time + "." + body))
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

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hook.key(), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
