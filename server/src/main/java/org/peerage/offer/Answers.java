package org.peerage.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.peerage.ledger.Act;
import org.peerage.ledger.PersonLink;
import org.peerage.ledger.Plea;
import org.peerage.ledger.Pleas;
import org.peerage.ledger.Reply;

/** Answers pleas, and gives people named in profiles the link to what is said of them. */
public final class Answers {
    private static final String PURPOSE = "person";
    private static final Duration LIFE = Duration.ofDays(14);

    private final Pleas pleas;
    private final LinkKey key;
    private final Clock clock;

    public Answers(Pleas pleas, LinkKey key, Clock clock) {
        this.pleas = pleas;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Answers a plea; a mail says so.
     *
     * @param words to whoever asked
     * @param person whose data the answer leads to
     * @param who decided
     * @param network from where
     * @return false where it was answered before
     */
    public boolean answer(
            Plea plea, Plea.Decision decision, String words, Optional<Person> person, String who, String network) {
        Instant now = clock.instant();
        boolean granted = decision == Plea.Decision.GRANTED;
        Optional<String> domain = Optional.of(plea).filter(_ -> granted).flatMap(Answers::domain);
        return pleas.answer(
                plea,
                new Reply(decision, words, domain, person.filter(_ -> granted).map(one -> link(plea, one, now))),
                new Act(
                        now,
                        who,
                        "answered",
                        "plea " + plea.id(),
                        decision.name().toLowerCase(Locale.ROOT)
                                + domain.map(allowed -> ", allowed " + allowed).orElse(""),
                        network));
    }

    /** What is allowed where a plea is granted; empty where it is about something else, or its domain is one at which anybody may register others. */
    public static Optional<String> domain(Plea plea) {
        return Optional.of(plea)
                .filter(one -> one.kind() == Plea.Kind.REVIEW)
                .map(Plea::domain)
                .filter(domain -> AddressRules.registered(domain).isPresent());
    }

    private static PersonLink link(Plea plea, Person person, Instant now) {
        Instant expires = now.plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
        return new PersonLink(plea.id(), UUID.randomUUID(), person.name(), person.company(), expires);
    }

    /** The text of the link with which a plea was answered. */
    Optional<String> link(Plea plea) {
        return pleas.link(plea).map(link -> key.text(PURPOSE, link.key(), promise(link)));
    }

    private static String[] promise(PersonLink link) {
        return new String[] {
            "plea " + link.plea(),
            "name " + link.name(),
            "company " + link.company(),
            "until " + link.expires().getEpochSecond()
        };
    }

    /** Whose data is at a link that works. Looking changes nothing. */
    public Optional<PersonLink> look(String link) {
        return LinkKey.key(link)
                .flatMap(pleas::link)
                .filter(one -> key.fits(link, PURPOSE, one.key(), promise(one)))
                .filter(one -> one.expires().isAfter(clock.instant()));
    }
}
