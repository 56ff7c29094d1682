package org.peerage.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.peerage.ledger.Consent;
import org.peerage.ledger.Leads;
import org.peerage.ledger.NewRequest;
import org.peerage.ledger.SampleRequest;

/** Gives samples to whoever reads the mail of a business address. */
public final class Samples {
    private static final String PURPOSE = "sample";
    /** Requests are counted over this time. */
    private static final Duration LATELY = Duration.ofHours(1);
    /** So often one address is written to in that time, whoever types it; nobody can flood it. */
    private static final int OF_ADDRESS = 3;

    private static final int OF_DOMAIN = 60;
    private static final int OF_NETWORK = 20;

    private final Leads leads;
    private final AddressRules rules;
    private final LinkKey key;
    private final Terms terms;
    private final Clock clock;

    public Samples(Leads leads, AddressRules rules, LinkKey key, Terms terms, Clock clock) {
        this.leads = leads;
        this.rules = rules;
        this.key = key;
        this.terms = terms;
        this.clock = clock;
    }

    /** What is said to somebody who asks. */
    public sealed interface Answer {
        /** The address may have one. Whether it is known, and whether a mail is on its way, this does not tell. */
        record Taken(Address address) implements Answer {}

        /** The address cannot have one. */
        record Refused(Objection why) implements Answer {}

        /** Too many were asked for from one network or for one domain. */
        record Crowded(Duration rest) implements Answer {}
    }

    /** Somebody asks. */
    public Answer ask(Asking asking) {
        Optional<Address> address = Address.of(asking.email());
        if (address.isEmpty()) {
            return new Answer.Refused(Objection.FORM);
        }
        Optional<Objection> objection = rules.objection(address.get());
        if (objection.isPresent()) {
            return new Answer.Refused(objection.get());
        }
        return switch (keep(request(asking, address.get().toString()))) {
            case KEPT, HELD -> new Answer.Taken(address.get());
            case CROWDED -> new Answer.Crowded(LATELY);
        };
    }

    private Leads.Reception keep(NewRequest request) {
        Instant since = request.created().minus(LATELY);
        return leads.request(request, new Leads.Limits(OF_ADDRESS, OF_DOMAIN, OF_NETWORK, since));
    }

    private NewRequest request(Asking asking, String email) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate asOf = LocalDate.ofInstant(now, ZoneOffset.UTC);
        UUID own = UUID.randomUUID();
        Instant expires = now.plus(terms.life());
        String link = key.text(PURPOSE, own, promise(asking.company(), asOf, expires, terms.uses()));
        return new NewRequest(
                email,
                asking.language(),
                asking.company(),
                asOf,
                asking.page(),
                asking.network(),
                own,
                LinkKey.hash(link),
                now,
                expires,
                terms.uses());
    }

    private static String[] promise(long company, LocalDate asOf, Instant expires, int uses) {
        return new String[] {"company " + company, "as of " + asOf, "until " + expires.getEpochSecond(), "uses " + uses
        };
    }

    /** The text of a request's link. */
    String link(SampleRequest request) {
        return key.text(
                PURPOSE,
                request.key(),
                promise(request.company(), request.asOf(), request.expires(), request.granted()));
    }

    /** What is at a link. Looking changes nothing. */
    public Optional<Sample> look(String link) {
        return Optional.of(link)
                .filter(LinkKey::isLink)
                .flatMap(text -> leads.request(LinkKey.hash(text)))
                .filter(request -> key.fits(
                        link,
                        PURPOSE,
                        request.key(),
                        promise(request.company(), request.asOf(), request.expires(), request.granted())))
                .map(request -> new Sample(request, state(request)));
    }

    private Sample.State state(SampleRequest request) {
        if (!request.expires().isAfter(clock.instant())) {
            return Sample.State.EXPIRED;
        }
        return request.uses() > 0 ? Sample.State.WORKS : Sample.State.USED;
    }

    /**
     * Uses a link once, before the sample is made.
     *
     * @param consent what is agreed to with it
     * @return false where it works no more
     */
    public boolean take(Sample sample, Optional<Wording> consent, String network) {
        Instant now = clock.instant();
        return leads.use(
                sample.request(),
                consent.map(wording -> new Consent(
                        wording.text(),
                        wording.version(),
                        wording.language(),
                        now,
                        "ticked beside the download",
                        network,
                        Optional.empty())),
                now);
    }

    /** Gives a use back for which no sample could be made. */
    public void giveBack(Sample sample) {
        leads.giveBack(sample.request());
    }

    /** Asks for a new link in place of one that works no more, to be sent to the address that asked for it. */
    public void again(Sample sample, String network) {
        SampleRequest before = sample.request();
        var _ = keep(request(
                new Asking(before.company(), "", before.lead().language(), before.page(), network),
                before.lead().email()));
    }
}
