package org.peerage.offer;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peerage.fetch.AddressRange;
import org.peerage.fetch.Posted;
import org.peerage.fetch.Poster;
import org.peerage.fetch.PublicAddresses;
import org.peerage.fetch.Resolver;
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
 * {@code webhook-signature}), by https to a public address, or to one that the operator allows. What is told is how it is now, at each try anew. The address is told only where its lead wants news.
 */
public final class Crm implements Delivery {
    /** How long the CRM may take unless a test says otherwise. */
    public static final Duration LIMIT = Duration.ofSeconds(10);

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Leads leads;
    private final Webhook webhook;
    private final Poster poster;
    private final Clock clock;

    public Crm(Leads leads, Hook hook, Clock clock) {
        this.leads = leads;
        this.clock = clock;
        webhook = hook.webhook;
        poster = new Poster(new PublicAddresses(hook.allowed, Set.of()), hook.limit, clock, Resolver.OF_THE_MACHINE);
    }

    /**
     * Where the CRM is.
     *
     * @param allowed addresses that it may have, beside the public ones
     * @param limit how long a whole answer may take
     */
    public record Hook(Webhook webhook, List<AddressRange> allowed, Duration limit) {
        public Hook {
            allowed = List.copyOf(allowed);
        }

        /** @throws IllegalArgumentException where nothing is posted to such an address, or the secret has another form than a webhook's */
        public Hook(URI url, String secret, List<AddressRange> allowed, Duration limit) {
            this(webhook(url, secret), allowed, limit);
            Poster.against(url.toString(), new PublicAddresses(allowed, Set.of()))
                    .ifPresent(why -> {
                        throw new IllegalArgumentException("crm-webhook: " + why);
                    });
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
        try {
            return switch (poster.post(webhook, id, body)) {
                case Posted.Taken _ -> new Outcome.Sent();
                case Posted.Declined declined -> later("the CRM answers " + declined.status());
                case Posted.Refused refused -> new Outcome.Misconfigured(refused.why() + " (crm-allow)");
                case Posted.Failed _ -> later("the CRM is not there, or does not answer in time");
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later("we stop");
        }
    }

    private static Outcome later(String why) {
        return new Outcome.Postponed(why);
    }

    @Override
    public void close() {
        poster.close();
    }
}
