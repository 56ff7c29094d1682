package org.peerage.offer;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peerage.ledger.Lead;
import org.peerage.ledger.Leads;
import org.peerage.ledger.Posting;
import org.peerage.ledger.SampleRequest;
import org.peerage.mail.Correspondence;
import org.peerage.mail.Failure;
import org.peerage.mail.Letter;

/** Writes the mails of the offer. None of them advertises: each answers what somebody did a moment ago. */
public final class Letters implements Correspondence {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private final Leads leads;
    private final Samples samples;
    private final Rights rights;
    private final Languages languages;
    private final Terms terms;
    private final Clock clock;

    public Letters(Leads leads, Samples samples, Rights rights, Languages languages, Terms terms, Clock clock) {
        this.leads = leads;
        this.samples = samples;
        this.rights = rights;
        this.languages = languages;
        this.terms = terms;
        this.clock = clock;
    }

    /** The kinds of mail that it writes, as the outbox has them. */
    public static List<String> kinds() {
        return List.of(Leads.SAMPLE, Leads.RIGHTS, Leads.STOPPED);
    }

    @Override
    public Optional<Letter> write(Posting posting) {
        return switch (posting.kind()) {
            case Leads.SAMPLE ->
                leads.request(posting.object()).filter(this::isOpen).map(this::sample);
            case Leads.RIGHTS -> leads.lead(posting.object()).map(this::reminder);
            case Leads.STOPPED -> leads.lead(posting.object()).map(this::stopped);
            default -> throw new IllegalArgumentException("no words for a mail of the kind " + posting.kind());
        };
    }

    private boolean isOpen(SampleRequest request) {
        return request.expires().isAfter(clock.instant());
    }

    /** The address is written to no more, whoever asks. */
    @Override
    public void undeliverable(Posting posting, Failure failure) {
        lead(posting)
                .ifPresent(lead -> leads.suppress(
                        lead.email(),
                        Leads.Scope.ALL,
                        failure.kind().name().toLowerCase(Locale.ROOT),
                        clock.instant()));
    }

    private Optional<Lead> lead(Posting posting) {
        return posting.kind().equals(Leads.SAMPLE)
                ? leads.request(posting.object()).map(SampleRequest::lead)
                : leads.lead(posting.object());
    }

    private Letter sample(SampleRequest request) {
        Lead lead = request.lead();
        Texts texts = languages.of(lead.language());
        String day = texts.day(request.created());
        String time = TIME.format(request.created());
        String asked = request.page().isEmpty()
                ? texts.say("sample.letter.asked", time, day)
                : texts.say("sample.letter.asked_at", request.page(), time, day);
        return new Draft(
                        texts,
                        texts.say("sample.letter.subject", request.name(), texts.day(request.asOf())),
                        List.of(asked, texts.say("sample.letter.open")),
                        new Draft.Link(at("/s/" + samples.link(request)), texts.say("sample.letter.button")),
                        List.of(
                                texts.say("sample.letter.works", texts.day(request.expires()), request.granted()),
                                texts.say(
                                        "sample.letter.ignore",
                                        texts.day(request.created()
                                                .plus(terms.retention().unconfirmed())))),
                        foot(lead))
                .to(lead.email());
    }

    private Letter reminder(Lead lead) {
        return rights(lead, "rights.letter");
    }

    private Letter stopped(Lead lead) {
        return rights(lead, "stopped.letter");
    }

    /** A mail that leads to what is kept. */
    private Letter rights(Lead lead, String key) {
        Texts texts = languages.of(lead.language());
        return new Draft(
                        texts,
                        texts.say(key + ".subject"),
                        List.of(texts.say(key + ".what")),
                        new Draft.Link(foot(lead).rights(), texts.say(key + ".button")),
                        List.of(texts.say(key + ".ignore")),
                        foot(lead))
                .to(lead.email());
    }

    private Draft.Foot foot(Lead lead) {
        return new Draft.Foot(terms.imprint(), at("/mine/" + rights.link(lead)));
    }

    private URI at(String path) {
        return terms.at(path);
    }
}
