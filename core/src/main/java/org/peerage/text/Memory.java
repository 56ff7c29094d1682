package org.peerage.text;

import java.util.List;
import java.util.Optional;
import org.peerage.claim.Filler;

/** Who was named and heard in an article so far: what "he", "they" and "the newspaper" mean. */
final class Memory {
    /** Clauses that a description of a company reaches back over. */
    private static final int FAR = 60;

    private final Text text;
    private final List<Clause> clauses;
    private final SpeechTables tables = SpeechTables.STANDARD;
    private Optional<Filler> person = Optional.empty();
    private Optional<Filler> outlet = Optional.empty();
    private Optional<Voice> speaker = Optional.empty();

    Memory(Text text, List<Clause> clauses) {
        this.text = text;
        this.clauses = clauses;
    }

    /** Remembers whom a clause names last and who speaks in it. */
    void add(Clause clause, Optional<Said> said) {
        lastPerson(clause, clause.plain().length()).ifPresent(last -> person = Optional.of(last));
        said.flatMap(Said::medium).ifPresent(medium -> outlet = Optional.of(medium));
        said.map(Said::voice).ifPresent(voice -> {
            speaker = Optional.of(voice);
            person = voice.is(Voice.Sort.PERSON) ? Optional.of(voice.who()) : person;
        });
    }

    /** The person last named before an offset of a clause. */
    Optional<Filler> personBefore(Clause clause, int offset) {
        return lastPerson(clause, offset).or(() -> person);
    }

    private Optional<Filler> lastPerson(Clause clause, int offset) {
        return clause.within(0, offset).stream()
                .filter(m -> m.type() == MentionType.PERSON)
                .reduce((_, last) -> last)
                .map(this::filler);
    }

    /** The first company that the clause names before an offset, or else that of the nearest earlier clause with one. */
    Optional<Filler> companyBefore(Clause clause, int offset) {
        for (int i = clause.number(); i >= Math.max(0, clause.number() - FAR); i--) {
            int to = i == clause.number() ? offset : clauses.get(i).plain().length();
            Optional<Filler> first = clauses.get(i).within(0, to).stream()
                    .filter(m -> m.type() == MentionType.COMPANY && !tables.isOutlet(m.text()))
                    .findFirst()
                    .map(this::filler);
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    Optional<Filler> outlet() {
        return outlet;
    }

    Optional<Voice> speaker() {
        return speaker;
    }

    /** A mention with its full name. */
    Filler filler(Mention mention) {
        return Filler.of(text.entity(mention).name(), mention.text(), mention.span());
    }
}
