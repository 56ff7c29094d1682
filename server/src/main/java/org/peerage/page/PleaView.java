package org.peerage.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.peerage.ledger.Plea;
import org.peerage.render.Plain;

/**
 * A plea in words: all that strangers typed is text without characters that mislead.
 *
 * @param kind in words
 * @param decision in words; empty while it waits
 */
public record PleaView(
        long id,
        Plea.Kind about,
        String kind,
        String email,
        String name,
        String company,
        String words,
        Moment created,
        Moment due,
        boolean isOverdue,
        Optional<Moment> answered,
        String decision,
        String answer) {
    /** @param now tells what is overdue */
    public static PleaView of(Plea plea, Instant now) {
        return new PleaView(
                plea.id(),
                plea.kind(),
                words(plea.kind()),
                Plain.text(plea.email()),
                Plain.text(plea.name()),
                Plain.text(plea.company()),
                Plain.text(plea.words()),
                new Moment(plea.created()),
                new Moment(plea.due()),
                plea.isOverdue(now),
                plea.answered().map(Moment::new),
                plea.decision()
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                Plain.text(plea.answer()));
    }

    private static String words(Plea.Kind kind) {
        return switch (kind) {
            case REVIEW -> "Address refused";
            case OBJECTION -> "Objects to what is said of them (Art. 21 GDPR)";
            case CORRECTION -> "Something said of them is wrong (Art. 16 GDPR)";
            case ERASURE -> "Erase what is said of them (Art. 17 GDPR)";
            case ACCESS -> "What is said of them? (Art. 15 GDPR)";
        };
    }

    /** Whether it is about somebody who is named. */
    public boolean isAboutPerson() {
        return about != Plea.Kind.REVIEW;
    }

    /** What may be done with it. */
    public String grant() {
        return switch (about) {
            case REVIEW -> "Allow this domain";
            case ACCESS -> "Send the link";
            case OBJECTION, CORRECTION, ERASURE -> "It is done";
        };
    }
}
