package org.peerage.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.profile.Line;
import org.peerage.profile.Step;

/**
 * The track of a deal drawn to time, in a box 1200 wide: what is asserted above the line, what speaks against it below.
 *
 * @param height of the box
 * @param axis how far below the top the line lies
 * @param stops its marks, in time order
 * @param stretches the line between them
 * @param ticks days on the scale
 * @param undated how many steps have no day, so that they are not on it
 */
public record DealTrack(
        int height, int axis, List<Stop> stops, List<Stretch> stretches, List<TimeScale.Tick> ticks, int undated) {
    private static final int WIDTH = 1200;
    private static final int LEFT = 20;
    private static final int RIGHT = 1180;

    /** Height of a label's three lines with the space below them. */
    private static final int ROW = 50;

    /** How wide a letter of a label is at most on average. */
    private static final double LETTER = 6.4;

    /** Letters of a voice. */
    private static final int LETTERS = 34;

    public DealTrack {
        stops = List.copyOf(stops);
        stretches = List.copyOf(stretches);
        ticks = List.copyOf(ticks);
    }

    /**
     * A mark with its label.
     *
     * @param x where it lies
     * @param y how far below the top its mark lies
     * @param above whether its label stands above the line
     * @param label how far below the top the first line of its label lies
     * @param textX where the label begins or ends
     * @param end whether the label ends at the mark, else it begins there
     * @param mark what it says
     * @param deed in words
     * @param who says so, short
     */
    public record Stop(
            int x, int y, boolean above, int label, int textX, boolean end, TrackMark mark, String deed, String who) {}

    /** A part of the line. */
    public record Stretch(int from, int to, boolean firm) {}

    /** The track; none where fewer than two steps have a day. */
    static Optional<DealTrack> of(Line deal) {
        List<LocalDate> days =
                deal.steps().stream().flatMap(s -> s.day().stream()).sorted().toList();
        if (days.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Drawing(deal, days.getFirst(), days.getLast())
                .track(deal.steps().size() - days.size()));
    }

    private static final class Drawing {
        private final TimeScale scale;
        private final List<Step> steps = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();

        Drawing(Line deal, LocalDate first, LocalDate last) {
            scale = TimeScale.of(first, last, LEFT, RIGHT);
            for (int i = 0; i < deal.steps().size(); i++) {
                if (deal.steps().get(i).day().isPresent()) {
                    steps.add(deal.steps().get(i));
                    numbers.add(i + 1);
                }
            }
        }

        DealTrack track(int undated) {
            List<Integer> upper = rows(true);
            List<Integer> lower = rows(false);
            int above = 1 + upper.stream().mapToInt(r -> r).max().orElse(-1);
            int below = 1 + lower.stream().mapToInt(r -> r).max().orElse(-1);
            int axis = Math.max(1, above) * ROW + 14;
            List<Stop> stops = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                stops.add(stop(i, upper.get(i), lower.get(i), axis));
            }
            return new DealTrack(axis + below * ROW + 50, axis, stops, stretches(), scale.ticks(), undated);
        }

        private int x(int step) {
            return scale.x(steps.get(step).day().orElse(scale.first()));
        }

        private boolean isAbove(int step) {
            return steps.get(step).stance() == Stance.ASSERTS
                    && !DealStages.isEnd(steps.get(step).stage());
        }

        private TrackMark mark(int step) {
            return TrackMark.of(steps.get(step), numbers.get(step), "");
        }

        /** For each step the row of its label on its side of the line, the nearest that is free; -1 on the other side. */
        private List<Integer> rows(boolean above) {
            Rows taken = new Rows();
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                rows.add(isAbove(i) == above ? taken.place(left(i), left(i) + width(i)) : -1);
            }
            return rows;
        }

        private int width(int step) {
            TrackMark mark = mark(step);
            int letters = Stream.of(TrackMark.deed(steps.get(step)), mark.time(), who(mark))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            return (int) (letters * LETTER) + 26;
        }

        private static String who(TrackMark mark) {
            return TrackMark.brief(mark.who(), LETTERS);
        }

        private boolean endsAtMark(int step) {
            return x(step) + width(step) > WIDTH;
        }

        private int left(int step) {
            return endsAtMark(step) ? x(step) - width(step) : x(step);
        }

        private Stop stop(int step, int upper, int lower, int axis) {
            boolean above = upper >= 0;
            int label = above ? axis - 14 - (upper + 1) * ROW + 20 : axis + 30 + lower * ROW;
            int aside = above ? 5 : 13;
            return new Stop(
                    x(step),
                    above ? axis : label - 4,
                    above,
                    label,
                    endsAtMark(step) ? x(step) - aside : x(step) + aside,
                    endsAtMark(step),
                    mark(step),
                    TrackMark.deed(steps.get(step)),
                    who(mark(step)));
        }

        private List<Stretch> stretches() {
            List<Stretch> stretches = new ArrayList<>();
            boolean firm = false;
            for (int i = 0; i + 1 < steps.size(); i++) {
                Step step = steps.get(i);
                firm = switch (step.stance()) {
                    case ASSERTS -> !step.stage().equals("considered");
                    case DENIES -> false;
                    case DECLINES -> firm;
                };
                stretches.add(new Stretch(x(i), x(i + 1), firm));
            }
            return stretches;
        }
    }
}
