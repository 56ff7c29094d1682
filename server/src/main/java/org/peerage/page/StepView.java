package org.peerage.page;

import java.util.List;
import java.util.stream.Stream;
import org.peerage.profile.Line;
import org.peerage.profile.Step;
import org.peerage.profile.Testimony;
import org.peerage.render.ProfileWords;

/**
 * A step of a deal with the sentences it rests on.
 *
 * @param number its place, from 1
 * @param shape of its mark
 * @param stance "asserts", "denies", "declines" or "ends"
 * @param deed what it does
 * @param time when
 * @param witnesses who says so, the first of them
 * @param more how many further sentences say so
 */
public record StepView(
        int number,
        String shape,
        String stance,
        String deed,
        String time,
        CertaintyMark mark,
        List<WitnessView> witnesses,
        int more) {
    private static final int WITNESSES = 2;

    public StepView {
        witnesses = List.copyOf(witnesses);
    }

    static StepView of(Line deal, int place, CompanyAddress address, Quotable quotable) {
        Step step = deal.steps().get(place);
        TrackMark mark = TrackMark.of(step, place + 1, "");
        List<Testimony> spoken = spoken(step);
        return new StepView(
                place + 1,
                mark.shape(),
                mark.stance(),
                TrackMark.deed(step),
                ProfileWords.times(step).orElse("no date"),
                CertaintyMark.of(
                        deal.certainty(step), address.line(deal.key()) + "#" + WitnessView.key(spoken.getFirst())),
                spoken.stream()
                        .limit(WITNESSES)
                        .map(t -> WitnessView.of(t, Context.UNKNOWN, address, quotable))
                        .toList(),
                Math.max(0, spoken.size() - WITNESSES));
    }

    /** Those whose sentences it shows. */
    static Stream<Testimony> quoted(Step step) {
        return spoken(step).stream().limit(WITNESSES);
    }

    private static List<Testimony> spoken(Step step) {
        return step.testimonies().stream()
                .filter(Once.by(t -> t.claim().evidence().text()))
                .toList();
    }
}
