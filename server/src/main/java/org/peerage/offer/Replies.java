package org.peerage.offer;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.ledger.Leads;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Plea;
import org.peerage.ledger.Pleas;
import org.peerage.ledger.Posting;
import org.peerage.mail.Correspondence;
import org.peerage.mail.Failure;
import org.peerage.mail.Letter;

/** Writes the mails that answer pleas, each in the language of its form. */
public final class Replies implements Correspondence {
    private final Pleas pleas;
    private final Leads leads;
    private final Answers answers;
    private final Languages languages;
    private final Terms terms;
    private final Clock clock;

    public Replies(Ledger ledger, Answers answers, Languages languages, Terms terms, Clock clock) {
        this.pleas = ledger.pleas();
        this.leads = ledger.leads();
        this.answers = answers;
        this.languages = languages;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Optional<Letter> write(Posting posting) {
        return pleas.numbered(posting.object())
                .flatMap(plea -> plea.decision().map(decision -> letter(plea, decision)));
    }

    private Letter letter(Plea plea, Plea.Decision decision) {
        Texts texts = languages.of(plea.language());
        String kind = plea.kind().name().toLowerCase(Locale.ROOT);
        String what = texts.say(
                "answered." + kind + "." + decision.name().toLowerCase(Locale.ROOT), texts.day(plea.created()));
        Stream<String> words =
                Stream.of(plea.answer()).filter(said -> !said.isEmpty()).map(said -> texts.say("answered.words", said));
        return new Draft(
                        texts,
                        texts.say("answered.subject"),
                        Stream.concat(Stream.of(what), words).toList(),
                        link(texts, plea),
                        plea.kind() == Plea.Kind.REVIEW ? List.of() : List.of(texts.say("answered.complain")),
                        new Draft.Foot(terms.imprint(), terms.at("/rights")))
                .to(plea.email());
    }

    private Draft.Link link(Texts texts, Plea plea) {
        String lang = "?lang=" + plea.language();
        return answers.link(plea)
                .map(link -> new Draft.Link(terms.at("/named/" + link + lang), texts.say("answered.see")))
                .orElseGet(() -> plea.kind() == Plea.Kind.REVIEW
                        ? new Draft.Link(terms.at("/"), texts.say("answered.companies"))
                        : new Draft.Link(terms.at("/write" + lang), texts.say("answered.again")));
    }

    /** The address is written to no more, whoever asks. */
    @Override
    public void undeliverable(Posting posting, Failure failure) {
        pleas.numbered(posting.object())
                .ifPresent(plea -> leads.suppress(
                        plea.email(),
                        Leads.Scope.ALL,
                        failure.kind().name().toLowerCase(Locale.ROOT),
                        clock.instant()));
    }
}
