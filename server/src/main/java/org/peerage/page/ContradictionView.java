package org.peerage.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Headline;
import org.peerage.profile.Testimony;
import org.peerage.render.Labels;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;

/**
 * What cannot all be true, side by side.
 *
 * @param question what is answered differently
 * @param sides the headline first
 * @param decided why it is the headline
 */
public record ContradictionView(String question, List<Side> sides, String decided) {
    /** Sentences that a side shows. */
    private static final int QUOTES = 2;

    public ContradictionView {
        sides = List.copyOf(sides);
    }

    /**
     * An answer.
     *
     * @param more how many further sentences give it
     */
    public record Side(String value, CertaintyMark mark, List<Quote> quotes, int more) {
        public Side {
            quotes = List.copyOf(quotes);
        }
    }

    /** A sentence, as far as whoever looks may see it, and who says it, when. */
    public record Quote(Optional<String> sentence, String language, String who, String day) {}

    /** Its sides with a few of the sentences of each. */
    public static ContradictionView of(Contradiction contradiction, CompanyAddress address, Quotable quotable) {
        return new ContradictionView(
                Plain.text(ProfileWords.question(contradiction, Labels.ENGLISH)),
                contradiction.sides().stream()
                        .map(side -> side(contradiction, side, address, quotable))
                        .toList(),
                decided(contradiction));
    }

    /** Those whose sentences it shows. */
    static Stream<Testimony> quoted(Contradiction contradiction) {
        return contradiction.sides().stream()
                .flatMap(side -> spoken(side).stream().limit(QUOTES));
    }

    private static List<Testimony> spoken(Contradiction.Side side) {
        return side.testimonies().stream()
                .filter(Once.by(t -> t.claim().evidence().text()))
                .toList();
    }

    private static String decided(Contradiction contradiction) {
        boolean equal = contradiction.decided() == Headline.Reason.NONE;
        return ProfileWords.capital(ProfileWords.decided(contradiction))
                + (equal ? "; " + Headline.Reason.NONE.word() + " puts it first" : "");
    }

    private static Side side(
            Contradiction contradiction, Contradiction.Side side, CompanyAddress address, Quotable quotable) {
        List<Testimony> spoken = spoken(side);
        return new Side(
                Plain.text(side.value()),
                CertaintyMark.of(
                        contradiction.certainty(side),
                        address.line(WitnessView.key(side.testimonies().getFirst()))),
                spoken.stream().limit(QUOTES).map(t -> quote(t, quotable)).toList(),
                Math.max(0, spoken.size() - QUOTES));
    }

    private static Quote quote(Testimony testimony, Quotable quotable) {
        return new Quote(
                quotable.sentence(testimony),
                testimony.article().language(),
                WitnessView.who(testimony),
                WitnessView.day(testimony, Labels.ENGLISH));
    }
}
